import { expect, it } from 'vitest';
import type { Annotation } from '../../domain/annotation/annotation';
import { addAnnotation, changeAnnotation } from '../../storage/annotation-commands';
import { saveArticle } from '../../storage/document-commands';
import {
  mergeAnnotations,
  placeAnnotation,
  splitAnnotation,
  type Passage,
} from '../../storage/passage-commands';
import { redoLast, undoLast } from '../../storage/undo-commands';
import { ARTICLE, clock, freshDatabase, PROVENANCE, withDocument } from './database';

async function started() {
  const database = await freshDatabase();
  const moment = clock();
  const { document, capture, input } = await withDocument(database, moment);
  const passage = (exact: string): Passage => {
    const start = ARTICLE.text.indexOf(exact);
    return {
      captureId: capture.id,
      quote: { exact, prefix: '', suffix: '' },
      position: { start, end: start + exact.length },
    };
  };
  const add = async (exact: string): Promise<Annotation> => {
    const added = await addAnnotation(database, { ...input, ...passage(exact) }, moment());
    if (!added) throw new Error('the annotation was refused');
    return added;
  };
  const live = async () =>
    (await database.annotations.where({ state: 'live' }).toArray())
      .sort((one, other) => one.position.start - other.position.start)
      .map(({ quote, note, tagIds }) => [quote.exact, note, tagIds.length]);
  return { database, moment, document, capture, passage, add, live };
}

it('moves an annotation to other words and keeps all else', async () => {
  const { database, moment, document, passage, add } = await started();
  const before = await add('one complaint');
  await changeAnnotation(database, { id: before.id, note: 'Which?', tagPaths: ['Impunity'] }, moment());
  const changed = await database.annotations.get(before.id);
  const placed = await placeAnnotation(
    database,
    { id: before.id, passage: passage('Not one complaint') },
    moment(),
  );
  expect(placed).toEqual({ ...changed, ...passage('Not one complaint'), updatedAt: placed?.updatedAt });
  await undoLast(database, document.id, moment());
  expect(await database.annotations.get(before.id)).toMatchObject({
    ...passage('one complaint'),
    note: 'Which?',
  });
  await redoLast(database, document.id, moment());
  expect(await database.annotations.get(before.id)).toMatchObject(passage('Not one complaint'));
});

it('refuses words that are not those of the capture at that place', async () => {
  const { database, moment, passage, add } = await started();
  const before = await add('one complaint');
  const wrong = { ...passage('led to'), position: { start: 0, end: 6 } };
  expect(await placeAnnotation(database, { id: before.id, passage: wrong }, moment())).toBeUndefined();
  expect(await database.annotations.get(before.id)).toEqual(before);
});

it('parts an annotation in two, and makes one of several, each taken back as one', async () => {
  const { database, moment, document, passage, add, live } = await started();
  const whole = await add('one complaint led');
  await changeAnnotation(database, { id: whole.id, note: 'First.', tagPaths: ['Impunity'] }, moment());
  const [first, second] = await splitAnnotation(
    database,
    { id: whole.id, passages: [passage('one complaint'), passage('led')] },
    moment(),
  );
  expect(first?.id).toBe(whole.id);
  expect(await live()).toEqual([
    ['one complaint', 'First.', 1],
    ['led', '', 1],
  ]);
  if (!first || !second) return;
  await changeAnnotation(
    database,
    { id: second.id, note: 'Second.', tagPaths: ['Impunity', 'Press'] },
    moment(),
  );
  await mergeAnnotations(
    database,
    { ids: [first.id, second.id], passage: passage('one complaint led') },
    moment(),
  );
  expect(await live()).toEqual([['one complaint led', 'First.\n\nSecond.', 2]]);
  await undoLast(database, document.id, moment());
  expect(await live()).toEqual([
    ['one complaint', 'First.', 1],
    ['led', 'Second.', 2],
  ]);
  await undoLast(database, document.id, moment());
  await undoLast(database, document.id, moment());
  expect(await live()).toEqual([['one complaint led', 'First.', 1]]);
});

it('does nothing twice where the answer was lost', async () => {
  const { database, moment, passage, add, live } = await started();
  const whole = await add('one complaint led');
  const named = { ...moment(), batch: crypto.randomUUID() as never };
  const passages = [passage('one complaint'), passage('led')] as const;
  await splitAnnotation(database, { id: whole.id, passages }, named);
  expect(await splitAnnotation(database, { id: whole.id, passages }, named)).toHaveLength(2);
  expect(await live()).toHaveLength(2);
});

it('keeps the capture that an annotation once stood on', async () => {
  const { database, moment, capture, add } = await started();
  const before = await add('one complaint');
  const open = (text: string, textSha256: string) =>
    saveArticle(database, { ...ARTICLE, text }, { ...PROVENANCE, textSha256 }, moment());
  const changed = await open('No complaint led to an inquiry.', 'c'.repeat(64));
  await placeAnnotation(
    database,
    {
      id: before.id,
      passage: {
        captureId: changed.capture.id,
        quote: { exact: 'No complaint', prefix: '', suffix: '' },
        position: { start: 0, end: 12 },
      },
    },
    moment(),
  );
  await open('Not a single complaint led to an inquiry.', 'd'.repeat(64));
  expect(await database.captures.get(capture.id)).toEqual(capture);
});
