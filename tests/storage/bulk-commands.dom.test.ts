import { describe, expect, it } from 'vitest';
import {
  addAnnotation,
  changeAnnotation,
  deleteAnnotations,
  type AnnotationInput,
} from '../../storage/annotation-commands';
import { changeMany } from '../../storage/bulk-commands';
import type { Database } from '../../storage/database';
import { nextDeeds } from '../../storage/last-deed';
import { noteVersions } from '../../storage/note-versions';
import type { Moment } from '../../storage/record-changes';
import { redoLast, undoLast } from '../../storage/undo-commands';
import { recordFaults } from '../model/stored-library';
import { clock, everything, freshDatabase, withDocument } from './database';

async function started() {
  const database = await freshDatabase();
  const moment = clock();
  const { document, input } = await withDocument(database, moment);
  const annotation = await added(database, input, moment());
  const current = () => database.annotations.get(annotation.id);
  const batches = async () =>
    new Set((await everything(database)).changes.map(({ batch, deed }) => `${deed} ${batch}`));
  return { database, moment, document, input, annotation, current, batches };
}

async function added(database: Database, input: AnnotationInput, moment: Moment) {
  const one = await addAnnotation(database, input, moment);
  if (!one) throw new Error('the annotation was refused');
  return one;
}

describe('something done to many', () => {
  it('is one deed, taken back and done again at once', async () => {
    const { database, moment, annotation, input, batches } = await started();
    const other = await added(database, { ...input, colour: 'source' }, moment());
    const ids = [annotation.id, other.id];
    const before = (await batches()).size;
    const colours = async () => (await database.annotations.bulkGet(ids)).map((one) => one?.colour);
    expect(await changeMany(database, ids, { colour: 'source' }, moment())).toHaveLength(1);
    expect(await changeMany(database, ids, { colour: 'victim' }, moment())).toHaveLength(2);
    expect((await batches()).size).toBe(before + 2);
    expect(await colours()).toEqual(['victim', 'victim']);
    await undoLast(database, null, moment());
    expect(await colours()).toEqual(['source', 'source']);
    await undoLast(database, null, moment());
    expect(await colours()).toEqual(['violation', 'source']);
    await redoLast(database, null, moment());
    await redoLast(database, null, moment());
    expect(await colours()).toEqual(['victim', 'victim']);
    expect(recordFaults(await everything(database))).toEqual([]);
  });

  it('gives a tag to those that have it not, and takes it away from those that have', async () => {
    const { database, moment, annotation, input } = await started();
    const other = await added(database, input, moment());
    const ids = [annotation.id, other.id];
    await changeAnnotation(database, { id: other.id, tagPaths: ['Press', 'Torture'] }, moment());
    expect(await changeMany(database, ids, { addTag: ' TORTURE ' }, moment())).toHaveLength(1);
    const torture = (await database.tags.toArray()).find(({ path }) => path === 'Torture');
    if (!torture) throw new Error('there is no tag');
    const tagged = await database.annotations.bulkGet(ids);
    expect(tagged.map((one) => one?.tagIds.includes(torture.id))).toEqual([true, true]);
    expect(await changeMany(database, ids, { takeTag: torture.id }, moment())).toHaveLength(2);
    const untagged = await database.annotations.bulkGet(ids);
    expect(untagged.map((one) => one?.tagIds.length)).toEqual([0, 1]);
  });

  it('leaves alone what is deleted, and no trace where nothing changes', async () => {
    const { database, moment, annotation, batches } = await started();
    await changeMany(database, [annotation.id], { colour: 'violation' }, moment());
    await deleteAnnotations(database, [annotation.id], moment());
    const before = await batches();
    await changeMany(database, [annotation.id], { addTag: 'Torture' }, moment());
    expect(await batches()).toEqual(before);
    expect(await database.tags.count()).toBe(0);
  });

  it('works with two thousand', async () => {
    const { database, moment, annotation } = await started();
    const many = Array.from({ length: 2_000 }, () => ({ ...annotation, id: crypto.randomUUID() }));
    // Ids as the real maker gives them; stored at once, as two thousand deeds would take the test's time.
    await database.annotations.bulkAdd(many as (typeof annotation)[]);
    const ids = (await database.annotations.toArray()).map(({ id }) => id);
    expect(await changeMany(database, ids, { addTag: 'Torture' }, moment())).toHaveLength(2_001);
    await deleteAnnotations(database, ids, moment());
    await undoLast(database, null, moment());
    expect(await database.annotations.where({ state: 'live' }).count()).toBe(2_001);
    await undoLast(database, null, moment());
    expect((await database.annotations.toArray()).every(({ tagIds }) => tagIds.length === 0)).toBe(true);
  });
});

