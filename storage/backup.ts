import type { DatabaseContents } from '../domain/importing/database-contents';
import { decodeTag, encodeTag, type Database } from './database';
import { recordChanges, type Moment } from './record-changes';

/** Every table as it is, in one read transaction, so that the records fit each other. */
export function everything(database: Database): Promise<DatabaseContents> {
  return database.transaction('r', database.tables, async () => ({
    documents: await database.documents.toArray(),
    captures: await database.captures.toArray(),
    annotations: await database.annotations.toArray(),
    tags: (await database.tags.toArray()).map(decodeTag),
    changes: await database.changes.orderBy('order').toArray(),
    drafts: await database.drafts.toArray(),
    images: await database.images.toArray(),
  }));
}

/**
 * Adds what a backup holds. Records that are here already stay as they are: a restore never overwrites. A tag or
 * document that is here under another id is used instead of the backup's. All in one transaction, or nothing.
 */
export async function restoreContents(
  database: Database,
  backup: DatabaseContents,
  moment: Moment,
): Promise<{ documents: number; annotations: number; tags: number }> {
  return database.transaction('rw', database.tables, async () => {
    const tagIds = new Map<string, string>();
    const newTags = [];
    for (const tag of backup.tags.map(encodeTag)) {
      const here =
        (await database.tags.get(tag.id)) ?? (await database.tags.get({ foldedPath: tag.foldedPath }));
      tagIds.set(tag.id, here?.id ?? tag.id);
      if (!here) newTags.push(tag);
    }
    const documentIds = new Map<string, string>();
    const newDocuments = [];
    for (const document of backup.documents) {
      const here =
        (await database.documents.get(document.id)) ?? (await database.documents.get({ url: document.url }));
      documentIds.set(document.id, here?.id ?? document.id);
      if (!here) newDocuments.push(document);
    }
    const documentOf = <T extends { documentId: unknown }>(record: T): T => ({
      ...record,
      documentId: documentIds.get(String(record.documentId)) ?? record.documentId,
    });
    const newCaptures = await absent(database.captures, backup.captures.map(documentOf));
    const newAnnotations = await absent(
      database.annotations,
      backup.annotations.map((one) => ({
        ...documentOf(one),
        // Ids of records that are here, or of those added in this transaction.
        tagIds: one.tagIds.map((id) => (tagIds.get(id) ?? id) as typeof id),
      })),
    );
    await database.tags.bulkAdd(newTags);
    await database.documents.bulkAdd(newDocuments);
    await database.captures.bulkAdd(newCaptures);
    await database.annotations.bulkAdd(newAnnotations);
    const addedAnnotations = new Set<string>(newAnnotations.map((one) => one.id));
    await database.drafts.bulkAdd(backup.drafts.filter((one) => addedAnnotations.has(one.annotationId)));
    const addedCaptures = new Set<string>(newCaptures.map((one) => one.id));
    await database.images.bulkAdd(backup.images.filter((one) => addedCaptures.has(one.captureId)));

    const newChanges = await absent(database.changes, backup.changes.map(documentOf));
    const last = (await database.changes.orderBy('order').last())?.order ?? 0;
    await database.changes.bulkAdd(
      newChanges.map((change) => (last === 0 ? change : { ...change, order: last + change.order })),
    );

    const summary = {
      documents: newDocuments.length,
      annotations: newAnnotations.length,
      tags: newTags.length,
    };
    await recordChanges(database, moment, 'restore', [
      { entity: 'database', entityId: '', documentId: null, before: null, after: summary },
    ]);
    return summary;
  });
}

/** Empties every table at once; nothing here brings any of it back. */
export function eraseEverything(database: Database): Promise<void> {
  return database.transaction('rw', database.tables, async () => {
    await Promise.all(database.tables.map((table) => table.clear()));
  });
}

async function absent<T extends { id: string }>(
  table: { bulkGet(keys: T['id'][]): PromiseLike<unknown[]> },
  records: readonly T[],
): Promise<T[]> {
  const here = await table.bulkGet(records.map((one) => one.id));
  return records.filter((_, index) => here[index] === undefined);
}
