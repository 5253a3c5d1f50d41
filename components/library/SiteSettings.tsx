import type { JSX } from 'preact';
import { useCallback, useEffect, useId, useState } from 'preact/hooks';
import type { LibraryPort, Site } from '../../application/library-port';
import { sitePattern } from '../../domain/document/site-pattern';
import { useText } from '../fluent/use-text';
import { Button } from '../ui/Button';
import { PaintingSettings } from './PaintingSettings';

export interface SiteSettingsProperties {
  readonly port: LibraryPort;
  readonly add: string | null;
  readonly onFault: (fault: unknown) => void;
}

type Message = {
  readonly id: 'site-added' | 'error-site-refused' | 'site-unreadable' | 'site-removed';
  readonly host: string;
};

/** The sites that the person granted, with a way to add one and to take each back. */
export function SiteSettings({ port, add, onFault }: SiteSettingsProperties): JSX.Element {
  const text = useText();
  const inputId = useId();
  const [sites, setSites] = useState<readonly Site[]>([]);
  const [address, setAddress] = useState('');
  const [message, setMessage] = useState<Message | null>(null);
  const refresh = useCallback(() => port.sites().then(setSites, onFault), [port, onFault]);
  useEffect(() => void refresh(), [refresh]);

  // The browser asks only within the click: nothing may be awaited before `addSites`.
  const addSite = (typed: string): void => {
    const site = sitePattern(typed);
    if (!site) {
      setMessage({ id: 'site-unreadable', host: typed });
      return;
    }
    // So that the same answer is said once more.
    setMessage(null);
    port.addSites([site.pattern]).then((granted) => {
      setMessage({ id: granted ? 'site-added' : 'error-site-refused', host: site.host });
      if (granted) setAddress('');
      return refresh();
    }, onFault);
  };
  const removeSite = (site: Site): void => {
    port.removeSite(site.pattern).then(() => {
      setMessage({ id: 'site-removed', host: site.host });
      return refresh();
    }, onFault);
  };

  const offered = add === null ? null : sitePattern(add);
  const isThere = sites.some((site) => site.pattern === offered?.pattern);
  return (
    <>
      <p>{text('sites-sentence')}</p>
      {offered && !isThere && (
        <p class="offer" data-part="site-offer">
          <span>{text('site-offer', { host: offered.host })}</span>
          <Button
            look="primary"
            icon="plus"
            data-action="add-offered-site"
            onClick={() => addSite(offered.pattern)}
          >
            {text('site-add')}
          </Button>
        </p>
      )}
      <form
        class="site-form"
        onSubmit={(event) => {
          event.preventDefault();
          addSite(address);
        }}
      >
        <label for={inputId}>{text('site-address')}</label>
        <div class="site-row">
          <input
            id={inputId}
            class="field"
            type="text"
            inputMode="url"
            dir="ltr"
            autocomplete="off"
            spellcheck={false}
            placeholder={text('site-address-hint')}
            value={address}
            aria-describedby={message ? `${inputId}-message` : undefined}
            onInput={(event) => setAddress(event.currentTarget.value)}
          />
          <Button look="outlined" type="submit" icon="plus" data-action="add-site">
            {text('site-add')}
          </Button>
        </div>
        <p id={`${inputId}-message`} class="message" aria-live="polite" data-message={message?.id}>
          {message && text(message.id, message.id === 'error-site-refused' ? {} : { host: message.host })}
        </p>
      </form>
      {sites.length > 0 ? (
        <ul class="sites">
          {sites.map((site) => (
            <li key={site.pattern} data-site={site.pattern}>
              <bdi dir="ltr">{site.host}</bdi>
              <Button
                icon="trash"
                aria-label={text('site-remove', { host: site.host })}
                data-action="remove-site"
                onClick={() => removeSite(site)}
              >
                {text('remove')}
              </Button>
            </li>
          ))}
        </ul>
      ) : (
        <p class="quiet">{text('sites-none')}</p>
      )}
      <PaintingSettings port={port} sites={sites} onFault={onFault} />
    </>
  );
}
