import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { CHANGES_CHANNEL } from '../../domain/change/changes-channel.ts';
import { annotationIds, BAR, highlight, press } from './support/annotate.ts';
import { browserFromEnvironment } from './support/browser-name.ts';
import { packedTables, unpackDatabase } from './support/database-fixture.ts';
import { openSession } from './support/open-session.ts';
import { painted } from './support/painted.ts';
import { PASSAGES, PRESS_RELEASE } from './support/pages.ts';
import type { StoredTables } from './support/read-database.ts';
import { selectText } from './support/select-text.ts';
import { useSession } from './support/use-session.ts';
import { waitFor } from './support/wait-for.ts';

const session = useSession({ database: 1 });
/** What becomes of a database of version 1: every row stays, and there is a table that is empty yet. */
const migrated = (tables: StoredTables): StoredTables => ({ ...tables, preferences: [] });
const REFUSED = 'does not let Witnessmark open its library';

describe('a database that older code wrote', () => {
  const before = packedTables(browserFromEnvironment(), 1);
  const live = (before['annotations'] ?? []).filter((one) => one['state'] === 'live');

  it('opens a database of version 1 and keeps every row of it', async () => {
    const library = await session().openLibrary();
    await library.waitForSelector('html[data-state=ready]');
    expect(await session().readDatabase()).toEqual(migrated(before));
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
      return (
        drafts?.length === 0 && annotations.find((one) => one['id'] === id)?.['note'] === draft?.['note']
      );
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
});

describe('a database with damaged records', () => {
  let rubbish: StoredTables;

  beforeAll(async () => {
    const { captures: [capture] = [], documents = [] } = await session().readDatabase();
    const document = documents.find((one) => one['id'] === capture?.['documentId']);
    rubbish = {
      // The note can be read, and the passage is gone.
      annotations: [
        { id: crypto.randomUUID(), documentId: document?.['id'], note: 'Still here', state: 'live' },
      ],
      documents: [{ ...document, title: 7 }],
      captures: [{ ...capture, id: crypto.randomUUID(), text: 7 }],
    };
    const plain = await session().extensionPage('manifest.json');
    await plain.evaluate(putRows, rubbish);
    await plain.close();
  });

  it('is shown as far as it can be read, names what is damaged, and takes it along in a backup', async () => {
    const before = await session().readDatabase();
    const live = (before['annotations'] ?? []).filter((one) => one['state'] === 'live' && 'quote' in one);
    const library = await session().openLibrary();
    await library.waitForSelector('html[data-state=ready]');
    await waitFor('every readable entry', async () =>
      library.$$eval('[data-annotation]', (all, count) => all.length === count, live.length),
    );
    expect(await library.$eval('[data-part=damaged] p', (one) => one.textContent)).toContain('3 records');
    await session().screenshot('damaged-library', library);
    await press(library, '[data-action=save-damaged]');
    const backup = JSON.parse((await session().downloads.next(/\.json$/)).text);
    expect(backup.damaged.map(({ record }: { record: unknown }) => record)).toEqual(
      expect.arrayContaining([
        rubbish['annotations']?.[0],
        rubbish['documents']?.[0],
        rubbish['captures']?.[0],
      ]),
    );
    expect(backup.tables.documents).toHaveLength(before['documents']?.length ?? 0);

    const id = String(rubbish['documents']?.[0]?.['id']);
    const tab = await session().extensionPage(`reader.html?document=${id}`);
    await tab.waitForSelector('html[data-saved]');
    const here = live.filter((one) => one['documentId'] === id);
    await waitFor(
      'its highlights',
      async () => (await annotationIds(tab.mainFrame())).length === here.length,
    );
    expect(await session().readDatabase()).toEqual(before);
  });
});

const SENTENCE =
  'The library was written by a newer version of Witnessmark. Nothing was opened or changed; update the extension to go on.';
/** In IndexedDB's counting; higher than any version of ours for a long time. */
const NEWER = 1_000;

describe('a database that newer code has taken over', () => {
  let library: Page;
  let before: StoredTables;

  const says = (frame: Page | Frame, selector: string) =>
    waitFor(`the sentence in ${selector}`, () =>
      frame.$$eval(
        selector,
        (all, sentence) => all.some((one) => one.textContent.includes(sentence)),
        SENTENCE,
      ),
    );
  const expectUntouched = async () => {
    expect(await session().readDatabase()).toEqual(before);
    const version = await onPlainPage((page) =>
      page.evaluate(async () => (await indexedDB.databases())[0]?.version),
    );
    expect(version).toBe(NEWER);
  };
  /** A page of ours that runs none of our code. */
  const onPlainPage = async <Value>(work: (page: Page) => Promise<Value>): Promise<Value> => {
    const page = await session().extensionPage('manifest.json');
    const value = await work(page);
    await page.close();
    return value;
  };

  beforeAll(async () => {
    // Background and library hold the database open while newer code comes.
    const page = await session().page(PRESS_RELEASE);
    await session().openReader(page);
    await session().closeReader(page);
    library = await session().openLibrary();
    await library.waitForSelector('[data-annotation]');
    before = await session().readDatabase();
    await onPlainPage((plain) => plain.evaluate(raiseVersion, NEWER));
  });

  it('is left alone by a reader over a page, which says at each try why nothing is saved', async () => {
    const page = await session().page(PRESS_RELEASE);
    await session().clickToolbar(page);
    const frame = await session().readerFrame(page);
    await frame.waitForSelector('html[data-state=ready][data-controls=ready]');
    await says(frame, '.failure p');
    await press(frame, '.failure button');
    await frame.waitForSelector('.failure', { hidden: true });
    await selectText(page, frame, PASSAGES.third);
    await press(frame, `${BAR} [data-colour=victim]`);
    await says(frame, '.failure p');
    await session().closeReader(page);
    await expectUntouched();
  });

  it('is left alone by a library that was open', async () => {
    await library.bringToFront();
    await press(library, '[data-annotation] [data-action=delete]');
    await says(library, '[role=status]');
    await expectUntouched();
    // As when any tab writes: it looks again, cannot, and keeps what it shows.
    await onPlainPage(async (page) => {
      await page.evaluate((channel) => {
        new BroadcastChannel(channel).postMessage(null);
      }, CHANGES_CHANNEL);
      await says(library, '[data-part=stale]');
    });
    await library.bringToFront();
    expect(await library.$('[data-annotation]')).not.toBeNull();
    await session().screenshot('database-stale', library);
  });

  it('is left alone by a library that opens, which says so in one sentence', async () => {
    const opened = await session().openLibrary();
    await opened.waitForSelector('html[data-state=fault] [data-part=fault][data-code=database-newer]');
    await says(opened, '[data-part=fault] p');
    expect(await opened.$('[data-part=fault] textarea')).toBeNull();
    await expectUntouched();
  });

  it('is left alone by a reader in a tab, also by a background that starts anew', async () => {
    await session().stopBackground();
    const id = String(before['documents']?.[0]?.['id']);
    const tab = await session().extensionPage(`reader.html?document=${id}`);
    await tab.waitForSelector('[data-fault=database-newer]');
    await says(tab, '.fault h1');
    await expectUntouched();
  });
});

/** What newer code does first; resolves once every older connection has let go. */
function raiseVersion(version: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('witnessmark', version);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'));
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
}

/** Runs in a page of ours that runs none of our code. */
function putRows(tables: StoredTables): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('witnessmark');
    request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'));
    request.onsuccess = () => {
      const transaction = request.result.transaction(Object.keys(tables), 'readwrite');
      for (const [name, rows] of Object.entries(tables))
        for (const row of rows) transaction.objectStore(name).put(row);
      transaction.oncomplete = () => {
        request.result.close();
        resolve();
      };
    };
  });
}

