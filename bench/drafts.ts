import type { Page } from 'puppeteer-core';
import { setTimeout as sleep } from 'node:timers/promises';
import { highlight, openCard } from '../tests/e2e/support/annotate.ts';
import { openSession, type Session } from '../tests/e2e/support/open-session.ts';
import { PASSAGES, PRESS_RELEASE } from '../tests/e2e/support/pages.ts';
import { buildExtension } from '../scripts/start/build-extension.ts';
import { browsersIn, numberIn } from './support/arguments.ts';
import { describeTimes } from './support/times.ts';

// `npm run bench -- drafts [chromium | firefox] [KEYS]`: from a key in a note to the moment when another page of ours
// reads it from the database.
const args = process.argv.slice(2);
const keys = numberIn(args) ?? 100;
const browsers = browsersIn(args);
/** Milliseconds between two keys: from somebody who types fast to somebody who thinks. */
const PAUSES = [40, 90, 160, 400] as const;

for (const name of browsers) {
  const session = await openSession({ name, extension: await buildExtension(name) });
  try {
    const times = await measure(session);
    console.log(`${name}, ${describeTimes('from the key to the database', times)}`);
    console.log(`  ${times.filter((ms) => ms > 300).length} of ${times.length} above 300 ms`);
  } finally {
    await session.close();
  }
}
process.exit(0);

async function measure(session: Session): Promise<number[]> {
  const watcher = await session.extensionPage('manifest.json');
  const page = await session.page(PRESS_RELEASE);
  const frame = await session.openReader(page);
  await frame.waitForSelector('html[data-saved]');
  const id = await highlight(page, frame, { passage: PASSAGES.first, colour: 'victim' });
  await openCard(frame, id);
  await frame.focus('[data-open] textarea');
  await frame.evaluate(() => {
    const pressed: number[] = [];
    Object.assign(window, { pressed });
    document.addEventListener('keydown', () => pressed.push(Date.now()), { capture: true });
  });
  const stored = watchDrafts(watcher, keys);
  for (let key = 0; key < keys; key += 1) {
    await page.keyboard.press('a');
    await sleep(PAUSES[key % PAUSES.length]);
  }
  const pressed = await frame.evaluate(() => (window as unknown as { pressed: number[] }).pressed);
  const at = await stored;
  return pressed.map((ms, index) => (at[index] ?? Infinity) - ms);
}

/** When a draft of each length was first there, from one letter to `length`. */
function watchDrafts(page: Page, length: number): Promise<number[]> {
  return page.evaluate(async (wanted) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'));
      });
    const database = await done(indexedDB.open('witnessmark'));
    const at: number[] = [];
    while (at.length < wanted) {
      const rows = await done<{ note: string }[]>(
        database.transaction('drafts').objectStore('drafts').getAll(),
      );
      while (at.length < (rows[0]?.note.length ?? 0)) at.push(Date.now());
    }
    database.close();
    return at;
  }, length);
}
