import { useCallback, useState } from 'preact/hooks';
import type { Binned, LibraryPort } from '../../application/library-port';
import type { NamedChange } from './named-change';
import type { AnnotationId, DocumentId } from '../../domain/ids';
import type { Result } from '../../messaging/result';
import { useText } from '../fluent/use-text';
import type { EntryActions } from './entry-actions';

export interface Notice {
  readonly message: string;
  readonly undoable: boolean;
}

export interface Deeds {
  readonly notice: Notice | null;
  readonly dismiss: () => void;
  readonly remove: (ids: readonly AnnotationId[]) => void;
  readonly removeDocument: (id: DocumentId) => void;
  readonly tagDocument: EntryActions['tagDocument'];
  /** Says what was done elsewhere. */
  readonly tell: (notice: Notice) => void;
  readonly change: (ids: readonly AnnotationId[], change: NamedChange) => void;
  readonly saveNote: (id: AnnotationId, note: string) => void;
  readonly restoreFromBin: (binned: Binned) => void;
  readonly deleteForGood: (binned: Binned) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** What changes the library. Each deed says what came of it; anything unexpected is a fault. */
export function useDeeds(port: LibraryPort, onFault: (fault: unknown) => void): Deeds {
  const text = useText();
  const [notice, setNotice] = useState<Notice | null>(null);
  const say = useCallback(
    <Value>(deed: Promise<Result<Value>>, done: (value: Value) => Notice): void => {
      deed.then(
        (result) =>
          setNotice(
            result.ok ? done(result.value) : { message: text(`error-${result.error.code}`), undoable: false },
          ),
        onFault,
      );
    },
    [text, onFault],
  );
  const remove = useCallback(
    (ids: readonly AnnotationId[]) =>
      say(port.removeAnnotations(ids), () => ({
        message: text('deleted', { count: ids.length }),
        undoable: true,
      })),
    [port, say, text],
  );
  const removeDocument = useCallback(
    (id: DocumentId) =>
      say(port.removeDocument(id), () => ({ message: text('document-deleted'), undoable: true })),
    [port, say, text],
  );
  const tagDocument = useCallback<EntryActions['tagDocument']>(
    (id, tagPaths, shownTagIds) =>
      say(port.tagDocument({ id, tagPaths, shownTagIds }), () => ({
        message: text('document-tagged'),
        undoable: true,
      })),
    [port, say, text],
  );
  const undo = useCallback(
    () =>
      say(port.undo(), (undone) => ({
        message: undone ? text('undone', { deed: undone.deed.replace('.', '-') }) : text('undo-nothing'),
        undoable: false,
      })),
    [port, say, text],
  );
  const redo = useCallback(
    () =>
      say(port.redo(), (done) => ({
        message: done ? text('redone', { deed: done.deed.replace('.', '-') }) : text('redo-nothing'),
        undoable: done !== null,
      })),
    [port, say, text],
  );
  const change = useCallback(
    (ids: readonly AnnotationId[], { change: asked, name, how }: NamedChange) =>
      say(port.changeAnnotations(ids, asked), (count) => ({
        message: text(`changed-${how}`, { count, name }),
        undoable: count > 0,
      })),
    [port, say, text],
  );
  const saveNote = useCallback(
    (id: AnnotationId, note: string) =>
      say(port.saveNote(id, note), () => ({ message: text('note-taken-back'), undoable: true })),
    [port, say, text],
  );
  const restoreFromBin = useCallback(
    (binned: Binned) =>
      say(port.restoreFromBin(binned), (counts) => ({
        message: text('bin-restored', { ...counts }),
        undoable: true,
      })),
    [port, say, text],
  );
  const deleteForGood = useCallback(
    (binned: Binned) =>
      say(port.deleteForGood(binned), (counts) => ({
        message: text('bin-deleted', { ...counts }),
        undoable: false,
      })),
    [port, say, text],
  );
  const dismiss = useCallback(() => setNotice(null), []);
  return {
    notice,
    dismiss,
    remove,
    removeDocument,
    tagDocument,
    tell: setNotice,
    change,
    saveNote,
    restoreFromBin,
    deleteForGood,
    undo,
    redo,
  };
}
