import * as v from 'valibot';
import { Annotation, Note } from '../annotation/annotation';
import { Change } from '../change/change';
import { Capture } from '../document/capture';
import { DocumentRecord } from '../document/document';
import { AnnotationId, CaptureId, Instant } from '../ids';
import { Preferences } from '../preferences/preferences';
import { Tag } from '../tag/tag';

/** A note that is being typed. */
export const Draft = v.object({ annotationId: AnnotationId, note: Note, at: Instant });
export type Draft = v.InferOutput<typeof Draft>;

/** One picture of a capture. */
export const ImageRecord = v.object({
  captureId: CaptureId,
  /** As it stands in the capture's HTML. */
  address: v.pipe(v.string(), v.minLength(1), v.maxLength(16_384)),
  /** Raster pictures only: an SVG can hold a script or a link. */
  type: v.pipe(v.string(), v.regex(/^image\/(png|jpeg|gif|webp|avif)$/)),
  /** Base64 of the bytes, 10 MB of them at most. */
  data: v.pipe(v.string(), v.maxLength(14_000_000), v.regex(/^[A-Za-z0-9+/]*={0,2}$/)),
});
export type ImageRecord = v.InferOutput<typeof ImageRecord>;

/** The tables in the order in which one refers to those before it. */
export const TABLES = {
  tags: Tag,
  documents: DocumentRecord,
  captures: Capture,
  annotations: Annotation,
  changes: Change,
  drafts: Draft,
  images: ImageRecord,
  preferences: Preferences,
} as const;
export type TableName = keyof typeof TABLES;

/** Every table as it is, deleted records included: what a backup holds. */
export type DatabaseContents = {
  readonly [Name in TableName]: readonly v.InferOutput<(typeof TABLES)[Name]>[];
};