it('that the browser cannot open is said in one sentence, the text can be read, and all is there once it can', async () => {
  const name = browserFromEnvironment();
  const folder = mkdtempSync(join(tmpdir(), 'witnessmark-refused-'));
  const profile = join(folder, 'profile');
  unpackDatabase(name, 1, profile);
  const stored = join(profile, name === 'chromium' ? 'Default/IndexedDB' : 'storage');
  renameSync(stored, join(folder, 'aside'));
  // A file where a folder should be: neither browser takes it away.
  writeFileSync(stored, '');
  const refused = await openSession({ profile });
  try {
    const page = await refused.page(PRESS_RELEASE);
    await refused.clickToolbar(page);
    const frame = await refused.readerFrame(page);
    const failed = await frame.waitForSelector('.failure p');
    expect(await failed?.evaluate((one) => one.textContent)).toContain(REFUSED);
    expect(await frame.$eval('#text', (one) => one.textContent)).toContain(PASSAGES.first);
    const library = await refused.openLibrary();
    await library.waitForSelector('html[data-state=fault]');
    expect(await library.$eval('main', (one) => one.textContent)).toContain(REFUSED);
    await refused.screenshot('database-refused', library);

    rmSync(stored, { recursive: true });
    renameSync(join(folder, 'aside'), stored);
    await refused.restart();
    const again = await refused.openLibrary();
    await again.waitForSelector('html[data-state=ready]');
    expect(await refused.readDatabase()).toEqual(migrated(packedTables(name, 1)));
  } finally {
    await refused.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}, 90_000);
