import type { ComponentChildren, JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { IconButton } from './IconButton';
import { useFocusInside } from './use-focus-inside';

export interface BottomSheetProperties {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** What stands in a margin where there is room for one, from the bottom of the window. */
export function BottomSheet({ title, closeLabel, onClose, children }: BottomSheetProperties): JSX.Element {
  const sheet = useRef<HTMLElement>(null);
  useFocusInside(sheet);
  return (
    <aside ref={sheet} tabIndex={-1} class="margin bottom-sheet" aria-label={title}>
      <div class="sheet-head">
        <h2>{title}</h2>
        <IconButton icon="close" label={closeLabel} onClick={onClose} />
      </div>
      {children}
    </aside>
  );
}
