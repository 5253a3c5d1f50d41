import type { NoteVersion } from '../../application/library-port';
import type { AnnotationId, DocumentId, TagId } from '../../domain/ids';
import type { NamedChange } from './named-change';

/** What can be done from a list. The same object for as long as the library is open, so that long lists are not redrawn. */
export interface EntryActions {
  readonly select: (id: AnnotationId, on: boolean, extend: boolean) => void;
  readonly stretch: (from: AnnotationId, to: AnnotationId) => void;
  readonly selectAll: (ids: readonly AnnotationId[], on: boolean) => void;
  readonly open: (document: DocumentId, annotation?: AnnotationId) => void;
  readonly change: (ids: readonly AnnotationId[], change: NamedChange) => void;
  readonly versionsOfNote: (id: AnnotationId) => Promise<readonly NoteVersion[]>;
  readonly saveNote: (id: AnnotationId, note: string) => void;
  readonly remove: (ids: readonly AnnotationId[]) => void;
  readonly removeDocument: (id: DocumentId) => void;
  readonly tagDocument: (id: DocumentId, tagPaths: readonly string[], shownTagIds: readonly TagId[]) => void;
  readonly showTag: (path: string) => void;
}
