import { useCallback, useState } from 'preact/hooks';
import type { LibraryPort } from '../../application/library-port';
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
  readonly undo: () => void;
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
  const dismiss = useCallback(() => setNotice(null), []);
  return { notice, dismiss, remove, removeDocument, tagDocument, tell: setNotice, undo };
}
