import type { Annotation } from '../domain/annotation/annotation';
import type { Change, Deed } from '../domain/change/change';
import type { DocumentRecord } from '../domain/document/document';
import type { BatchId, DocumentId } from '../domain/ids';
import type { Database, StoredTag } from './database';
import { recordChanges, type Moment } from './record-changes';

/** What undo may take back. Opening a page is no deed of the person's, and a restore is taken back as a whole elsewhere. */
const UNDOABLE: readonly Deed[] = [
  'annotation.create',
  'annotation.colour',
  'annotation.note',
  'annotation.tags',
  'annotation.delete',
  'document.delete',
];

export type UndoOutcome = { deed: Deed; annotations: readonly Annotation[] } | 'nothing' | 'conflict';

/**
 * Takes back the last deed that stands, of one document or of all: each record gets its earlier state again, and the
 * record of changes gains an entry that says so. `conflict` where a record was changed since by something else.
 */
export const undoLast = (
  database: Database,
  documentId: DocumentId | null,
  moment: Moment,
): Promise<UndoOutcome> => revert(database, documentId, moment, 'undo');

/** Does again what the last undo took back, as long as nothing new was done since. */
export const redoLast = (
  database: Database,
  documentId: DocumentId | null,
  moment: Moment,
): Promise<UndoOutcome> => revert(database, documentId, moment, 'redo');

async function revert(
  database: Database,
  documentId: DocumentId | null,
  moment: Moment,
  direction: 'undo' | 'redo',
): Promise<UndoOutcome> {
  const { documents, annotations, tags, changes, drafts } = database;
  return database.transaction('rw', [documents, annotations, tags, changes, drafts], async () => {
    const all = documentId === null ? changes.orderBy('order') : changes.where({ documentId });
    const history = (await all.toArray()).sort((one, other) => one.order - other.order);
    const batch = direction === 'undo' ? lastStanding(history) : lastUndone(history);
    if (batch === undefined) return 'nothing';
    const batchChanges = (await changes.where({ batch: batch.revert }).toArray()).sort(
      (a, b) => b.order - a.order,
    );

    for (const change of batchChanges) {
      if (change.entity !== 'annotation') continue;
      const now = await annotations.get(brand(change.entityId));
      if (now && change.after && !sameContent(now, change.after as Annotation)) return 'conflict';
    }

    const restored: Annotation[] = [];
    for (const change of batchChanges) {
      // Records come back from the record of changes as they went in.
      if (change.entity === 'annotation') {
        const after = change.after as Annotation | null;
        const before = (change.before as Annotation | null) ?? (after && removed(after, moment.now));
        if (before === null) continue;
        const record: Annotation = { ...before, updatedAt: moment.now };
        await annotations.put(record);
        await drafts.delete(record.id);
        restored.push(record);
      } else if (change.entity === 'document' && change.before) {
        await documents.put(change.before as DocumentRecord);
      } else if (change.entity === 'tag') {
        await revertTag(database, change, restored);
      }
    }
    const entries = batchChanges.map((change) => ({
      entity: change.entity,
      entityId: change.entityId,
      documentId: change.documentId,
      before: change.after,
      after: restored.find((one) => one.id === change.entityId) ?? change.before,
    }));
    await recordChanges(database, moment, 'undo', entries, batch.revert);
    return { deed: batch.deed, annotations: restored };
  });
}

// An id that came out of our own record of changes.
const brand = (id: string): Annotation['id'] => id as Annotation['id'];

const removed = (annotation: Annotation, now: string): Annotation => ({
  ...annotation,
  state: 'deleted',
  deletedAt: now,
});

interface Reversible {
  readonly revert: BatchId;
  readonly deed: Deed;
}

/** Walks the record once; an undo of a batch lifts it, an undo of that undo sets it again. */
function lastStanding(history: readonly Change[]): Reversible | undefined {
  const undone = undoneBatches(history);
  for (const change of history.toReversed()) {
    if (UNDOABLE.includes(change.deed) && !undone.has(change.batch))
      return { revert: change.batch, deed: change.deed };
  }
  return undefined;
}

function lastUndone(history: readonly Change[]): Reversible | undefined {
  const undone = undoneBatches(history);
  for (const change of history.toReversed()) {
    if (UNDOABLE.includes(change.deed) && !undone.has(change.batch)) {
      const laterUndo = history.some((one) => one.order > change.order && one.deed === 'undo');
      if (!laterUndo) return undefined;
    }
    if (change.deed !== 'undo' || change.undoes === null || undone.has(change.batch)) continue;
    const original = history.find((one) => one.batch === change.undoes);
    if (original && original.deed !== 'undo') return { revert: change.batch, deed: original.deed };
  }
  return undefined;
}

/** Batches that are taken back as things stand, undo batches that were redone among them. */
function undoneBatches(history: readonly Change[]): ReadonlySet<BatchId> {
  const undone = new Set<BatchId>();
  const target = new Map<BatchId, BatchId>();
  for (const change of history) {
    if (change.deed !== 'undo' || change.undoes === null || target.has(change.batch)) continue;
    target.set(change.batch, change.undoes);
    undone.add(change.undoes);
    const original = target.get(change.undoes);
    if (original) undone.delete(original);
  }
  return undone;
}

/** A tag that the deed made goes again, unless another annotation has come to use it. */
async function revertTag(database: Database, change: Change, restored: readonly Annotation[]): Promise<void> {
  const before = change.before as StoredTag | null;
  if (before?.state === 'live') {
    await database.tags.put(before);
    return;
  }
  const id = change.entityId as StoredTag['id'];
  const ofRestored = new Set(restored.map((one) => one.id));
  const users = await database.annotations.where({ tagIds: id }).toArray();
  const stillUsed = users.some((one) => one.state === 'live' && !ofRestored.has(one.id));
  if (!stillUsed) await database.tags.update(id, { state: 'deleted' });
}

/** `updatedAt` is left out: undoing a later deed sets it anew without changing what the person sees. */
function sameContent(one: Annotation, other: Annotation): boolean {
  const content = ({ colour, note, tagIds, state }: Annotation): string =>
    JSON.stringify([colour, note, tagIds, state]);
  return content(one) === content(other);
}