describe('what can be taken back next', () => {
  it('is told before, also where the record is long', async () => {
    const { database, moment, annotation } = await started();
    expect(await nextDeeds(database)).toEqual({ undo: 'annotation.create', redo: null });
    await changeAnnotation(database, { id: annotation.id, colour: 'source' }, moment());
    const last = await database.changes.orderBy('order').last();
    if (!last) throw new Error('there is no record');
    // More than is read at once, of deeds that nobody can take back.
    const opened = Array.from({ length: 600 }, (_, index) => ({
      ...last,
      ...{ deed: 'document.open' as const, entity: 'document' as const, order: last.order + 1 + index },
      ...moment(),
      id: crypto.randomUUID() as typeof last.id,
      batch: crypto.randomUUID() as typeof last.batch,
    }));
    await database.changes.bulkAdd(opened.map(({ newId: _, now: at, ...change }) => ({ ...change, at })));
    expect(await nextDeeds(database)).toEqual({ undo: 'annotation.colour', redo: null });
    await undoLast(database, null, moment());
    expect(await nextDeeds(database)).toEqual({ undo: 'annotation.create', redo: 'annotation.colour' });
    await redoLast(database, null, moment());
    expect(await nextDeeds(database)).toEqual({ undo: 'annotation.colour', redo: null });
  });

  it('is not what something new was done after, though that is taken back itself', async () => {
    const { database, moment, annotation } = await started();
    const paint = (colour: 'source' | 'victim') =>
      changeAnnotation(database, { id: annotation.id, colour }, moment());
    await paint('source');
    await undoLast(database, null, moment());
    await paint('victim');
    await undoLast(database, null, moment());
    await redoLast(database, null, moment());
    expect(await redoLast(database, null, moment())).toBe('nothing');
    expect(await database.annotations.get(annotation.id)).toMatchObject({ colour: 'victim' });
  });
});

describe('the versions of a note', () => {
  it('are all that it was, also by undo, the newest first', async () => {
    const { database, moment, document, annotation } = await started();
    const { id } = annotation;
    expect(await noteVersions(database, id)).toEqual([]);
    await changeAnnotation(database, { id, note: 'first' }, moment());
    await changeAnnotation(database, { id, colour: 'source' }, moment());
    await changeAnnotation(database, { id, note: 'second' }, moment());
    await undoLast(database, document.id, moment());
    await changeAnnotation(database, { id, note: '' }, moment());
    await changeAnnotation(database, { id, note: 'third' }, moment());
    const versions = await noteVersions(database, id);
    expect(versions.map(({ note }) => note)).toEqual(['third', 'first', 'second', 'first']);
    expect(new Set(versions.map(({ changeId }) => changeId)).size).toBe(4);
    expect(versions.map(({ at }) => at)).toEqual(
      versions
        .map(({ at }) => at)
        .toSorted()
        .reverse(),
    );
  });

  it('keep the earlier of two that two tabs wrote, and the later is the note', async () => {
    const { database, moment, annotation, current } = await started();
    const { id } = annotation;
    await Promise.all([
      changeAnnotation(database, { id, note: 'by one tab' }, moment()),
      changeAnnotation(database, { id, note: 'by the other' }, moment()),
    ]);
    expect(await current()).toMatchObject({ note: 'by the other' });
    const notes = (await noteVersions(database, id)).map(({ note }) => note);
    expect(notes).toEqual(['by the other', 'by one tab']);
  });
});
