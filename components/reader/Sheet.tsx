import type { ComponentChildren, JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { useText } from '../fluent/use-text';
import { IconButton } from '../ui/IconButton';
import { useFocusInside } from './use-focus-inside';

export interface SheetProperties {
  readonly title: string;
  readonly role: 'dialog' | 'complementary';
  readonly class: string;
  /** Name for the tests. */
  readonly part: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** Something that stands over the text for a while: it takes the focus, and gives it back. */
export function Sheet({ title, role, part, onClose, children, ...rest }: SheetProperties): JSX.Element {
  const text = useText();
  const sheet = useRef<HTMLElement>(null);
  useFocusInside(sheet);
  return (
    <section ref={sheet} tabIndex={-1} class={rest.class} role={role} aria-label={title} data-part={part}>
      <div class="sheet-head">
        <h2>{title}</h2>
        <IconButton icon="close" label={text('close-sheet')} onClick={onClose} />
      </div>
      {children}
    </section>
  );
}
