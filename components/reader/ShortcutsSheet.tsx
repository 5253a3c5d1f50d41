import type { JSX } from 'preact';
import { useText } from '../fluent/use-text';
import { Sheet } from './Sheet';

/** Keys by what they do; the names of keys are the same in every language. */
const SHORTCUTS: readonly (readonly [text: string, keys: readonly string[]])[] = [
  ['shortcut-highlight', ['H']],
  ['shortcut-colours', ['1', '2', '3', '4', '5']],
  ['shortcut-note', ['N']],
  ['shortcut-tag', ['T']],
  ['shortcut-copy', ['C']],
  ['shortcut-bar', ['Tab']],
  ['shortcut-next', ['J', 'K']],
  ['shortcut-end', ['Shift+←', 'Shift+→']],
  ['shortcut-start', ['Ctrl+Shift+←', 'Ctrl+Shift+→']],
  ['shortcut-undo', ['Ctrl+Z', 'Ctrl+Shift+Z']],
  ['shortcut-close', ['Esc']],
];

export function ShortcutsSheet({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const text = useText();
  return (
    <Sheet class="sheet shortcuts" role="dialog" part="shortcuts" title={text('shortcuts')} onClose={onClose}>
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
    </Sheet>
  );
}
