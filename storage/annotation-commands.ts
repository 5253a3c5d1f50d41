import * as v from 'valibot';
import type { Annotation } from '../domain/annotation/annotation';
import type { Colour } from '../domain/annotation/colour';
import type { Deed } from '../domain/change/change';
import { Capture } from '../domain/document/capture';
import type { DocumentRecord } from '../domain/document/document';
import { laterThan } from '../domain/change/later-than';
import type { AnnotationId, CaptureId, DocumentId, TagId } from '../domain/ids';
import type { Draft } from '../domain/importing/database-contents';
import { binTime } from './bin-time';
import type { Database } from './database';
import { doneBefore } from './done-before';
import { recordChanges, type Entry, type Moment } from './record-changes';
import { mergeTags, tagsFor } from './tags-for';

export interface AnnotationInput extends Pick<Annotation, 'quote' | 'position' | 'colour'> {
  readonly documentId: DocumentId;
  readonly captureId: CaptureId;
  /** The tags it begins with. */
  readonly tagPaths?: readonly string[];
}

export interface AnnotationPatch {
  readonly id: AnnotationId;
  readonly colour?: Colour;
  readonly note?: string;
  /** The tags it is to have. */
  readonly tagPaths?: readonly string[];
  /** The tags that were shown when those were chosen: what another tab has added or taken since stays so. */
  readonly shownTagIds?: readonly TagId[];
}

/** One annotation is one transaction. Gives undefined where its capture is not of its document. */
export async function addAnnotation(
  database: Database,
  input: AnnotationInput,
  moment: Moment,
): Promise<Annotation | undefined> {
  const { captures, annotations, tags, changes, preferences } = database;
  return database.transaction('rw', [captures, annotations, tags, changes, preferences], async () => {
    const done = await doneBefore(database, moment);
    if (done) return done.annotations[0];
    const capture = await captures.get(input.captureId);
    if (!v.is(Capture, capture) || capture.documentId !== input.documentId) return undefined;
    if (input.position.end > capture.text.length) return undefined;
    const entries: Entry[] = [];
    const tagIds = await tagsFor(database, input.tagPaths ?? [], entries, moment);
    const annotation: Annotation = {
      documentId: input.documentId,
      captureId: input.captureId,
      quote: input.quote,
      position: input.position,
      colour: input.colour,
      id: moment.newId() as AnnotationId,
      note: '',
      tagIds: [...tagIds],
      createdAt: moment.now,
      updatedAt: moment.now,
      state: 'live',
      deletedAt: null,
    };
    await annotations.add(annotation);
    await recordChanges(database, moment, 'annotation.create', [...entries, entryOf(null, annotation)]);
    return annotation;
  });
}

/**
 * Changes what is given, and drops the draft of a note that is now saved. Undefined where there is no such annotation. One that was
 * deleted meanwhile stays so, and is given as it is; a note that was typed for it is kept as its draft.
 */
export async function changeAnnotation(
  database: Database,
  patch: AnnotationPatch,
  moment: Moment,
): Promise<Annotation | undefined> {
  const { annotations, tags, changes, drafts, preferences } = database;
  return database.transaction('rw', [annotations, tags, changes, drafts, preferences], async () => {
    const done = await doneBefore(database, moment);
    if (done) return done.annotations[0];
    const before = await annotations.get(patch.id);
    if (before?.state !== 'live') {
      if (before && patch.note !== undefined) await keepTyped(database, before, patch.note, moment);
      return before;
    }
    if (patch.note !== undefined) await drafts.delete(patch.id);
    const entries: Entry[] = [];
    const wanted = patch.tagPaths && (await tagsFor(database, patch.tagPaths, entries, moment));
    const tagIds = wanted
      ? mergeTags(before.tagIds, patch.shownTagIds ?? before.tagIds, wanted)
      : before.tagIds;
    const colour = patch.colour ?? before.colour;
    const note = patch.note ?? before.note;
    const unchanged =
      colour === before.colour && note === before.note && tagIds.join() === before.tagIds.join();
    if (unchanged) return before;
    const after: Annotation = {
      ...before,
      colour,
      note,
      tagIds: [...tagIds],
      updatedAt: laterThan(before.updatedAt, moment.now),
    };
    await annotations.put(after);
    await recordChanges(database, moment, deedOf(patch), [...entries, entryOf(before, after)]);
    return after;
  });
}

