import type { Annotation, Position, Quote } from '../domain/annotation/annotation';
import type { Colour } from '../domain/annotation/colour';
import type { Article } from '../domain/document/article';
import type { Capture } from '../domain/document/capture';
import type { DocumentRecord } from '../domain/document/document';
import type { AnnotationId, CaptureId, DocumentId, TagId } from '../domain/ids';
import type { Tag } from '../domain/tag/tag';
import type { Deed } from '../domain/change/change';
import type { Draft, ImageRecord } from '../domain/importing/database-contents';
import type { NoteVersion } from '../storage/note-versions';
import type { Result } from '../messaging/result';

export type { NoteVersion } from '../storage/note-versions';
export type { Draft } from '../domain/importing/database-contents';

/** Everything that a reader shows beside the text. */
export interface OpenedDocument {
  readonly document: DocumentRecord;
  readonly capture: Omit<Capture, 'html' | 'text'>;
  readonly annotations: readonly Annotation[];
  /** The texts of other captures that annotations stand on: a passage is found by aligning its text with this one. */
  readonly otherTexts: readonly (Pick<Capture, 'text' | 'scope'> & { readonly captureId: CaptureId })[];
  readonly tags: readonly Tag[];
  readonly drafts: readonly Draft[];
}

export interface NewAnnotation {
  readonly documentId: DocumentId;
  readonly captureId: CaptureId;
  readonly quote: Quote;
  readonly position: Position;
  readonly colour: Colour;
}

export interface AnnotationEdit {
  readonly id: AnnotationId;
  readonly colour?: Colour;
  readonly note?: string;
  /** Paths, normalised or not; tags that are new are made in the same transaction. */
  readonly tagPaths?: readonly string[];
  /** The tags that were shown when those were chosen: what another tab has added or taken since stays so. */
  readonly shownTagIds?: readonly TagId[];
}

/** What is stored of a document that a reader shows. */
export interface DocumentState {
  readonly annotations: readonly Annotation[];
  readonly tags: readonly Tag[];
}

export interface Undone {
  readonly deed: Deed;
  readonly annotations: readonly Annotation[];
  readonly tags: readonly Tag[];
}

export interface Edited {
  readonly annotation: Annotation;
  /** All live tags, as they are now. */
  readonly tags: readonly Tag[];
}

/** What a reader asks of the rest of us: by messages in a frame, directly in a tab of ours. */
export interface ReaderPort {
  /** Stores document and capture, or finds them; for an article that the page script just handed over. */
  open(article: Article): Promise<Result<OpenedDocument>>;
  /** What is stored now, by whomever. */
  state(documentId: DocumentId): Promise<Result<DocumentState>>;
  annotate(input: NewAnnotation): Promise<Result<Edited>>;
  edit(input: AnnotationEdit): Promise<Result<Edited>>;
  remove(id: AnnotationId): Promise<Result<Edited>>;
  /** What the note of an annotation has been, the newest first; taking one back is an edit like any other. */
  versionsOfNote(id: AnnotationId): Promise<Result<readonly NoteVersion[]>>;
  keepDraft(draft: Draft): Promise<Result<null>>;
  /** Takes back the last deed on this document that is not taken back yet; null where there is none. */
  undo(documentId: DocumentId): Promise<Result<Undone | null>>;
  redo(documentId: DocumentId): Promise<Result<Undone | null>>;
  keepImage(image: ImageRecord): Promise<Result<null>>;
  /** Opens, in a tab, the capture that an annotation was made on. */
  openCapture(at: { document: DocumentId; annotation: AnnotationId }): Promise<Result<null>>;
  /** Opens the library in a tab, at a document or a section. */
  openLibrary(at: {
    document?: DocumentId;
    panel?: 'export' | 'settings';
    site?: string;
  }): Promise<Result<null>>;
}
