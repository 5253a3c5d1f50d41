import { describe, expect, it } from 'vitest';
import {
  addAnnotation,
  changeAnnotation,
  deleteAnnotations,
  deleteDocument,
} from '../../storage/annotation-commands';
import { redoLast, undoLast } from '../../storage/undo-commands';
import { lastTagIds, liveTags } from '../../storage/queries';
import { clock, freshDatabase, withDocument } from './database';

async function started() {
  const database = await freshDatabase();
  const moment = clock();
  const { document, capture, input } = await withDocument(database, moment);
  const annotation = await addAnnotation(database, input, moment());
  if (!annotation) throw new Error('the annotation was refused');
  const current = () => database.annotations.get(annotation.id);
  return { database, moment, document, capture, input, annotation, current };
}

describe('annotations', () => {
  it('are saved with one change each', async () => {
    const { database, annotation } = await started();
    const changes = await database.changes.where({ documentId: annotation.documentId }).sortBy('order');
    expect(changes.map((one) => one.deed)).toEqual(['document.open', 'document.open', 'annotation.create']);
    expect(changes.at(-1)?.after).toEqual(annotation);
  });

  it('are refused where the position lies outside the capture', async () => {
    const { database, moment, input } = await started();
    const outside = { ...input, position: { start: 30, end: 9_000 } };
    expect(await addAnnotation(database, outside, moment())).toBeUndefined();
    expect(await database.annotations.count()).toBe(1);
  });

  it('forgive accents and case in tags, and make each tag once', async () => {
    const { database, moment, annotation } = await started();
    await changeAnnotation(database, { id: annotation.id, tagPaths: ['Torture/Détention'] }, moment());
    const again = await changeAnnotation(
      database,
      { id: annotation.id, tagPaths: [' torture / DETENTION', 'New'] },
      moment(),
    );
    expect((await liveTags(database)).map((one) => one.path).sort()).toEqual(['New', 'Torture/Détention']);
    expect(again?.tagIds).toHaveLength(2);
  });

  it('are made with their tags in one deed, which one undo takes back and one redo does again', async () => {
    const { database, moment, document, input, annotation } = await started();
    await changeAnnotation(database, { id: annotation.id, tagPaths: ['Custody'] }, moment());
    const before = await database.changes.count();
    const made = await addAnnotation(database, { ...input, tagPaths: ['custody', 'Visits'] }, moment());
    const changes = (await database.changes.orderBy('order').toArray()).slice(before);
    expect(new Set(changes.map(({ batch }) => batch)).size).toBe(1);
    expect(changes.map(({ deed, entity }) => [deed, entity])).toEqual([
      ['annotation.create', 'tag'],
      ['annotation.create', 'annotation'],
    ]);
    const paths = async () => (await liveTags(database)).map((one) => one.path).sort();
    expect(await paths()).toEqual(['Custody', 'Visits']);
    expect(await lastTagIds(database)).toEqual([...(made?.tagIds ?? [])]);
    await undoLast(database, document.id, moment());
    expect(await database.annotations.get(made?.id ?? annotation.id)).toMatchObject({ state: 'deleted' });
    expect(await paths()).toEqual(['Custody']);
    await redoLast(database, document.id, moment());
    expect(await database.annotations.get(made?.id ?? annotation.id)).toMatchObject({
      state: 'live',
      tagIds: made?.tagIds,
    });
    expect(await paths()).toEqual(['Custody', 'Visits']);
  });

  it('lose their draft once the note is saved', async () => {
    const { database, moment, annotation } = await started();
    await database.drafts.put({ annotationId: annotation.id, note: 'half', at: moment().now });
    await changeAnnotation(database, { id: annotation.id, note: 'whole' }, moment());
    expect(await database.drafts.count()).toBe(0);
  });
});

describe('undo', () => {
  it('takes back each deed in turn, to the first', async () => {
    const { database, moment, document, annotation, current } = await started();
    await changeAnnotation(database, { id: annotation.id, colour: 'source' }, moment());
    await changeAnnotation(database, { id: annotation.id, note: 'ask again' }, moment());
    await undoLast(database, document.id, moment());
    expect(await current()).toMatchObject({ colour: 'source', note: '' });
    await undoLast(database, document.id, moment());
    expect(await current()).toMatchObject({ colour: 'violation' });
    await undoLast(database, document.id, moment());
    expect(await current()).toMatchObject({ state: 'deleted' });
    expect(await undoLast(database, document.id, moment())).toBe('nothing');
  });

  it('brings a deleted annotation back whole', async () => {
    const { database, moment, document, annotation, current } = await started();
    await changeAnnotation(database, { id: annotation.id, note: 'keep', tagPaths: ['Torture'] }, moment());
    await deleteAnnotations(database, [annotation.id], moment());
    await undoLast(database, document.id, moment());
    expect(await current()).toMatchObject({ state: 'live', deletedAt: null, note: 'keep' });
  });

  it('can be done again, and undone once more', async () => {
    const { database, moment, document, annotation, current } = await started();
    await changeAnnotation(database, { id: annotation.id, tagPaths: ['Torture'] }, moment());
    await undoLast(database, document.id, moment());
    expect(await liveTags(database)).toEqual([]);
    await redoLast(database, document.id, moment());
    expect((await current())?.tagIds).toHaveLength(1);
    expect(await liveTags(database)).toHaveLength(1);
    await undoLast(database, document.id, moment());
    expect((await current())?.tagIds).toEqual([]);
  });

  it('does nothing again after something new was done', async () => {
    const { database, moment, document, annotation } = await started();
    await changeAnnotation(database, { id: annotation.id, colour: 'source' }, moment());
    await undoLast(database, document.id, moment());
    await changeAnnotation(database, { id: annotation.id, colour: 'victim' }, moment());
    expect(await redoLast(database, document.id, moment())).toBe('nothing');
  });

  it('refuses rather than overwrite what was changed since by other means', async () => {
    const { database, moment, document, annotation, current } = await started();
    await changeAnnotation(database, { id: annotation.id, colour: 'source' }, moment());
    await database.annotations.update(annotation.id, { note: 'restored from elsewhere' });
    expect(await undoLast(database, document.id, moment())).toBe('conflict');
    expect(await current()).toMatchObject({ colour: 'source', note: 'restored from elsewhere' });
  });

  it('brings a deleted document back with its annotations', async () => {
    const { database, moment, document, current } = await started();
    await deleteDocument(database, document.id, moment());
    expect(await current()).toMatchObject({ state: 'deleted' });
    await undoLast(database, null, moment());
    expect(await current()).toMatchObject({ state: 'live' });
    expect(await database.documents.get(document.id)).toMatchObject({ state: 'live' });
  });
});
