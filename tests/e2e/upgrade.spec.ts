import { expect, it } from 'vitest';
import { browserFromEnvironment } from './support/browser-name.ts';
import { highlight } from './support/annotate.ts';
import { packedTables } from './support/database-fixture.ts';
import { painted } from './support/painted.ts';
import { PASSAGES, PRESS_RELEASE } from './support/pages.ts';
import { useSession } from './support/use-session.ts';
import { waitFor } from './support/wait-for.ts';

const session = useSession({ database: 1 });
const before = packedTables(browserFromEnvironment(), 1);
const live = (before['annotations'] ?? []).filter((one) => one['state'] === 'live');

it('opens a database of version 1 and keeps every row of it', async () => {
  const library = await session().openLibrary();
  await library.waitForSelector('html[data-state=ready]');
  expect(await session().readDatabase()).toEqual(before);
});

it('lists the annotations of that database in the library', async () => {
  const library = await session().openLibrary();
  const listed = await waitFor('every entry', async () => {
    const ids = await library.$$eval('[data-annotation]', (all) =>
      all.map((one) => one.getAttribute('data-annotation')),
    );
    return ids.length === live.length ? ids : null;
  });
  expect(listed.toSorted()).toEqual(live.map((one) => one['id']).toSorted());
});

it('shows what it stored of a page in a tab, with its picture, and keeps the note that was being typed', async () => {
  const draft = before['drafts']?.[0];
  const id = String(draft?.['annotationId']);
  const { documentId, quote } = live.find((one) => one['id'] === id) ?? {};
  const tab = await session().extensionPage(`reader.html?document=${String(documentId)}&annotation=${id}`);
  await tab.waitForSelector('#text figure img[src^="blob:"]:not([hidden])');
  await waitFor('the highlight', async () => (await painted(tab.mainFrame(), 'response')).length === 1);
  expect(await painted(tab.mainFrame(), 'response')).toEqual([(quote as { exact: string }).exact]);
  await waitFor('the note instead of the draft', async () => {
    const { annotations = [], drafts } = await session().readDatabase();
    return drafts?.length === 0 && annotations.find((one) => one['id'] === id)?.['note'] === draft?.['note'];
  });
});

it('shows them in the reader, over the page, and saves one more', async () => {
  const page = await session().page(PRESS_RELEASE);
  const frame = await session().openReader(page);
  await waitFor('the highlight', async () => (await painted(frame, 'violation')).length === 1);
  expect(await painted(frame, 'violation')).toEqual([PASSAGES.first]);
  expect(await painted(frame, 'source')).toEqual([PASSAGES.second]);
  expect(await painted(frame, 'victim')).toEqual([]);

  const id = await highlight(page, frame, { passage: PASSAGES.third, colour: 'response' });
  const { annotations = [] } = await session().readDatabase();
  expect(annotations).toHaveLength((before['annotations'] ?? []).length + 1);
  expect(annotations.find((one) => one['id'] === id)).toMatchObject({ quote: { exact: PASSAGES.third } });
});
