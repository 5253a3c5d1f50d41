import { expect, it } from 'vitest';
import { addAnnotation } from '../../storage/annotation-commands';
import { eraseEverything } from '../../storage/backup';
import { saveArticle } from '../../storage/document-commands';
import { liveContents } from '../../storage/queries';
import { watch } from '../../storage/watch';
import { ARTICLE, clock, freshDatabase, PROVENANCE, withDocument } from './database';

async function watched() {
  const database = await freshDatabase();
  const moment = clock();
  const leave = new AbortController();
  const shown: string[] = [];
  watch(
    () => liveContents(database),
    ({ documents, annotations }) =>
      shown.push(`${documents.map(({ title }) => title).join()}: ${annotations.length}`),
    (fault) => shown.push(String(fault)),
    leave.signal,
  );
  const last = () => shown.at(-1);
  await expect.poll(last).toBe(': 0');
  return { database, moment, leave, shown, last };
}

it('tells what is stored after each write, of a page that was opened before, too', async () => {
  const { database, moment, last } = await watched();
  const { input } = await withDocument(database, moment);
  await expect.poll(last).toBe('Inspectors turned away: 0');
  await addAnnotation(database, input, moment());
  await expect.poll(last).toBe('Inspectors turned away: 1');
  await saveArticle(database, { ...ARTICLE, title: 'Inspectors let in' }, PROVENANCE, moment());
  await expect.poll(last).toBe('Inspectors let in: 1');
  await eraseEverything(database);
  await expect.poll(last).toBe(': 0');
});

it('tells nothing more once it is left', async () => {
  const { database, moment, leave, shown } = await watched();
  leave.abort();
  const before = [...shown];
  const stillWatched = await watched();
  await withDocument(database, moment);
  // The same word reached another one, which looked again.
  await expect.poll(() => stillWatched.shown.length).toBeGreaterThan(1);
  expect(shown).toEqual(before);
});
