import * as v from 'valibot';
import { Note, Position, Quote } from '../domain/annotation/annotation';
import { Colour } from '../domain/annotation/colour';
import { Article, type Extraction } from '../domain/document/article';
import { ERROR_CODES } from '../domain/error-code';
import { AnnotationId, BatchId, CaptureId, DocumentId, Instant, TagId } from '../domain/ids';
import { MAX_TAG_PATH } from '../domain/tag/tag-path';
import type { PassagesOnPage } from '../domain/annotation/painted-passage';
import type { Offer } from '../domain/reading/offer';
import type { HighlightedOnPage } from './highlight-on-page';
import type {
  DocumentState,
  DocumentTagged,
  Edited,
  NoteVersion,
  OpenedDocument,
  Rewritten,
  Undone,
} from './reader-port';

/** UTF-16 code units; more than any page that is read has. */
const PageText = v.pipe(v.string(), v.maxLength(20_000_000));
/** UTF-16 code units; the largest page that is read has as many elements and letters as `page/page-source.ts` says. */
const PageHtml = v.pipe(v.string(), v.maxLength(200_000_000));
const PageAddress = v.pipe(v.string(), v.maxLength(16_384));
const CanonicalUrl = v.nullable(PageAddress);
const TagPaths = v.pipe(v.array(v.pipe(v.string(), v.maxLength(MAX_TAG_PATH))), v.maxLength(200));
const TagIds = v.pipe(v.array(TagId), v.maxLength(1_000));
const Passage = v.object({ captureId: CaptureId, quote: Quote, position: Position });

/** The form of each payload; what does not fit is refused before anything is done. */
export const PAYLOADS = {
  'page.ticket': v.record(v.string(), v.never()),
  'page.extract': v.object({
    html: PageHtml,
    url: PageAddress,
    base: PageAddress,
    viewport: Article.entries.viewport,
    force: v.boolean(),
  }),
  'page.openInTab': v.object({ article: Article }),
  'page.faultInTab': v.object({
    code: v.picklist(ERROR_CODES),
    referrer: PageAddress,
  }),
  'reader.offers': v.record(v.string(), v.never()),
  'page.highlight': v.object({ article: Article, text: PageText, position: Position, batch: BatchId }),
  'page.unhighlight': v.object({ id: AnnotationId, batch: BatchId }),
  'page.passages': v.object({
    url: PageAddress,
    canonicalUrl: CanonicalUrl,
    text: PageText,
    unseen: v.pipe(v.array(Position), v.readonly()),
    prefix: v.pipe(v.string(), v.regex(/^[a-z]{12}$/)),
    isStyled: v.boolean(),
  }),
  'page.read': v.record(v.string(), v.never()),
  'probe.page': v.object({
    canonicalUrl: CanonicalUrl,
  }),
  'reader.open': v.object({ ticket: v.pipe(v.string(), v.maxLength(64)), article: Article }),
  'annotation.create': v.object({
    documentId: DocumentId,
    captureId: CaptureId,
    quote: Quote,
    position: Position,
    colour: Colour,
    tagPaths: v.exactOptional(TagPaths),
    batch: BatchId,
  }),
  'annotation.edit': v.object({
    id: AnnotationId,
    batch: BatchId,
    colour: v.exactOptional(Colour),
    note: v.exactOptional(Note),
    tagPaths: v.exactOptional(TagPaths),
    shownTagIds: v.exactOptional(TagIds),
  }),
  'document.tag': v.object({
    id: DocumentId,
    tagPaths: TagPaths,
    shownTagIds: v.exactOptional(TagIds),
    batch: BatchId,
  }),
  'document.putBack': v.object({
    captureId: CaptureId,
    block: v.pipe(v.number(), v.integer(), v.minValue(0)),
    isKept: v.boolean(),
    batch: BatchId,
  }),
  'annotation.remove': v.object({ id: AnnotationId, batch: BatchId }),
  'annotation.place': v.object({ id: AnnotationId, passage: Passage, batch: BatchId }),
  'annotation.split': v.object({
    id: AnnotationId,
    passages: v.tuple([Passage, Passage]),
    batch: BatchId,
  }),
  'annotation.merge': v.object({
    ids: v.pipe(v.array(AnnotationId), v.minLength(2), v.maxLength(1_000)),
    passage: Passage,
    batch: BatchId,
  }),
  'note.versions': v.object({ id: AnnotationId }),
  'draft.keep': v.object({ annotationId: AnnotationId, note: Note, at: Instant }),
  'document.state': v.object({ id: DocumentId }),
  'document.undo': v.object({ id: DocumentId, batch: BatchId }),
  'document.redo': v.object({ id: DocumentId, batch: BatchId }),
  'image.keep': v.object({
    captureId: CaptureId,
    address: v.pipe(v.string(), v.maxLength(16_384)),
    type: v.pipe(v.string(), v.regex(/^image\/(png|jpeg|gif|webp|avif)$/)),
    data: v.pipe(v.string(), v.maxLength(14_000_000)),
  }),
  'capture.open': v.object({ document: DocumentId, annotation: AnnotationId }),
  'library.open': v.object({
    document: v.exactOptional(DocumentId),
    annotation: v.exactOptional(AnnotationId),
    panel: v.exactOptional(v.picklist(['export', 'settings'])),
    site: v.exactOptional(v.pipe(v.string(), v.maxLength(400))),
  }),
} as const;

