import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { useText } from '../fluent/use-text';
import { IconButton } from '../ui/IconButton';
import { useFocusInside } from '../ui/use-focus-inside';

/** Keys by what they do; the names of keys are the same in every language. */
const SHORTCUTS: readonly (readonly [text: string, keys: readonly string[]])[] = [
  ['shortcut-toggle', ['Alt+Shift+R']],
  ['shortcut-highlight', ['H']],
  ['shortcut-colours', ['1', '2', '3', '4', '5']],
  ['shortcut-note', ['N']],
  ['shortcut-tag', ['T']],
  ['shortcut-copy', ['C']],
  ['shortcut-bar', ['Tab']],
  ['shortcut-next', ['J', 'K']],
  ['shortcut-undo', ['Ctrl+Z', 'Ctrl+Shift+Z']],
  ['shortcut-close', ['Esc']],
];

export function ShortcutsSheet({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const text = useText();
  const sheet = useRef<HTMLElement>(null);
  useFocusInside(sheet);
  return (
    <section
      ref={sheet}
      tabIndex={-1}
      class="sheet shortcuts"
      role="dialog"
      aria-label={text('shortcuts')}
      data-part="shortcuts"
    >
      <div class="sheet-head">
        <h2>{text('shortcuts')}</h2>
        <IconButton icon="close" label={text('close-sheet')} onClick={onClose} />
      </div>
      <dl>
        {SHORTCUTS.map(([name, keys]) => (
          <div key={name}>
            <dt>{text(name)}</dt>
            <dd dir="ltr">
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
