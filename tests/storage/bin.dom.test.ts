import { describe, expect, it } from 'vitest';
import {
  addAnnotation,
  changeAnnotation,
  deleteAnnotations,
  deleteDocument,
  putDraft,
} from '../../storage/annotation-commands';
import { deleteForGood, restoreFromBin, sweepBin } from '../../storage/bin-commands';
import { saveArticle } from '../../storage/document-commands';
import { liveTags } from '../../storage/queries';
import type { Moment } from '../../storage/record-changes';
import { changeTag } from '../../storage/tag-commands';
import { redoLast, undoLast } from '../../storage/undo-commands';
import { recordFaults } from '../model/stored-library';
import { ARTICLE, clock, everything, freshDatabase, PROVENANCE, withDocument } from './database';

const DAY = 24 * 60 * 60 * 1_000;

async function started() {
  const database = await freshDatabase();
  const tick = clock();
  let shift = 0;
  /** Now, once the clock was set by so many ms. */
  const moment = (step = 0): Moment => {
    shift += step;
    const { now, ...rest } = tick();
    return { ...rest, now: new Date(Date.parse(now) + shift).toISOString() };
  };
  const { document, input } = await withDocument(database, moment);
  const add = async (exact = 'one complaint') => {
    const added = await addAnnotation(database, { ...input, quote: { ...input.quote, exact } }, moment());
    if (!added) throw new Error('the annotation was refused');
    return added;
  };
  const annotation = await add();
  const current = (id = annotation.id) => database.annotations.get(id);
  /** Everything that is stored, as text. */
  const stored = async () => JSON.stringify(await everything(database));
  return { database, moment, document, input, annotation, add, current, stored };
}
const NOTHING = { annotations: 0, documents: 0 };

describe('the bin', () => {
  it('gives an annotation back with its note and tags, as one deed that can be undone', async () => {
    const { database, moment, document, annotation, current } = await started();
    const { id } = annotation;
    await changeAnnotation(database, { id, note: 'keep', tagPaths: ['Torture'] }, moment());
    const before = await current();
    await deleteAnnotations(database, [id], moment());
    await database.tags.toCollection().modify({ state: 'deleted' });
    await restoreFromBin(database, { annotations: [id], documents: [] }, moment());
    expect({ ...(await current()), updatedAt: '' }).toEqual({ ...before, updatedAt: '' });
    expect((await liveTags(database)).map(({ path }) => path)).toEqual(['Torture']);
    expect(await undoLast(database, document.id, moment())).toMatchObject({ deed: 'bin.restore' });
    expect(await current()).toMatchObject({ state: 'deleted' });
    expect(await redoLast(database, document.id, moment())).toMatchObject({ deed: 'bin.restore' });
    expect(await current()).toMatchObject({ state: 'live', note: 'keep' });
    expect(recordFaults(await everything(database))).toEqual([]);
  });

  it('gives an annotation the tag that has come to have the path of its own, and no second tag with that path', async () => {
    const { database, moment, document, annotation, add, current } = await started();
    const { id } = annotation;
    await changeAnnotation(database, { id, tagPaths: ['Torture', 'Press'] }, moment());
    await deleteAnnotations(database, [id], moment());
    await database.tags.toCollection().modify({ state: 'deleted' });
    const other = await add('complaint');
    await changeAnnotation(database, { id: other.id, tagPaths: ['Harbour'] }, moment());
    await changeTag(database, { path: 'Harbour', to: 'Torture' }, moment());
    await restoreFromBin(database, { annotations: [id], documents: [] }, moment());
    const live = await liveTags(database);
    expect(live.map(({ path }) => path).sort()).toEqual(['Press', 'Torture']);
    expect((await current())?.tagIds.map((one) => live.find((tag) => tag.id === one)?.path)).toEqual([
      'Torture',
      'Press',
    ]);
    expect(await undoLast(database, document.id, moment())).toMatchObject({ deed: 'bin.restore' });
    expect(await current()).toMatchObject({ state: 'deleted' });
    expect((await liveTags(database)).map(({ path }) => path)).toEqual(['Torture']);
    expect(recordFaults(await everything(database))).toEqual([]);
  });

  it('gives a document back with what was deleted with it, and not what was deleted before', async () => {
    const { database, moment, document, annotation, add, current } = await started();
    const earlier = await add('complaint');
    await deleteAnnotations(database, [earlier.id], moment());
    await deleteDocument(database, document.id, moment());
    const back = await restoreFromBin(database, { annotations: [], documents: [document.id] }, moment());
    expect(back).toEqual({ annotations: 1, documents: 1 });
    expect(await current()).toMatchObject({ state: 'live', deletedAt: null });
    expect(await current(earlier.id)).toMatchObject({ state: 'deleted' });
    expect(await database.documents.get(document.id)).toEqual(document);
    expect(annotation.documentId).toBe(document.id);
  });

  it('gives an annotation back with its document', async () => {
    const { database, moment, document, annotation } = await started();
    await deleteDocument(database, document.id, moment());
    await restoreFromBin(database, { annotations: [annotation.id], documents: [] }, moment());
    expect(await database.documents.get(document.id)).toEqual(document);
  });

  it('lets go of a document that is opened again', async () => {
    const { database, moment, document } = await started();
    await deleteDocument(database, document.id, moment());
    await saveArticle(database, ARTICLE, PROVENANCE, moment());
    expect(await database.documents.get(document.id)).not.toHaveProperty('deletedAt');
    expect(await sweepBin(database, moment(40 * DAY))).toEqual({ annotations: 1, documents: 0 });
    expect(await database.documents.get(document.id)).toBeDefined();
  });
});

