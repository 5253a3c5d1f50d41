import type { Annotation } from '../domain/annotation/annotation';
import { dueBefore } from '../domain/bin/days-left';
import { laterThan } from '../domain/change/later-than';
import { revived, type DocumentRecord } from '../domain/document/document';
import type { AnnotationId, DocumentId, TagId } from '../domain/ids';
import { entryOf } from './annotation-commands';
import { binTime } from './bin-time';
import type { Database, StoredTag } from './database';
import { recordChanges, type Entry, type Moment } from './record-changes';
import { saveTyped } from './save-typed';
import { entryOfTag } from './tags-for';

/** Things in the bin. With a document goes everything that was marked on it. */
export interface Binned {
  readonly annotations: readonly AnnotationId[];
  readonly documents: readonly DocumentId[];
}

export interface BinCounts {
  readonly annotations: number;
  readonly documents: number;
}

/**
 * Takes things out of the bin, in one batch. A document brings the annotations along that were deleted with it, an annotation its
 * document, and what was being typed into its note.
 */
export function restoreFromBin(database: Database, wanted: Binned, moment: Moment): Promise<BinCounts> {
  const { documents, annotations, tags, changes, drafts } = database;
  return database.transaction('rw', [documents, annotations, tags, changes, drafts], async () => {
    const chosen = (await documents.bulkGet([...wanted.documents])).filter(isBinned);
    const marks = (await annotations.bulkGet([...wanted.annotations])).filter(isBinned);
    const withDocuments = await Promise.all(chosen.map((document) => deletedWith(database, document)));
    const back = [...new Map([...marks, ...withDocuments.flat()].map((one) => [one.id, one])).values()];
    const owners = await documents.bulkGet([...new Set(marks.map(({ documentId }) => documentId))]);
    const papers = [...new Map([...chosen, ...owners.filter(isBinned)].map((one) => [one.id, one])).values()];

    const revival = await reviveTags(database, back);
    const live = back.map((one): Annotation => ({
      ...one,
      tagIds: [...new Set(one.tagIds.map((id) => revival.instead.get(id) ?? id))],
      state: 'live',
      deletedAt: null,
      updatedAt: laterThan(one.updatedAt, moment.now),
    }));
    await annotations.bulkPut(live);
    await documents.bulkPut(papers.map(revived));
    const entries: Entry[] = [
      ...revival.entries,
      ...papers.map((before): Entry => ({
        entity: 'document',
        entityId: before.id,
        documentId: before.id,
        before,
        after: revived(before),
      })),
      ...back.map((before, index) => entryOf(before, live[index] ?? null)),
    ];
    if (entries.length > 0) await recordChanges(database, moment, 'bin.restore', entries);
    await saveTyped(database, live, moment);
    return { annotations: live.length, documents: papers.length };
  });
}

/** Deletes for good what is chosen of the bin. Nothing here brings it back. */
export function deleteForGood(database: Database, chosen: Binned, moment: Moment): Promise<BinCounts> {
  return database.transaction('rw', database.tables, async () => {
    const documents = (await database.documents.bulkGet([...chosen.documents])).filter(isBinned);
    const annotations = (await database.annotations.bulkGet([...chosen.annotations])).filter(isBinned);
    return purge(database, documents, annotations, moment);
  });
}

/**
 * Deletes for good what has been in the bin for its time. What does not say since when it is there, from before that was noted, begins its
 * time now.
 */
export async function sweepBin(database: Database, moment: Moment): Promise<BinCounts> {
  // Seldom is there anything to do, and looking stands in nobody's way.
  const { documents, annotations, untimed } = await dueIn(database, moment);
  if (documents.length + annotations.length + untimed.length === 0) return { annotations: 0, documents: 0 };
  return database.transaction('rw', database.tables, async () => {
    const due = await dueIn(database, moment);
    if (due.untimed.length > 0) {
      const deletedAt = await binTime(database, moment);
      await database.documents.bulkPut(due.untimed.map((one) => ({ ...one, deletedAt })));
    }
    return purge(database, due.documents, due.annotations, moment);
  });
}

async function dueIn(database: Database, { now }: Moment) {
  const documents = await database.documents.where({ state: 'deleted' }).toArray();
  const annotations = await database.annotations.where({ state: 'deleted' }).toArray();
  const due = dueBefore(now);
  const isDue = (one: { readonly deletedAt?: string | null }): boolean =>
    typeof one.deletedAt === 'string' && one.deletedAt <= due;
  return {
    documents: documents.filter(isDue),
    annotations: annotations.filter(isDue),
    untimed: documents.filter(({ deletedAt }) => deletedAt === undefined),
  };
}

