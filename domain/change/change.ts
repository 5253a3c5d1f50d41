import * as v from 'valibot';
import { BatchId, ChangeId, DocumentId, Instant } from '../ids';

/** What a person did, as undo and the log name it. */
export const Deed = v.picklist([
  'document.open',
  'document.putBack',
  'document.delete',
  'annotation.create',
  'annotation.colour',
  'annotation.note',
  'annotation.tags',
  'annotation.place',
  'annotation.split',
  'annotation.merge',
  'annotation.delete',
  'bin.restore',
  'bin.sweep',
  'document.tags',
  'tag.create',
  'tag.edit',
  'tag.rename',
  'tag.move',
  'tag.merge',
  'tag.delete',
  'preferences.colours',
  'preferences.vocabulary',
  'preferences.template',
  'restore',
  'undo',
]);
export type Deed = v.InferOutput<typeof Deed>;

/** One entry of the append-only record. All changes of one deed share a batch and stand or are undone together. */
export const Change = v.object({
  id: ChangeId,
  /** Order of writing; larger is later. `at` may repeat, this never does. */
  order: v.pipe(v.number(), v.integer(), v.minValue(1)),
  at: Instant,
  batch: BatchId,
  deed: Deed,
  entity: v.picklist(['document', 'capture', 'annotation', 'tag', 'preferences', 'database']),
  entityId: v.string(),
  /** The document that it concerns, so that undo in a reader stays with that reader's document. */
  documentId: v.nullable(DocumentId),
  /** The record before and after, null where there was none. Captures are named by hash, not repeated. */
  before: v.nullable(v.unknown()),
  after: v.nullable(v.unknown()),
  /** For the deed `undo`: the batch that it takes back. */
  undoes: v.nullable(BatchId),
});
export type Change = v.InferOutput<typeof Change>;