describe('the sweep', () => {
  it('removes after thirty days, and leaves nothing of it in the record', async () => {
    const { database, moment, annotation, add, current, stored } = await started();
    await changeAnnotation(database, { id: annotation.id, note: 'the name of a witness' }, moment());
    const kept = await add('complaint');
    await deleteAnnotations(database, [annotation.id], moment());
    expect(await sweepBin(database, moment(30 * DAY - 60_000))).toEqual(NOTHING);
    expect(await current()).toBeDefined();
    expect(await sweepBin(database, moment(60_000))).toEqual({ annotations: 1, documents: 0 });
    expect(await current()).toBeUndefined();
    expect(await stored()).not.toContain('witness');
    expect(await stored()).not.toContain('one complaint"');
    expect(await current(kept.id)).toEqual(kept);
    expect(recordFaults(await everything(database))).toEqual([]);
  });

  it('removes a document with its captures, pictures and annotations', async () => {
    const { database, moment, document, input, stored } = await started();
    const picture = { captureId: input.captureId, address: 'https://a.example/b.png', type: 'image/png' };
    await database.images.put({ ...picture, data: 'AAAA' });
    await deleteDocument(database, document.id, moment());
    expect(await sweepBin(database, moment(30 * DAY))).toEqual({ annotations: 1, documents: 1 });
    for (const table of ['documents', 'captures', 'annotations', 'images', 'drafts'] as const)
      expect(await database.table(table).count()).toBe(0);
    expect(await stored()).not.toMatch(/Inspectors|complaint|observatory/);
    await saveArticle(database, ARTICLE, PROVENANCE, moment());
    expect(await database.documents.count()).toBe(1);
  });

  it('leaves a document alone on which something was marked since', async () => {
    const { database, moment, document, add, current } = await started();
    await deleteDocument(database, document.id, moment());
    const marked = await add('complaint');
    expect(await sweepBin(database, moment(31 * DAY))).toEqual({ annotations: 1, documents: 0 });
    expect(await database.documents.get(document.id)).toBeDefined();
    expect(await current(marked.id)).toEqual(marked);
  });

  it('does not come early where the clock went back before the deletion', async () => {
    const { database, moment, document, annotation, current } = await started();
    moment(-40 * DAY);
    await deleteAnnotations(database, [annotation.id], moment());
    await deleteDocument(database, document.id, moment());
    expect(await sweepBin(database, moment(40 * DAY))).toEqual(NOTHING);
    expect(await sweepBin(database, moment(29 * DAY))).toEqual(NOTHING);
    expect(await current()).toBeDefined();
    expect(await sweepBin(database, moment(2 * DAY))).toEqual({ annotations: 1, documents: 1 });
  });

  it('nor where it goes back after it', async () => {
    const { database, moment, annotation, current } = await started();
    await deleteAnnotations(database, [annotation.id], moment());
    expect(await sweepBin(database, moment(-400 * DAY))).toEqual(NOTHING);
    expect(await current()).toBeDefined();
  });

  it('begins the days of a document that does not say since when it is deleted', async () => {
    const { database, moment, document } = await started();
    const { deletedAt: _, ...old } = { ...document, state: 'deleted' as const };
    await database.documents.put(old);
    expect(await sweepBin(database, moment(400 * DAY))).toEqual(NOTHING);
    expect(await sweepBin(database, moment(29 * DAY))).toEqual(NOTHING);
    expect(await database.documents.count()).toBe(1);
  });

  it('makes undo say so, and go on with what was done before', async () => {
    const { database, moment, document, annotation, add, current } = await started();
    const kept = await add('complaint');
    await changeAnnotation(database, { id: kept.id, note: 'a' }, moment());
    await changeAnnotation(database, { id: annotation.id, note: 'b' }, moment());
    await deleteAnnotations(database, [annotation.id], moment());
    await sweepBin(database, moment(30 * DAY));
    await undoLast(database, document.id, moment());
    expect(await current(kept.id)).toMatchObject({ note: '' });
    await undoLast(database, null, moment());
    for (const which of [document.id, null]) expect(await undoLast(database, which, moment())).toBe('swept');
    expect(await redoLast(database, document.id, moment())).toMatchObject({ deed: 'annotation.create' });
    expect(recordFaults(await everything(database))).toEqual([]);
  });

  it('makes undo give back of many what is left', async () => {
    const { database, moment, document, annotation, add, current } = await started();
    const other = await add('complaint');
    await deleteAnnotations(database, [annotation.id, other.id], moment());
    await deleteForGood(database, { annotations: [annotation.id], documents: [] }, moment());
    await undoLast(database, document.id, moment());
    expect(await current()).toBeUndefined();
    expect(await current(other.id)).toMatchObject({ state: 'live' });
    await redoLast(database, document.id, moment());
    expect(await current(other.id)).toMatchObject({ state: 'deleted' });
  });

  it('makes redo say so', async () => {
    const { database, moment, document, annotation } = await started();
    await undoLast(database, document.id, moment());
    await deleteForGood(database, { annotations: [annotation.id], documents: [] }, moment());
    expect(await redoLast(database, document.id, moment())).toBe('swept');
  });

  it('deletes for good only what is in the bin', async () => {
    const { database, moment, document, annotation, current } = await started();
    const all = { annotations: [annotation.id], documents: [document.id] };
    expect(await deleteForGood(database, all, moment())).toEqual(NOTHING);
    expect(await current()).toBeDefined();
  });
});

