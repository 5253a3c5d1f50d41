import type { JSX } from 'preact';
import type { LibraryContents } from '../../application/library-port';
import { useText } from '../fluent/use-text';
import { IconButton } from '../ui/IconButton';

export type Undoable = LibraryContents['undoable'];

export interface UndoButtonsProperties {
  readonly undoable: Undoable;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** Undo and redo, each named by what it would take back. */
export function UndoButtons({ undoable, onUndo, onRedo }: UndoButtonsProperties): JSX.Element {
  const text = useText();
  const name = (way: 'undo' | 'redo'): string => {
    const deed = undoable?.[way];
    return deed ? text(`${way}-deed`, { deed: deed.replace('.', '-') }) : text(`${way}-nothing`);
  };
  return (
    <span class="undo-buttons">
      <IconButton
        icon="undo"
        label={name('undo')}
        data-action="undo-last"
        aria-disabled={!undoable?.undo}
        onClick={onUndo}
      />
      <IconButton
        icon="redo"
        label={name('redo')}
        data-action="redo-last"
        aria-disabled={!undoable?.redo}
        onClick={onRedo}
      />
    </span>
  );
}
