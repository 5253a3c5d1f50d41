import type { BatchId, ChangeId, DocumentId, IdMaker } from '../domain/ids';
import type { Change, Deed } from '../domain/change/change';
import { announceOnceWritten } from './announce';
import type { Database } from './database';

/** Who and when: passed into every command, so that commands stay pure of clock and chance. */
export interface Moment {
  readonly now: string;
  readonly newId: IdMaker;
  /** Name of the deed by who asks for it: asked for again with the same one, it is not done twice. */
  readonly batch?: BatchId | undefined;
}

export interface Entry {
  readonly entity: Change['entity'];
  readonly entityId: string;
  readonly documentId: DocumentId | null;
  readonly before: unknown;
  readonly after: unknown;
}

/** Appends one batch to the record. To be called inside the transaction that makes the changes. */
export async function recordChanges(
  database: Database,
  moment: Moment,
  deed: Deed,
  entries: readonly Entry[],
  undoes: BatchId | null = null,
): Promise<BatchId> {
  const last = await database.changes.orderBy('order').last();
  // The ids come from the id maker as plain strings; they get their brand here, where they are born.
  const batch = moment.batch ?? (moment.newId() as BatchId);
  await database.changes.bulkAdd(
    entries.map((entry, index) => ({
      ...entry,
      id: moment.newId() as ChangeId,
      order: (last?.order ?? 0) + 1 + index,
      at: moment.now,
      batch,
      deed,
      undoes,
    })),
  );
  announceOnceWritten();
  return batch;
}
