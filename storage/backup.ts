import { Dexie } from 'dexie';
import { TABLES, type DatabaseContents, type TableName } from '../domain/importing/database-contents';
import { announceOnceWritten } from './announce';
import { decodeTag, type Database, type StoredTag } from './database';
import { planRestore, type RestoreCounts, type RestoreOptions, type RestorePlan } from './plan-restore';
import { recordChanges, type Entry, type Moment } from './record-changes';

/** How many records are read at once; of captures and pictures each can have megabytes. */
const AT_ONCE: Readonly<Record<TableName, number>> = {
  tags: 1_000,
  documents: 500,
  captures: 16,
  annotations: 1_000,
  changes: 1_000,
  drafts: 1_000,
  images: 4,
  preferences: 1,
};

/** `share` is how much of everything was read with it, 0 to 1. */
export type OnPart = (table: TableName, records: readonly unknown[], share: number) => void;

/**
 * Reads every table as it is, in one transaction, so that the records fit each other: in the order of `TABLES`, part after part.
 * `onPart` must not wait for anything but the processor, or the transaction ends.
 */
export function everythingInParts(database: Database, onPart: OnPart): Promise<void> {
  return database.transaction('r', database.tables, async () => {
    const counts = await Promise.all(database.tables.map((table) => table.count()));
    const total = counts.reduce((sum, count) => sum + count, 0);
    let read = 0;
    // Object.keys of a constant gives its own names.
    for (const name of Object.keys(TABLES) as TableName[]) {
      const table = database.table(name);
      // The record is told in the order in which it was made.
      const index = name === 'changes' ? table.schema.idxByName['order'] : table.schema.primKey;
      let last: unknown = Dexie.minKey;
      for (;;) {
        const part: readonly Fields[] = await table
          .where(name === 'changes' ? 'order' : ':id')
          .above(last)
          .limit(AT_ONCE[name])
          .toArray();
        if (part.length === 0) break;
        last = keyOf(part.at(-1), index?.keyPath);
        read += part.length;
        const records = name === 'tags' ? part.map((tag) => decodeTag(tag as unknown as StoredTag)) : part;
        onPart(name, records, read / total);
      }
    }
  });
}

type Fields = Readonly<Record<string, unknown>>;

/** What stands in a record at a path of its table's keys. */
const keyOf = (record: Fields | undefined, path: string | readonly string[] | undefined): unknown =>
  typeof path === 'string' ? record?.[path] : path?.map((one) => record?.[one]);

/** What `restoreContents` would come to. Writes nothing. Throws BackupClashError as `planRestore` does. */
export async function previewRestore(
  database: Database,
  backup: DatabaseContents,
  options: RestoreOptions,
): Promise<RestoreCounts> {
  const plan = await database.transaction('r', database.tables, () => planRestore(database, backup, options));
  return plan.counts;
}

/**
 * Brings in what a backup holds, as `planRestore` decides: all in one transaction and one batch of changes, or nothing.
 * Throws BackupClashError.
 */
export async function restoreContents(
  database: Database,
  backup: DatabaseContents,
  bringBack: boolean,
  moment: Moment,
): Promise<RestoreCounts> {
  return database.transaction('rw', database.tables, async () => {
    const plan = await planRestore(database, backup, { bringBack, now: moment.now });
    await database.tags.bulkPut(plan.tags.map(({ after }) => after));
    await database.documents.bulkPut(plan.documents.map(({ after }) => after));
    await database.captures.bulkAdd(plan.captures);
    await database.annotations.bulkPut(plan.annotations.map(({ after }) => after));
    await database.drafts.bulkPut(plan.drafts);
    await database.images.bulkAdd(plan.images);
    await database.preferences.bulkPut(plan.preferences.map(({ after }) => after));

    // Who restores into an empty library gets the record back as it was, to the numbers.
    const last = (await database.changes.orderBy('order').last())?.order ?? 0;
    await database.changes.bulkAdd(
      plan.changes.map((change) => (last === 0 ? change : { ...change, order: last + change.order })),
    );
    await recordChanges(database, moment, 'restore', restoreEntries(plan, last));
    return plan.counts;
  });
}

/** The first entry tells how far the record reached before, so that undo knows which deeds were done elsewhere. */
function restoreEntries(plan: RestorePlan, last: number): Entry[] {
  const touched = new Set(plan.changes.map(({ documentId }) => documentId));
  const marks = [null, ...[...touched].filter((id) => id !== null)];
  return [
    ...marks.map((documentId): Entry => ({
      entity: 'database',
      entityId: '',
      documentId,
      before: { order: last },
      after: plan.counts,
    })),
    ...plan.tags.map((step): Entry => ({
      ...step,
      entity: 'tag',
      entityId: step.after.id,
      documentId: null,
    })),
    ...plan.documents.map((step): Entry => ({
      ...step,
      entity: 'document',
      entityId: step.after.id,
      documentId: step.after.id,
    })),
    ...plan.preferences.map((step): Entry => ({
      ...step,
      entity: 'preferences',
      entityId: step.after.id,
      documentId: null,
    })),
    ...plan.annotations.map((step): Entry => ({
      ...step,
      entity: 'annotation',
      entityId: step.after.id,
      documentId: step.after.documentId,
    })),
  ];
}

/** Empties every table at once; nothing here brings any of it back. */
export function eraseEverything(database: Database): Promise<void> {
  return database.transaction('rw', database.tables, async () => {
    await Promise.all(database.tables.map((table) => table.clear()));
    announceOnceWritten();
  });
}
