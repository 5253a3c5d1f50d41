import type { JSX } from 'preact';
import type { LibraryPort } from '../../application/library-port';
import { COLOURS } from '../../domain/annotation/colour';
import type { Preferences } from '../../domain/preferences/preferences';
import { useText } from '../fluent/use-text';

export interface ColourSettingsProperties {
  readonly port: LibraryPort;
  readonly preferences: Preferences;
  readonly onFault: (fault: unknown) => void;
}

/** What each colour is called, everywhere. An empty field gives back the name that it came with. */
export function ColourSettings({ port, preferences, onFault }: ColourSettingsProperties): JSX.Element {
  const text = useText();
  return (
    <>
      <p>{text('colours-sentence')}</p>
      <fieldset class="colour-names" data-part="colour-names">
        <legend class="unseen">{text('colours')}</legend>
        {COLOURS.map((colour) => (
          <label key={colour}>
            <span class="swatch" data-colour={colour} />
            <input
              class="field"
              type="text"
              dir="auto"
              maxLength={30}
              autocomplete="off"
              data-colour-name={colour}
              aria-label={text('colour-name', { colour: text(`colour-default-${colour}`) })}
              placeholder={text(`colour-default-${colour}`)}
              value={preferences.colourNames[colour] ?? ''}
              onChange={({ currentTarget }) => {
                port.changePreferences({ colourNames: { [colour]: currentTarget.value } }).then((result) => {
                  if (!result.ok) onFault(result.error);
                }, onFault);
              }}
            />
          </label>
        ))}
      </fieldset>
    </>
  );
}