type Payload<Name extends keyof typeof PAYLOADS> = v.InferOutput<(typeof PAYLOADS)[Name]>;

/** What may be asked of the background, and what it answers. */
// A type alias, not an interface: only an alias fits the index signature of `Protocol`.
export type BackgroundProtocol = {
  'page.ticket': (input: Payload<'page.ticket'>) => { ticket: string };
  'page.extract': (input: Payload<'page.extract'>) => { outcome: Extraction };
  'page.openInTab': (input: Payload<'page.openInTab'>) => null;
  'page.faultInTab': (input: Payload<'page.faultInTab'>) => null;
  'reader.offers': (input: Payload<'reader.offers'>) => { offers: readonly Offer[] };
  'page.highlight': (input: Payload<'page.highlight'>) => HighlightedOnPage | null;
  'page.unhighlight': (input: Payload<'page.unhighlight'>) => null;
  'page.passages': (input: Payload<'page.passages'>) => PassagesOnPage;
  'page.read': (input: Payload<'page.read'>) => null;
  'probe.page': (input: Payload<'probe.page'>) => { annotations: number };
  'reader.open': (input: Payload<'reader.open'>) => OpenedDocument;
  'annotation.create': (input: Payload<'annotation.create'>) => Edited;
  'annotation.edit': (input: Payload<'annotation.edit'>) => Edited;
  'document.tag': (input: Payload<'document.tag'>) => DocumentTagged;
  'document.putBack': (input: Payload<'document.putBack'>) => { captureId: CaptureId };
  'annotation.remove': (input: Payload<'annotation.remove'>) => Edited;
  'annotation.place': (input: Payload<'annotation.place'>) => Rewritten;
  'annotation.split': (input: Payload<'annotation.split'>) => Rewritten;
  'annotation.merge': (input: Payload<'annotation.merge'>) => Rewritten;
  'note.versions': (input: Payload<'note.versions'>) => readonly NoteVersion[];
  'draft.keep': (input: Payload<'draft.keep'>) => null;
  'document.state': (input: Payload<'document.state'>) => DocumentState;
  'document.undo': (input: Payload<'document.undo'>) => Undone | null;
  'document.redo': (input: Payload<'document.redo'>) => Undone | null;
  'image.keep': (input: Payload<'image.keep'>) => null;
  'capture.open': (input: Payload<'capture.open'>) => null;
  'library.open': (input: Payload<'library.open'>) => null;
};
