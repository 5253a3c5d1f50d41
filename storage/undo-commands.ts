import * as v from 'valibot';
import type { Annotation } from '../domain/annotation/annotation';
import type { Change, Deed } from '../domain/change/change';
import { laterThan } from '../domain/change/later-than';
import type { DocumentRecord } from '../domain/document/document';
import type { BatchId, DocumentId } from '../domain/ids';
import type { Database } from './database';
import { doneBefore } from './done-before';
import { recordChanges, type Moment } from './record-changes';
import { changesTagsOnly, isOfTheLibrary, planBeside, writeBeside } from './undo-beside';

/** What undo may take back. Opening a page is no deed of the person's. */
const UNDOABLE: readonly Deed[] = [
  'annotation.create',
  'annotation.colour',
  'annotation.note',
  'annotation.tags',
  'annotation.place',
  'annotation.split',
  'annotation.merge',
  'annotation.delete',
  'document.delete',
  'document.tags',
  'tag.create',
  'tag.edit',
  'tag.rename',
  'tag.move',
  'tag.merge',
  'tag.delete',
  'preferences.colours',
  'preferences.vocabulary',
  'restore',
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
  const { documents, annotations, tags, changes, drafts, preferences } = database;
  const tables = [documents, annotations, tags, changes, drafts, preferences];
  return database.transaction('rw', tables, async () => {
    const done = await doneBefore(database, moment);
    if (done) return done;
    const all = documentId === null ? changes.orderBy('order') : changes.where({ documentId });
    const record = (await all.toArray()).sort((one, other) => one.order - other.order);
    const history = documentId === null ? deedsDoneHere(record) : sinceRestore(doneInReaders(record));
    const batch = direction === 'undo' ? lastStanding(history) : lastUndone(history);
    if (batch === undefined) return 'nothing';
    const batchChanges = (await changes.where({ batch: batch.revert }).toArray()).sort(
      (a, b) => b.order - a.order,
    );

    const ofAnnotations = batchChanges.filter(({ entity }) => entity === 'annotation');
    const current = await annotations.bulkGet(ofAnnotations.map(({ entityId }) => brand(entityId)));
    for (const [index, change] of ofAnnotations.entries()) {
      const now = current[index];
      if (now && change.after && !sameContent(now, change.after as Annotation)) return 'conflict';
    }

    const restored: Annotation[] = [];
    for (const [index, change] of ofAnnotations.entries()) {
      // Records come back from the record of changes as they went in.
      const after = change.after as Annotation | null;
      const before = (change.before as Annotation | null) ?? (after && removed(after, moment.now));
      // What a restore did keeps its time: the same backup can then bring it in again.
      if (before !== null)
        restored.push(
          batch.deed === 'restore'
            ? before
            : { ...before, updatedAt: laterThan(current[index]?.updatedAt ?? '', moment.now) },
        );
    }
    const beside = await planBeside(database, batch.deed, batchChanges, restored);
    if (beside === 'conflict') return 'conflict';
    await annotations.bulkPut(restored);
    await drafts.bulkDelete(restored.map(({ id }) => id));
    const ofDocuments = changesTagsOnly(batch.deed) ? [] : batchChanges;
    for (const change of ofDocuments.filter(({ entity }) => entity === 'document'))
      await revertDocument(database, change);
    await writeBeside(database, beside);
    const byId = new Map<string, unknown>([
      ...restored.map((one) => [one.id, one] as const),
      ...beside.tags,
      ...beside.documents,
    ]);
    const entries = batchChanges.map((change) => ({
      entity: change.entity,
      entityId: change.entityId,
      documentId: change.documentId,
      before: change.after,
      after: byId.get(change.entityId) ?? change.before,
    }));
    await recordChanges(database, moment, 'undo', entries, batch.revert);
    return { deed: batch.deed, annotations: restored };
  });
}

/** Without what a restore brought along: those deeds were done in another library, or in this one before it was lost. */
function deedsDoneHere(record: readonly Change[]): readonly Change[] {
  const own: Change[] = [];
  let reached = Infinity;
  for (const change of record.toReversed()) {
    if (change.order > reached) continue;
    own.push(change);
    reached = isRestoreMark(change) ? reachedBefore(change) : Infinity;
  }
  return own.toReversed();
}

/** Without what was done in the library with every document at once, and the undoing of it. */
function doneInReaders(record: readonly Change[]): readonly Change[] {
  const elsewhere = new Set<BatchId>();
  return record.filter(({ deed, batch, undoes }) => {
    if (isOfTheLibrary(deed) || (undoes !== null && elsewhere.has(undoes))) elsewhere.add(batch);
    return !elsewhere.has(batch);
  });
}

/** A restore is taken back as a whole, in the library; undo in one document goes back to it and no further. */
function sinceRestore(record: readonly Change[]): readonly Change[] {
  const restores = new Set(record.filter(({ deed }) => deed === 'restore').map(({ batch }) => batch));
  const last = record.findLastIndex(
    ({ batch, undoes }) => restores.has(batch) || (undoes !== null && restores.has(undoes)),
  );
  return record.slice(last + 1);
}

const isRestoreMark = ({ deed, entity, documentId }: Change): boolean =>
  deed === 'restore' && entity === 'database' && documentId === null;

function reachedBefore({ before }: Change): number {
  const mark = v.safeParse(v.object({ order: v.number() }), before);
  return mark.success ? mark.output.order : Infinity;
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

/** A document that the deed brought in goes again, unless something on it is live. */
async function revertDocument({ documents, annotations }: Database, change: Change): Promise<void> {
  const before = change.before as DocumentRecord | null;
  const after = change.after as DocumentRecord | null;
  const id = change.entityId as DocumentId;
  const goes = after !== null && (before === null || before.state === 'deleted');
  if (goes && (await annotations.where({ documentId: id, state: 'live' }).count()) > 0) return;
  if (before !== null) await documents.put(before);
  else if (after !== null) await documents.put({ ...after, state: 'deleted' });
}

/** `updatedAt` is left out: undoing a later deed sets it anew without changing what the person sees. */
function sameContent(one: Annotation, other: Annotation): boolean {
  const content = ({ colour, note, tagIds, state, captureId, position }: Annotation): string =>
    JSON.stringify([colour, note, tagIds, state, captureId, position.start, position.end]);
  return content(one) === content(other);
}
