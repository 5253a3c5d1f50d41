import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { LibraryPort, Site } from '../../application/library-port';
import { sitePattern } from '../../domain/document/site-pattern';
import { useText } from '../fluent/use-text';
import { Button } from '../ui/Button';
import { PaintingSettings } from './PaintingSettings';
import { RevokedSites } from './RevokedSites';
import { SiteGroups } from './SiteGroups';
import { SiteList } from './SiteList';

export interface SiteSettingsProperties {
  readonly port: LibraryPort;
  readonly add: string | null;
  readonly onFault: (fault: unknown) => void;
}

/** What came of a deed; `name` is that of a host or a group. */
interface Message {
  readonly id:
    | 'site-added'
    | 'error-site-refused'
    | 'site-unreadable'
    | 'site-removed'
    | 'group-added'
    | 'group-removed'
    | 'sites-added'
    | 'sites-refused';
  readonly name: string;
}

const NONE = { granted: [] as readonly Site[], revoked: [] as readonly Site[] };

/** The sites that the person granted, one by one and by group, with a way to add and to take back each. */
export function SiteSettings({ port, add, onFault }: SiteSettingsProperties): JSX.Element {
  const text = useText();
  const inputId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [{ granted, revoked }, setSites] = useState(NONE);
  const [address, setAddress] = useState('');
  const [message, setMessage] = useState<Message | null>(null);
  useEffect(() => {
    const watching = new AbortController();
    port.watchSites(setSites, onFault, watching.signal);
    return () => watching.abort();
  }, [port, onFault]);

  /** The line of the list whose button was pressed: that button may go away, and the focus with it. */
  const pressedIn = useRef<Element | null>(null);
  const press = (): void => {
    pressedIn.current = document.activeElement?.closest('li') ?? null;
  };
  useEffect(() => {
    if (!pressedIn.current || document.activeElement !== document.body) return;
    const next = pressedIn.current.isConnected ? pressedIn.current.querySelector('button') : null;
    (next ?? input.current)?.focus();
    pressedIn.current = null;
  }, [granted]);

  // The browser asks only within the click: nothing may be awaited before `addSites`.
  const ask = (patterns: readonly string[], done: Message, refused: Message['id']): void => {
    press();
    // So that the same answer is said once more.
    setMessage(null);
    port.addSites(patterns).then((isGranted) => {
      setMessage(isGranted ? done : { id: refused, name: done.name });
      if (isGranted && done.id === 'site-added') setAddress('');
      // The button that was pressed goes away.
      if (isGranted && done.id === 'sites-added') input.current?.focus();
    }, onFault);
  };
  const addSite = (typed: string): void => {
    const site = sitePattern(typed);
    if (site) ask([site.pattern], { id: 'site-added', name: site.host }, 'error-site-refused');
    else setMessage({ id: 'site-unreadable', name: typed });
  };
  const remove = (patterns: readonly string[], done: Message): void => {
    press();
    port.removeSites(patterns).then(() => setMessage(done), onFault);
  };

  const offered = add === null ? null : sitePattern(add);
  const isThere = granted.some((site) => site.pattern === offered?.pattern);
  return (
    <>
      <p>{text('sites-sentence')}</p>
      <RevokedSites
        sites={revoked}
        onAsk={() => {
          ask(
            revoked.map(({ pattern }) => pattern),
            { id: 'sites-added', name: '' },
            'sites-refused',
          );
        }}
        onLeave={() => {
          // The button that was pressed goes away.
          input.current?.focus();
          port.forgetRevokedSites().catch(onFault);
        }}
      />
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
            ref={input}
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
          {message && text(message.id, { name: message.name })}
        </p>
      </form>
      <SiteList
        sites={granted}
        onRemove={({ pattern, host }) => remove([pattern], { id: 'site-removed', name: host })}
      />
      <SiteGroups
        granted={granted}
        onAdd={(name, patterns) => ask(patterns, { id: 'group-added', name }, 'sites-refused')}
        onRemove={(name, patterns) => remove(patterns, { id: 'group-removed', name })}
      />
      <PaintingSettings port={port} sites={granted} onFault={onFault} />
    </>
  );
}