describe('what is typed while the annotation is deleted elsewhere', () => {
  it.each(['undo', 'bin'] as const)('comes back with it by the %s', async (by) => {
    const { database, moment, document, annotation, current } = await started();
    const { id } = annotation;
    await putDraft(database, { annotationId: id, note: 'half', at: moment().now });
    await deleteAnnotations(database, [id], moment());
    expect(await putDraft(database, { annotationId: id, note: 'half a', at: moment().now })).toBe(true);
    expect(await changeAnnotation(database, { id, note: 'half a line' }, moment())).toMatchObject({
      state: 'deleted',
      note: '',
    });
    if (by === 'undo') await undoLast(database, document.id, moment());
    else await restoreFromBin(database, { annotations: [id], documents: [] }, moment());
    expect(await current()).toMatchObject({ state: 'live', note: 'half a line' });
    expect(await database.drafts.count()).toBe(0);
    expect(await undoLast(database, document.id, moment())).toMatchObject({ deed: 'annotation.note' });
    expect(await current()).toMatchObject({ state: 'live', note: '' });
    expect(recordFaults(await everything(database))).toEqual([]);
  });

  it('goes for good with it', async () => {
    const { database, moment, annotation, stored } = await started();
    await putDraft(database, { annotationId: annotation.id, note: 'half', at: moment().now });
    await deleteAnnotations(database, [annotation.id], moment());
    await sweepBin(database, moment(30 * DAY));
    expect(await stored()).not.toContain('half');
  });
});
