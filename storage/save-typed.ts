import type { Annotation } from '../domain/annotation/annotation';
import { laterThan } from '../domain/change/later-than';
import type { AnnotationId } from '../domain/ids';
import { entryOf } from './annotation-commands';
import type { Database } from './database';
import { recordChanges, type Moment } from './record-changes';

/**
 * Saves what was being typed into the notes of annotations while they were deleted, now that they are back: a deed of its own, so
 * that undo takes it back by itself. Gives those that it changed. To be called in the transaction that brings them back.
 */
export async function saveTyped(
  database: Database,
  back: readonly Annotation[],
  { now, newId }: Moment,
): Promise<ReadonlyMap<AnnotationId, Annotation>> {
  const live = back.filter(({ state }) => state === 'live');
  const drafts = await database.drafts.bulkGet(live.map(({ id }) => id));
  const steps = live.flatMap((before, index) => {
    const note = drafts[index]?.note;
    if (note === undefined || note === before.note) return [];
    return [{ before, after: { ...before, note, updatedAt: laterThan(before.updatedAt, now) } }];
  });
  await database.drafts.bulkDelete(live.map(({ id }) => id));
  if (steps.length === 0) return new Map();
  await database.annotations.bulkPut(steps.map(({ after }) => after));
  const entries = steps.map(({ before, after }) => entryOf(before, after));
  // Without the batch's name, which is that of the deed that brought them back.
  await recordChanges(database, { now, newId }, 'annotation.note', entries);
  return new Map(steps.map(({ after }) => [after.id, after]));
}
