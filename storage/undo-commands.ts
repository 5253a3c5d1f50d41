import type { Annotation } from '../domain/annotation/annotation';
import type { Change, Deed } from '../domain/change/change';
import { laterThan } from '../domain/change/later-than';
import type { DocumentRecord } from '../domain/document/document';
import type { DocumentId } from '../domain/ids';
import { binTime } from './bin-time';
import type { Database } from './database';
import { doneBefore } from './done-before';
import { isBlank, lastDeed } from './last-deed';
import { recordChanges, type Moment } from './record-changes';
import { saveTyped } from './save-typed';
import { changesTagsOnly, planBeside, writeBeside } from './undo-beside';

export type UndoOutcome =
  { deed: Deed; annotations: readonly Annotation[] } | 'nothing' | 'conflict' | 'swept';

/**
 * Takes back the last deed that stands, of one document or of all: each record gets its earlier state again, and the
 * record of changes gains an entry that says so. `conflict` where a record was changed since by something else, `swept` where
 * all that could be taken back was deleted for good. What was being typed into a note while its annotation was deleted comes back with it, as a deed of its own.
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
    const batch = await lastDeed(database, documentId, direction);
    if (typeof batch === 'string') return batch;
    const batchChanges = (await changes.where({ batch: batch.revert }).toArray())
      .filter((change) => !isBlank(change))
      .sort((a, b) => b.order - a.order);

    const ofAnnotations = batchChanges.filter(({ entity }) => entity === 'annotation');
    const current = await annotations.bulkGet(ofAnnotations.map(({ entityId }) => brand(entityId)));
    for (const [index, change] of ofAnnotations.entries()) {
      const now = current[index];
      if (now && change.after && !sameContent(now, change.after as Annotation)) return 'conflict';
    }

    const binned = await binTime(database, moment);
    const restored: Annotation[] = [];
    for (const [index, change] of ofAnnotations.entries()) {
      // Records come back from the record of changes as they went in.
      const after = change.after as Annotation | null;
      const before = (change.before as Annotation | null) ?? (after && removed(after, binned));
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
    await drafts.bulkDelete(current.flatMap((one) => (one?.state === 'live' ? one.id : [])));
    const ofDocuments = changesTagsOnly(batch.deed) ? [] : batchChanges;
    for (const change of ofDocuments.filter(({ entity }) => entity === 'document'))
      await revertDocument(database, change, binned);
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
    const typed = await saveTyped(database, restored, moment);
    return { deed: batch.deed, annotations: restored.map((one) => typed.get(one.id) ?? one) };
  });
}

// An id that came out of our own record of changes.
const brand = (id: string): Annotation['id'] => id as Annotation['id'];

const removed = (annotation: Annotation, at: string): Annotation => ({
  ...annotation,
  state: 'deleted',
  deletedAt: at,
});

/** A document that the deed brought in goes again, unless something on it is live. */
async function revertDocument(
  { documents, annotations }: Database,
  change: Change,
  deletedAt: string,
): Promise<void> {
  const before = change.before as DocumentRecord | null;
  const after = change.after as DocumentRecord | null;
  const id = change.entityId as DocumentId;
  const goes = after !== null && (before === null || before.state === 'deleted');
  if (goes && (await annotations.where({ documentId: id, state: 'live' }).count()) > 0) return;
  if (before !== null) await documents.put(before);
  else if (after !== null) await documents.put({ ...after, state: 'deleted', deletedAt });
}

/** `updatedAt` is left out: undoing a later deed sets it anew without changing what the person sees. */
function sameContent(one: Annotation, other: Annotation): boolean {
  const content = ({ colour, note, tagIds, state, captureId, position }: Annotation): string =>
    JSON.stringify([colour, note, tagIds, state, captureId, position.start, position.end]);
  return content(one) === content(other);
}
