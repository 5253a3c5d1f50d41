import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { LibraryPort, Site } from '../../application/library-port';
import type { PaintingSetting } from '../../domain/reading/painting-setting';
import { useText } from '../fluent/use-text';

export interface PaintingSettingsProperties {
  readonly port: LibraryPort;
  /** Those that the person granted. */
  readonly sites: readonly Site[];
  readonly onFault: (fault: unknown) => void;
}

/** On which of the granted sites highlights are shown on the original page as well. Nothing in a private window. */
export function PaintingSettings({ port, sites, onFault }: PaintingSettingsProperties): JSX.Element | null {
  const text = useText();
  const [setting, setSetting] = useState<PaintingSetting | null>(null);
  useEffect(() => void port.painting().then(setSetting, onFault), [port, onFault]);
  if (!setting) return null;

  const keep = (next: PaintingSetting): void => {
    port.keepPainting(next).then(() => setSetting(next), onFault);
  };
  const choose = (pattern: string, isChosen: boolean): void => {
    const others = setting.sites.filter((one) => one !== pattern);
    keep({ ...setting, sites: isChosen ? [...others, pattern] : others });
  };
  return (
    <fieldset class="painting" data-part="painting">
      <legend>{text('painting')}</legend>
      <p>{text('painting-sentence')}</p>
      {sites.length === 0 ? (
        <p class="quiet">{text('painting-no-sites')}</p>
      ) : (
        <ul>
          <li>
            <label>
              <input
                type="checkbox"
                data-painting="everywhere"
                checked={setting.everywhere}
                onChange={({ currentTarget }) => keep({ ...setting, everywhere: currentTarget.checked })}
              />
              {text('painting-everywhere')}
            </label>
          </li>
          {sites.map(({ pattern, host }) => (
            <li key={pattern}>
              <label>
                <input
                  type="checkbox"
                  data-painting={pattern}
                  disabled={setting.everywhere}
                  checked={setting.everywhere || setting.sites.includes(pattern)}
                  onChange={({ currentTarget }) => choose(pattern, currentTarget.checked)}
                />
                <bdi dir="ltr">{host}</bdi>
              </label>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}