const isBinned = <Kept extends { readonly state: string }>(one: Kept | undefined): one is Kept =>
  one?.state === 'deleted';

/** A document from before its time was noted gets back those that were deleted last. */
async function deletedWith({ annotations }: Database, document: DocumentRecord): Promise<Annotation[]> {
  const gone = await annotations.where({ documentId: document.id, state: 'deleted' }).toArray();
  const at =
    document.deletedAt ??
    gone
      .map(({ deletedAt }) => deletedAt ?? '')
      .sort()
      .at(-1);
  return gone.filter(({ deletedAt }) => deletedAt === at);
}

/**
 * Tags that nothing used any more are deleted, too: what comes back keeps its own. Where another tag has come to have the path
 * meanwhile, that one stands in its stead (`instead`): no two live tags have one path.
 */
async function reviveTags(
  { tags }: Database,
  back: readonly Annotation[],
): Promise<{ readonly entries: readonly Entry[]; readonly instead: ReadonlyMap<TagId, TagId> }> {
  const ids = [...new Set(back.flatMap(({ tagIds }) => tagIds))];
  const gone = (await tags.bulkGet(ids)).filter(isBinned);
  const alike = await tags
    .where('foldedPath')
    .anyOf(gone.map(({ foldedPath }) => foldedPath))
    .toArray();
  const taken = new Map(
    alike.filter(({ state }) => state === 'live').map(({ foldedPath, id }) => [foldedPath, id]),
  );
  const instead = new Map<TagId, TagId>();
  const steps: { before: StoredTag; after: StoredTag }[] = [];
  for (const before of gone) {
    const holder = taken.get(before.foldedPath);
    if (holder !== undefined) instead.set(before.id, holder);
    else {
      taken.set(before.foldedPath, before.id);
      steps.push({ before, after: { ...before, state: 'live' } });
    }
  }
  await tags.bulkPut(steps.map(({ after }) => after));
  return { entries: steps.map(({ before, after }) => entryOfTag(before, after)), instead };
}

/** The record says that something went, and no more what it was. To be called in a transaction over all tables. */
async function purge(
  database: Database,
  documents: readonly DocumentRecord[],
  annotations: readonly Annotation[],
  moment: Moment,
): Promise<BinCounts> {
  const marked = await database.annotations
    .where('documentId')
    .anyOf(documents.map(({ id }) => id))
    .toArray();
  // Somebody may have marked something in a reader that showed it still.
  const inUse = new Set(marked.filter(({ state }) => state === 'live').map(({ documentId }) => documentId));
  const papers = documents.map(({ id }) => id).filter((id) => !inUse.has(id));
  const ofPapers = marked.filter(({ documentId }) => !inUse.has(documentId));
  const marks = new Map([...annotations, ...ofPapers].map((one) => [one.id, one]));
  if (papers.length === 0 && marks.size === 0) return { annotations: 0, documents: 0 };
  const captures = await database.captures.where('documentId').anyOf(papers).primaryKeys();
  await database.images.where('captureId').anyOf(captures).delete();
  await database.captures.bulkDelete(captures);
  await database.documents.bulkDelete(papers);
  await database.annotations.bulkDelete([...marks.keys()]);
  await database.drafts.bulkDelete([...marks.keys()]);

  const gone = new Set<string>(papers);
  const concerned = [...new Set([...papers, ...[...marks.values()].map(({ documentId }) => documentId)])];
  await database.changes
    .where('documentId')
    .anyOf(concerned)
    .filter(({ entityId, documentId }) => marks.has(entityId as AnnotationId) || gone.has(documentId ?? ''))
    .modify((change) => {
      if (change.entity !== 'database') Object.assign(change, { before: null, after: null });
    });
  await recordChanges(database, moment, 'bin.sweep', [
    ...papers.map((id) => blank('document', id, id)),
    ...[...marks.values()].map((one) => blank('annotation', one.id, one.documentId)),
  ]);
  return { annotations: marks.size, documents: papers.length };
}

const blank = (entity: Entry['entity'], entityId: string, documentId: DocumentId): Entry => ({
  entity,
  entityId,
  documentId,
  before: null,
  after: null,
});
