import { expect, it } from 'vitest';
import {
  addAnnotation,
  changeAnnotation,
  deleteAnnotations,
  putDraft,
} from '../../storage/annotation-commands';
import { eraseEverything } from '../../storage/backup';
import { openDatabase } from '../../storage/database';
import type { Written } from '../../storage/notice-annotations';
import { undoLast } from '../../storage/undo-commands';
import { clock, withDocument } from './database';

async function started() {
  const name = `test-${crypto.randomUUID()}`;
  const told: Written[] = [];
  const database = await openDatabase(name, (written) => told.push(written));
  const { document, input } = await withDocument(database, clock());
  return { name, told, database, document, input };
}

it('tells each write of annotations once, with its document, and nothing else', async () => {
  const { told, database, document, input } = await started();
  const moment = clock();
  expect(told).toEqual([]);
  const annotation = await addAnnotation(database, input, moment());
  if (!annotation) throw new Error('It was not added');
  const { id } = annotation;
  await putDraft(database, { annotationId: id, note: 'Read', at: moment().now });
  await changeAnnotation(database, { id, note: 'Read it' }, moment());
  await deleteAnnotations(database, [id], moment());
  await undoLast(database, document.id, moment());
  // The transaction is told to be complete a moment after its command has ended.
  await expect.poll(() => told).toEqual(Array.from({ length: 4 }, () => new Set([document.id])));
});

it('tells nothing of a transaction that failed', async () => {
  const { told, database, input } = await started();
  const { annotations } = database;
  const adding = database.transaction('rw', annotations, async () => {
    await annotations.add({ ...input, id: 'one' } as never);
    throw new Error('Something else went wrong');
  });
  await expect(adding).rejects.toThrow('Something else');
  await eraseEverything(database);
  await expect.poll(() => told).toEqual([null]);
});

it('tells that it may be any document when all annotations go', async () => {
  const { told, database } = await started();
  await eraseEverything(database);
  await expect.poll(() => told).toEqual([null]);
});

it('leaves it to others to tell what they wrote', async () => {
  const { name, told, database, input } = await started();
  const other = await openDatabase(name);
  await addAnnotation(other, input, clock()());
  await eraseEverything(database);
  await expect.poll(() => told).toEqual([null]);
});
