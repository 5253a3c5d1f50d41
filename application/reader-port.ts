import type { Annotation, Position, Quote } from '../domain/annotation/annotation';
import type { Colour } from '../domain/annotation/colour';
import type { Article } from '../domain/document/article';
import type { Capture } from '../domain/document/capture';
import type { DocumentRecord } from '../domain/document/document';
import type { AnnotationId, CaptureId, DocumentId, TagId } from '../domain/ids';
import type { Preferences } from '../domain/preferences/preferences';
import type { UsedTag } from '../storage/queries';
import type { DocumentTags } from '../storage/tag-commands';
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
  readonly otherTexts: readonly (Pick<Capture, 'text' | 'scope' | 'capturedAt'> & {
    readonly captureId: CaptureId;
  })[];
  readonly tags: readonly UsedTag[];
  /** What colours are called, and whether the vocabulary is offered. */
  readonly preferences: Preferences;
  readonly drafts: readonly Draft[];
  /** The tags that were given last in the whole library, the latest first. */
  readonly lastTagIds: readonly TagId[];
}

export interface NewAnnotation {
  readonly documentId: DocumentId;
  readonly captureId: CaptureId;
  readonly quote: Quote;
  readonly position: Position;
  readonly colour: Colour;
  /** The tags it begins with, as in an edit; all of it is one deed. */
  readonly tagPaths?: readonly string[];
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

/** A passage of a capture. */
export type Passage = Pick<NewAnnotation, 'captureId' | 'quote' | 'position'>;

export interface Rewritten {
  /** As they are stored now; one that went into another is deleted. */
  readonly annotations: readonly Annotation[];
  readonly tags: readonly UsedTag[];
}

/** What is stored of a document that a reader shows. */
export interface DocumentState {
  readonly annotations: readonly Annotation[];
  readonly tags: readonly UsedTag[];
  /** The tags of the document itself. */
  readonly documentTagIds: readonly TagId[];
  readonly preferences: Preferences;
}

export interface BlockToPutBack {
  readonly captureId: CaptureId;
  /** Its number among the capture's `leftOut`. */
  readonly block: number;
  readonly isKept: boolean;
}

export interface Undone {
  readonly deed: Deed;
  readonly annotations: readonly Annotation[];
  /** The tags of the one document that was asked for, as they are now. */
  readonly documentTagIds: readonly TagId[];
  readonly tags: readonly UsedTag[];
}

export interface DocumentTagged {
  /** The tags of the document itself, as they are now. */
  readonly tagIds: readonly TagId[];
  /** All live tags, as they are now. */
  readonly tags: readonly UsedTag[];
}

export interface Edited {
  readonly annotation: Annotation;
  /** All live tags, as they are now. */
  readonly tags: readonly UsedTag[];
}

/** What a reader asks of the rest of us: by messages in a frame, directly in a tab of ours. */
export interface ReaderPort {
  /** Stores document and capture, or finds them; for an article that the page script just handed over. */
  open(article: Article): Promise<Result<OpenedDocument>>;
  /** What is stored now, by whomever. */
  state(documentId: DocumentId): Promise<Result<DocumentState>>;
  annotate(input: NewAnnotation): Promise<Result<Edited>>;
  edit(input: AnnotationEdit): Promise<Result<Edited>>;
  /** Tags the document as a whole. */
  tagDocument(input: DocumentTags): Promise<Result<DocumentTagged>>;
  /** Puts a block that was left out of a capture's text back for good, or leaves it out again; gives the capture that has it so. */
  putBack(input: BlockToPutBack): Promise<Result<{ readonly captureId: CaptureId }>>;
  remove(id: AnnotationId): Promise<Result<Edited>>;
  /** Moves an annotation to other words; its id, note and tags stay. */
  place(input: { id: AnnotationId; passage: Passage }): Promise<Result<Rewritten>>;
  /** Parts an annotation in two, of which the first stays itself. */
  split(input: { id: AnnotationId; passages: readonly [Passage, Passage] }): Promise<Result<Rewritten>>;
  /** Makes one annotation of several; the first stays itself. */
  merge(input: { ids: readonly AnnotationId[]; passage: Passage }): Promise<Result<Rewritten>>;
  /** What the note of an annotation has been, the newest first; taking one back is an edit like any other. */
  versionsOfNote(id: AnnotationId): Promise<Result<readonly NoteVersion[]>>;
  keepDraft(draft: Draft): Promise<Result<null>>;
  /** Takes back the last deed on this document that is not taken back yet; null where there is none. */
  undo(documentId: DocumentId): Promise<Result<Undone | null>>;
  redo(documentId: DocumentId): Promise<Result<Undone | null>>;
  keepImage(image: ImageRecord): Promise<Result<null>>;
  /** Opens, in a tab, the capture that an annotation was made on. */
  openCapture(at: { document: DocumentId; annotation: AnnotationId }): Promise<Result<null>>;
  /** Opens the library in a tab, at a document or a section; an annotation is the only one that is chosen there. */
  openLibrary(at: {
    document?: DocumentId;
    annotation?: AnnotationId;
    panel?: 'export' | 'settings';
    site?: string;
  }): Promise<Result<null>>;
}
