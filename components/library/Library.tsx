import type { JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Shortcuts } from '../../application/read-shortcuts';
import type { LibraryPort } from '../../application/library-port';
import type { ThemeSetting } from '../../application/theme-setting';
import type { ExportSetting } from '../../application/export-setting';
import type { Writers } from '../../application/export-tasks';
import type { Digest } from '../../domain/exporting/digest';
import { NO_PREFERENCES } from '../../domain/preferences/preferences';
import { PreferencesProvider } from '../annotations/PreferencesProvider';
import { useLocalization } from '../fluent/use-text';
import { EmptyLibrary } from './EmptyLibrary';
import { FaultView } from './FaultView';
import { LibraryFrame } from './LibraryFrame';
import { useContents } from './use-contents';
import { useRoute } from './use-route';
import { useTheme } from './use-theme';

export interface LibraryProperties {
  readonly port: LibraryPort;
  readonly themeSetting: ThemeSetting;
  /** The keys that open the reader, as the browser names them. */
  readonly shortcuts: Shortcuts;
  readonly exportSetting: ExportSetting;
  readonly writers: Writers;
  /** Made outside: SHA-256 belongs to the wiring. */
  readonly digest: Digest;
  readonly isPrivate: boolean;
}

/** The page with everything saved. `<html data-state>` says where it is: loading, empty, ready or fault. */
export function Library({
  port,
  themeSetting,
  shortcuts,
  exportSetting,
  writers,
  digest,
  isPrivate,
}: LibraryProperties): JSX.Element {
  const { text, lang, dir } = useLocalization();
  const route = useRoute();
  const watched = useContents(port);
  const [theme, chooseTheme] = useTheme(themeSetting);
  const [fault, setFault] = useState<{ readonly fault: unknown } | null>(null);
  const onFault = useCallback((thrown: unknown) => setFault({ fault: thrown }), []);

  const failed = fault ?? (watched.state === 'fault' ? watched : null);
  const isEmpty =
    watched.state === 'ready' &&
    watched.contents.documents.length === 0 &&
    watched.contents.annotations.length === 0;
  const state = failed ? 'fault' : isEmpty ? 'empty' : watched.state;
  useEffect(() => {
    Object.assign(document.documentElement, { lang, dir });
    document.documentElement.dataset['state'] = state;
    document.title = text('library-title');
  }, [state, lang, dir, text]);

  if (failed) {
    return (
      <main class="alone">
        <h1 class="unseen">{text('library')}</h1>
        <FaultView fault={failed.fault} software={port.software} />
      </main>
    );
  }
  if (watched.state !== 'ready') {
    return (
      <main class="alone loading" aria-busy="true">
        <h1 class="unseen">{text('library')}</h1>
        <p>{text('loading')}</p>
      </main>
    );
  }
  return (
    <PreferencesProvider preferences={watched.contents.preferences ?? NO_PREFERENCES}>
      <LibraryFrame
        port={port}
        contents={watched.contents}
        stale={watched.fault}
        route={route}
        theme={theme}
        shortcuts={shortcuts}
        exportSetting={exportSetting}
        writers={writers}
        digest={digest}
        isPrivate={isPrivate}
        onTheme={chooseTheme}
        onFault={onFault}
        empty={isEmpty ? <EmptyLibrary shortcut={shortcuts.reader} /> : null}
      />
    </PreferencesProvider>
  );
}
