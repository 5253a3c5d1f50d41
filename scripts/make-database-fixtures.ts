import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { annotate, highlight, openCard, press } from '../tests/e2e/support/annotate.ts';
import { BROWSER_NAMES, type BrowserName } from '../tests/e2e/support/browser-name.ts';
import { packDatabase } from '../tests/e2e/support/database-fixture.ts';
import { openSession, type Session } from '../tests/e2e/support/open-session.ts';
import { ARABIC, PASSAGES, PRESS_RELEASE } from '../tests/e2e/support/pages.ts';
import { waitFor } from '../tests/e2e/support/wait-for.ts';

// A capture names the zone that it was made in.
process.env['TZ'] = 'UTC';
for (const name of BROWSER_NAMES) await make(name);

/** Fills a database through the product itself, in a browser of its own, and packs it. */
async function make(name: BrowserName): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'witnessmark-fixture-'));
  const profile = join(folder, 'profile');
  try {
    const session = await openSession({ name, profile });
    let tables, version;
    try {
      await fill(session);
      // What is read after a restart is what is on the disk.
      await session.restart();
      tables = await session.readDatabase();
      version = await schemaVersion(session);
    } finally {
      await session.close();
    }
    const rows = Object.entries(tables).map(([table, all]) => `${all.length} ${table}`);
    if (rows.some((row) => row.startsWith('0 '))) throw new Error(`A table is empty: ${rows.join(', ')}`);
    const { files, bytes } = packDatabase(name, version, profile, tables);
    console.log(`${name}: ${rows.join(', ')}; ${files.length} files, ${bytes} bytes`);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Two documents, one with its picture; annotations with notes and tags, one deleted; one deed undone; one note that is still being typed. */
async function fill(session: Session): Promise<void> {
  let page = await session.page(PRESS_RELEASE);
  let frame = await session.openReader(page);
  await annotate(session, page, frame, {
    passage: PASSAGES.first,
    colour: 'violation',
    note: 'Ask for the register of complaints.',
    tag: 'Torture/Failure to investigate',
  });
  const recoloured = await annotate(session, page, frame, {
    passage: PASSAGES.second,
    colour: 'source',
    note: '“Nobody” – who, exactly?',
    tag: 'Sources/Détention',
  });
  await press(frame, '[data-open] .card-colours [data-colour=response]');
  await waitFor('the colour', () => isStored(session, recoloured, { colour: 'response' }));
  await press(frame, '[data-action=undo]');
  await waitFor('the colour before', () => isStored(session, recoloured, { colour: 'source' }));
  const deleted = await highlight(page, frame, { passage: PASSAGES.third, colour: 'victim' });
  await openCard(frame, deleted);
  await press(frame, '[data-open] [data-action=delete]');
  await waitFor('the deletion', () => isStored(session, deleted, { state: 'deleted' }));
  await session.closeReader(page);

  // The picture has to be in the browser's cache to be stored; Chromium keeps nothing there from our own https.
  page = await session.page(ARABIC.replace('https:', 'http:'));
  await page.$eval('figure img', (picture) => picture.scrollIntoView());
  await page.waitForSelector('img.lazy-loaded');
  await page.waitForNetworkIdle();
  frame = await session.openReader(page);
  await annotate(session, page, frame, {
    passage: 'الشكوى التي لا يقرأها أحد ليست ضمانة',
    colour: 'perpetrator',
    note: 'قارن مع النص الإنجليزي',
    tag: 'Torture/Failure to investigate',
  });
  await waitFor('the picture', async () =>
    (await session.readDatabase())['images']?.some((one) => String(one['address']).startsWith('http:')),
  );
  const typed = await highlight(page, frame, { passage: 'بين 4 و22 سبتمبر', colour: 'response' });
  await press(frame, `${await openCard(frame, typed)} textarea[data-part=note]`);
  await page.keyboard.type('Check these dates');
  await waitFor('the draft', async () => (await session.readDatabase())['drafts']?.length === 1);
}

async function isStored(session: Session, id: string, wanted: Readonly<Record<string, unknown>>) {
  const stored = (await session.readDatabase())['annotations']?.find((one) => one['id'] === id);
  return stored !== undefined && Object.entries(wanted).every(([key, value]) => stored[key] === value);
}

/** Of the code that wrote it: what stands under the name of a version is never written by another. */
async function schemaVersion(session: Session): Promise<number> {
  const page = await session.extensionPage('manifest.json');
  const [known] = await page.evaluate(() => indexedDB.databases());
  // Dexie multiplies it by ten.
  return (known?.version ?? 0) / 10;
}
