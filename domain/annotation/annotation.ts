import * as v from 'valibot';
import { AnnotationId, CaptureId, DocumentId, Instant, TagId } from '../ids';
import { Colour } from './colour';

/** W3C TextQuoteSelector: the passage and 32 to 256 UTF-16 code units on either side (64 in older ones), as in the capture's text. */
export const Quote = v.object({
  exact: v.pipe(v.string(), v.minLength(1), v.maxLength(1_000_000)),
  prefix: v.pipe(v.string(), v.maxLength(1_000)),
  suffix: v.pipe(v.string(), v.maxLength(1_000)),
});
export type Quote = v.InferOutput<typeof Quote>;

/** W3C TextPositionSelector over the capture's text, in UTF-16 code units, end exclusive. */
export const Position = v.pipe(
  v.object({
    start: v.pipe(v.number(), v.integer(), v.minValue(0)),
    end: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
  v.check(({ start, end }) => start < end, 'a position has to end after its start'),
);
export type Position = v.InferOutput<typeof Position>;

export const Note = v.pipe(v.string(), v.maxLength(1_000_000));

export const Annotation = v.object({
  id: AnnotationId,
  documentId: DocumentId,
  captureId: CaptureId,
  quote: Quote,
  position: Position,
  colour: Colour,
  note: Note,
  tagIds: v.array(TagId),
  createdAt: Instant,
  updatedAt: Instant,
  state: v.picklist(['live', 'deleted']),
  deletedAt: v.nullable(Instant),
});
export type Annotation = v.InferOutput<typeof Annotation>;
