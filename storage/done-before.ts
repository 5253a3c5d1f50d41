import type { Annotation } from '../domain/annotation/annotation';
import type { Change, Deed } from '../domain/change/change';
import type { AnnotationId } from '../domain/ids';
import { announceOnceWritten } from './announce';
import type { Database } from './database';
import type { Moment } from './record-changes';

export interface DoneBefore {
  readonly deed: Deed;
  /** What the deed concerned, as it is now. */
  readonly annotations: readonly Annotation[];
}

/**
 * What a deed has done already that is asked for once more, because its answer was lost when the background was stopped;
 * undefined where it was not done. To be called inside the deed's transaction.
 */
export async function doneBefore(database: Database, { batch }: Moment): Promise<DoneBefore | undefined> {
  if (batch === undefined) return undefined;
  const record = await database.changes.where({ batch }).toArray();
  const [first] = record;
  if (first === undefined) return undefined;
  // Whoever was to hear of it may not have heard.
  announceOnceWritten();
  const ids = record.filter(({ entity }) => entity === 'annotation').map(({ entityId }) => entityId);
  // Ids that came out of our own record of changes.
  const found = await database.annotations.bulkGet(ids as AnnotationId[]);
  return {
    deed: await revertedDeed(database, first),
    annotations: found.filter((one) => one !== undefined),
  };
}

/** The deed itself; of an undo, and of a redo, the deed that it is about. */
async function revertedDeed(database: Database, { deed, undoes }: Change): Promise<Deed> {
  if (undoes === null) return deed;
  const original = await database.changes.where({ batch: undoes }).first();
  return original === undefined ? deed : revertedDeed(database, original);
}
