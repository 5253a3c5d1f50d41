import type { AnnotationId, DocumentId, TagId } from '../../domain/ids';

/** What can be done from a list. The same object for as long as the library is open, so that long lists are not redrawn. */
export interface EntryActions {
  readonly select: (id: AnnotationId, on: boolean, extend: boolean) => void;
  readonly selectAll: (ids: readonly AnnotationId[], on: boolean) => void;
  readonly open: (document: DocumentId, annotation?: AnnotationId) => void;
  readonly remove: (ids: readonly AnnotationId[]) => void;
  readonly removeDocument: (id: DocumentId) => void;
  readonly tagDocument: (id: DocumentId, tagPaths: readonly string[], shownTagIds: readonly TagId[]) => void;
  readonly showTag: (path: string) => void;
}