/** Keeps what is being typed, for an annotation in the bin too. False where there is no such annotation. */
export function putDraft(database: Database, draft: Draft): Promise<boolean> {
  const { annotations, drafts } = database;
  return database.transaction('rw', [annotations, drafts], async () => {
    const known = await annotations.get(draft.annotationId);
    if (known === undefined) return false;
    // What is being typed is later than the note that stands.
    await drafts.put({ ...draft, at: laterThan(known.updatedAt, draft.at) });
    return true;
  });
}

/** What somebody was typing while the annotation was deleted elsewhere: whoever brings it back gets that too. */
async function keepTyped({ drafts }: Database, binned: Annotation, note: string, { now }: Moment) {
  if (note !== binned.note)
    await drafts.put({ annotationId: binned.id, note, at: laterThan(binned.updatedAt, now) });
}

/** Deletes softly: undo and the bin bring it back, with what was being typed. One batch for all of them. */
export async function deleteAnnotations(
  database: Database,
  ids: readonly AnnotationId[],
  moment: Moment,
): Promise<readonly Annotation[]> {
  const { documents, annotations, changes } = database;
  return database.transaction('rw', [documents, annotations, changes], async () => {
    const done = await doneBefore(database, moment);
    if (done) return done.annotations;
    const found = (await annotations.bulkGet([...ids]))
      .filter((one) => one?.state === 'live')
      .filter((one) => one !== undefined);
    const at = await binTime(database, moment);
    const after = found.map((one) => binned(one, at, moment));
    await annotations.bulkPut(after);
    if (found.length > 0) {
      const entries = found.map((one, index) => entryOf(one, after[index] ?? null));
      await recordChanges(database, moment, 'annotation.delete', entries);
    }
    return after;
  });
}

/** Deletes a document and its annotations softly, in one batch. */
export async function deleteDocument(database: Database, id: DocumentId, moment: Moment): Promise<boolean> {
  const { documents, annotations, changes } = database;
  return database.transaction('rw', [documents, annotations, changes], async () => {
    const before = await documents.get(id);
    if (before?.state !== 'live') return false;
    const at = await binTime(database, moment);
    const after: DocumentRecord = { ...before, state: 'deleted', deletedAt: at };
    await documents.put(after);
    const live = await annotations.where({ documentId: id, state: 'live' }).toArray();
    const gone = live.map((one) => binned(one, at, moment));
    await annotations.bulkPut(gone);
    await recordChanges(database, moment, 'document.delete', [
      { entity: 'document', entityId: id, documentId: id, before, after },
      ...live.map((one, index) => entryOf(one, gone[index] ?? null)),
    ]);
    return true;
  });
}

export const binned = (annotation: Annotation, at: string, { now }: Moment): Annotation => ({
  ...annotation,
  state: 'deleted',
  deletedAt: at,
  updatedAt: laterThan(annotation.updatedAt, now),
});

/** The entry of the record for what became of an annotation. */
export const entryOf = (before: Annotation | null, after: Annotation | null): Entry => ({
  entity: 'annotation',
  entityId: after?.id ?? before?.id ?? '',
  documentId: after?.documentId ?? before?.documentId ?? null,
  before,
  after,
});

function deedOf(patch: AnnotationPatch): Deed {
  if (patch.tagPaths) return 'annotation.tags';
  return patch.note === undefined ? 'annotation.colour' : 'annotation.note';
}
