import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Shortcuts } from '../../application/read-shortcuts';
import type { LibraryContents, LibraryPort } from '../../application/library-port';
import type { Theme } from '../../application/theme-setting';
import type { Digest } from '../../domain/exporting/digest';
import { useText } from '../fluent/use-text';
import { Button } from '../ui/Button';
import { ColourSettings } from './ColourSettings';
import { EraseEverything } from './EraseEverything';
import { RestoreBackup } from './RestoreBackup';
import { SiteSettings } from './SiteSettings';
import { VocabularySettings } from './VocabularySettings';
import { NO_PREFERENCES } from '../../domain/preferences/preferences';
import { THEMES } from '../../domain/reading/reading-settings';

export interface SettingsProperties {
  readonly port: LibraryPort;
  readonly contents: LibraryContents;
  readonly theme: Theme;
  readonly shortcuts: Shortcuts;
  /** An address whose site is offered for adding. */
  readonly add: string | null;
  readonly digest: Digest;
  readonly onTheme: (theme: Theme) => void;
  readonly onBackup: () => void;
  readonly onFault: (fault: unknown) => void;
}

/** Everything that can be set, and what is promised. */
export function Settings(properties: SettingsProperties): JSX.Element {
  const { port, contents, theme, shortcuts, add, digest, onTheme, onBackup, onFault } = properties;
  const text = useText();
  const { preferences = NO_PREFERENCES } = contents;
  const keys = [
    ['shortcut-reader', shortcuts.reader || text('shortcut-none')],
    ['shortcut-highlight-page', shortcuts.highlight || text('shortcut-none')],
    ['shortcut-highlight', text('key-highlight')],
    ['shortcut-undo', text('key-undo')],
    ['shortcut-redo', text('key-redo')],
    ['shortcut-close', text('key-close')],
    ['shortcut-search', text('search-key')],
    ['shortcut-move', text('key-move')],
    ['shortcut-range', text('key-range')],
    ['shortcut-all', text('key-all')],
  ] as const;
  return (
    <div class="settings" data-part="settings">
      <h1>{text('settings')}</h1>
      <Section title={text('appearance')}>
        <fieldset class="themes">
          <legend class="unseen">{text('theme')}</legend>
          {THEMES.map((one) => (
            <label key={one} class="theme">
              <span class="theme-sample" data-theme={one} aria-hidden="true">
                {text('theme-sample')}
              </span>
              <span class="theme-name">
                <input
                  type="radio"
                  name="theme"
                  value={one}
                  checked={one === theme}
                  onChange={() => onTheme(one)}
                />
                {text(`theme-${one}`)}
              </span>
            </label>
          ))}
        </fieldset>
      </Section>
      <Section title={text('colours')}>
        <ColourSettings port={port} preferences={preferences} onFault={onFault} />
      </Section>
      <Section title={text('vocabulary')}>
        <VocabularySettings port={port} preferences={preferences} onFault={onFault} />
      </Section>
      <Section title={text('sites')}>
        <SiteSettings port={port} add={add} onFault={onFault} />
      </Section>
      <Section title={text('backup')}>
        <p>{text('backup-sentence')}</p>
        <Button look="outlined" icon="download" data-action="backup" onClick={onBackup}>
          {text('backup-save')}
        </Button>
        <RestoreBackup port={port} digest={digest} onFault={onFault} />
      </Section>
      <Section title={text('shortcuts')}>
        <dl class="shortcuts">
          {keys.map(([id, key]) => (
            <div key={id}>
              <dt>{text(id)}</dt>
              <dd>
                <kbd>{key}</kbd>
              </dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title={text('privacy')}>
        <ul class="promises">
          {(['machine', 'requests', 'site', 'encryption'] as const).map((one) => (
            <li key={one}>{text(`privacy-${one}`)}</li>
          ))}
        </ul>
      </Section>
      <Section title={text('erase')}>
        <EraseEverything port={port} contents={contents} onBackup={onBackup} onFault={onFault} />
      </Section>
      <Section title={text('about')}>
        <p>{text('about-version', { version: port.software.extension, browser: port.software.browser })}</p>
      </Section>
    </div>
  );
}

function Section({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
