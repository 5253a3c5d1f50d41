import { render } from 'preact';
import { act } from 'preact/test-utils';
import '../../dom/reading/tokens.css';
import '../../dom/reading/colours.css';
import '../../dom/reading/base.css';
import '../../components/ui/controls.css';
import '../../components/ui/file-field.css';
import '../../components/ui/menu.css';
import '../../components/annotations/tag-field.css';
import '../../components/library/library.css';
import '../../components/library/search.css';
import '../../components/library/entries.css';
import '../../components/library/documents.css';
import '../../components/library/export/export.css';
import '../../components/library/states.css';
import '../../components/library/settings.css';
import '../../components/library/tags/tags.css';
import '../../components/library/bin.css';
import '../../components/library/narrow.css';
import '../../components/library/print.css';
import type { Evidence } from '../../domain/exporting/evidence';
import { USUAL_CHOICE, type ExportChoice } from '../../domain/exporting/export-choice';
import { sha256 } from '../../application/sha256';
import type { Theme } from '../../application/theme-setting';
import { createLocalization } from '../../components/fluent/create-localization';
import { LocalizationProvider } from '../../components/fluent/LocalizationProvider';
import { Library } from '../../components/library/Library';
import citation from '../../locales/en/citation.ftl?raw';
import common from '../../locales/en/common.ftl?raw';
import errors from '../../locales/en/errors.ftl?raw';
import library from '../../locales/en/library.ftl?raw';
import type { FakeLibraryPort } from './fake-library-port';
import { fakeWriters } from './fake-writers';

export interface MountedLibrary {
  /** The first element that matches; throws where there is none. */
  one(selector: string): HTMLElement;
  /** The same, of one kind. */
  kind<Kind extends HTMLElement>(selector: string, kind: new () => Kind): Kind;
  all(selector: string): HTMLElement[];
  /** What is drawn once everything that the deed started has settled. */
  after(deed: () => unknown): Promise<void>;
  click(selector: string, init?: MouseEventInit): Promise<void>;
  type(selector: string, typed: string): Promise<void>;
  press(key: string, target?: EventTarget, init?: KeyboardEventInit): Promise<void>;
  readonly keptThemes: Theme[];
  readonly keptChoices: ExportChoice[];
}

export interface Mounting {
  readonly hash?: string;
  readonly theme?: Theme;
  readonly dir?: 'ltr' | 'rtl';
  readonly isPrivate?: boolean;
  /** As the last export was made. */
  readonly choice?: ExportChoice;
  /** How much of the evidence of each document cannot be read. */
  readonly damaged?: Evidence['damaged'];
}

let mounted: HTMLElement | undefined;

/** Draws the library into this page; the one before goes. */
export async function mountLibrary(port: FakeLibraryPort, mounting: Mounting = {}): Promise<MountedLibrary> {
  unmountLibrary();
  history.replaceState(null, '', mounting.hash ?? '#annotations');
  const root = document.createElement('div');
  document.body.append(root);
  mounted = root;
  const made = createLocalization('en', [common, errors, citation, library]);
  const localization = { ...made, dir: mounting.dir ?? made.dir };
  const writers = fakeWriters(port, localization, mounting.damaged);
  const keptThemes: Theme[] = [];
  const themeSetting = {
    theme: mounting.theme ?? ('light' as const),
    keep: (theme: Theme) => keptThemes.push(theme),
    follow: () => undefined,
  };
  const keptChoices: ExportChoice[] = [];
  const exportSetting = {
    last: mounting.choice ?? USUAL_CHOICE,
    keep: (choice: ExportChoice) => keptChoices.push(choice),
  };
  await act(() => {
    render(
      <LocalizationProvider localization={localization}>
        <Library
          port={port}
          themeSetting={themeSetting}
          shortcuts={{ reader: 'Alt+Shift+R', highlight: 'Alt+Shift+H' }}
          exportSetting={exportSetting}
          writers={writers}
          digest={sha256}
          isPrivate={mounting.isPrivate ?? false}
        />
      </LocalizationProvider>,
      root,
    );
  });
  await settle();

  const one = (selector: string): HTMLElement => {
    const found = root.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`Nothing here is ${selector}`);
    return found;
  };
  const kind: MountedLibrary['kind'] = (selector, wanted) => {
    const found = one(selector);
    if (!(found instanceof wanted)) throw new Error(`${selector} is no ${wanted.name}`);
    return found;
  };
  const after = async (deed: () => unknown): Promise<void> => {
    await act(async () => {
      await deed();
    });
    await settle();
  };
  return {
    one,
    kind,
    after,
    all: (selector) => [...root.querySelectorAll<HTMLElement>(selector)],
    click: (selector, init) =>
      after(() =>
        one(selector).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...init })),
      ),
    type: (selector, typed) =>
      after(() => {
        const field = kind(selector, HTMLInputElement);
        field.value = typed;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }),
    press: (key, target = document.body, init = {}) =>
      after(() =>
        target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init })),
      ),
    keptThemes,
    keptChoices,
  };
}

export function unmountLibrary(): void {
  if (mounted) {
    render(null, mounted);
    mounted.remove();
  }
  mounted = undefined;
}

/** The fake port answers by promises: two turns are enough for a call, its answer and what is drawn of it. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) {
    await act(() => new Promise<void>((resolve) => setTimeout(resolve)));
  }
}
