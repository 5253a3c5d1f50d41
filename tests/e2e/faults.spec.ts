import type { Frame, Page } from 'puppeteer-core';
import { expect, it, onTestFinished } from 'vitest';
import type { Shown } from '../model/library-model.ts';
import { recordFaults } from '../model/stored-library.ts';
import { actInReader } from './support/act-in-reader.ts';
import { askBackground } from './support/ask-background.ts';
import { BAR, highlight, openCard, press } from './support/annotate.ts';
import { openSession } from './support/open-session.ts';
import type { StoredTables } from './support/read-database.ts';
import { painted } from './support/painted.ts';
import { PASSAGES, PRESS_RELEASE, pressReleaseAt } from './support/pages.ts';
import { runWithStops, storedLibrary, storedOf } from './support/run-with-stops.ts';
import { selectText } from './support/select-text.ts';
import { mountSmallDisk } from './support/small-disk.ts';
import { useSession } from './support/use-session.ts';
import { waitFor } from './support/wait-for.ts';
import { writeUnasked } from './support/write-unasked.ts';

const session = useSession();

const DISK_IS_FULL = 'This could not be saved. Check that the disk has room, and try again.';

const drafts = async () => (await session().readDatabase())['drafts'] ?? [];
const noteOf = async (id: string) =>
  (await session().readDatabase())['annotations']?.find((one) => one['id'] === id)?.['note'];

it('loses nothing that it said was saved when the browser is killed, three times', async () => {
  const address = pressReleaseAt(session().site, 'https://www.observatory.example/killed');
  const passages = [PASSAGES.first, PASSAGES.second, PASSAGES.third];
  let typedIn = '';
  for (const [round, passage] of passages.entries()) {
    const page = await session().page(address);
    const frame = await session().openReader(page);
    await frame.waitForSelector('html[data-saved]');
    const id = await highlight(page, frame, { passage, colour: 'victim' });
    if (round === 0) {
      await openCard(frame, id);
      await page.keyboard.type('Typed before the crash.');
      typedIn = id;
      await waitFor('the draft', async () =>
        (await drafts()).some((one) => one['note'] === 'Typed before the crash.'),
      );
    }
    await session().kill();
    const { annotations = [], changes = [] } = await session().readDatabase();
    expect(annotations.find((one) => one['id'] === id)).toMatchObject({ quote: { exact: passage } });
    expect(annotations).toHaveLength(round + 1);
    // Each with its change, and none without.
    const created = changes
      .filter((one) => one['deed'] === 'annotation.create')
      .map((one) => one['entityId']);
    expect(created.sort()).toEqual(annotations.map((one) => one['id']).sort());
  }
  const page = await session().page(address);
  const frame = await session().openReader(page);
  await waitFor('all three', async () => (await painted(frame, 'victim')).length === 3);
  await waitFor('the draft as a note', async () => (await noteOf(typedIn)) === 'Typed before the crash.');
  await page.close();
}, 150_000);

it('loses nothing that it showed, and does nothing twice, while the background is stopped ten times in 200 actions', async () => {
  const page = await session().page(
    pressReleaseAt(session().site, 'https://www.observatory.example/stopped'),
  );
  const frame = await session().openReader(page);
  await frame.waitForSelector('html[data-saved]');
  const { failures } = await runWithStops(session(), frame, { seed: 13, actions: 200, stops: 10 });
  expect(failures).toEqual([]);
  await page.close();
}, 120_000);

it('has the same in two tabs, the library and the database after all of them wrote the same highlight at once', async () => {
  const address = pressReleaseAt(session().site, 'https://www.observatory.example/together');
  const library = await session().openLibrary();
  const passage = PASSAGES.first;
  const page = await session().page(address);
  const one = await session().openReader(page);
  await one.waitForSelector('html[data-saved]');
  const id = await highlight(page, one, { passage, colour: 'victim' });
  const { documentId } =
    (await session().readDatabase())['annotations']?.find((row) => row['id'] === id) ?? {};
  const otherPage = await session().page(address);
  const other = await session().openReader(otherPage);
  await other.waitForSelector(`[data-annotation="${id}"]`);
  /** `shown` in the readers, which also show what was typed and could not be stored. */
  const agree = async (shown: Shown[], stored = shown) => {
    for (const frame of [one, other])
      await waitFor('a reader to show it', async () => (await actInReader(frame, null, shown)) === 'shown');
    const entry = `[data-annotation="${id}"]`;
    // Not by `waitForSelector`: for what is to go it looks once a frame, and a tab behind has none.
    if (stored.length === 0)
      await waitFor('the library to show none', async () => (await library.$(entry)) === null);
    for (const [, colour, note, tags] of stored) {
      await library.waitForSelector(`${entry}[data-colour=${colour}]`);
      const said = [note, ...tags];
      await waitFor('the library to show it', () =>
        library.$eval(entry, (row, words) => words.every((word) => row.textContent.includes(word)), said),
      );
    }
    expect(await storedOf(session(), String(documentId))).toEqual(stored);
    expect(recordFaults(await storedLibrary(session()))).toEqual([]);
  };

  // Each from what it shows: no tag.
  const shownTagIds: string[] = [];
  await Promise.all([
    askBackground(one, 'annotation.edit', { id, tagPaths: ['Custody'], shownTagIds }),
    askBackground(other, 'annotation.edit', { id, tagPaths: ['Trial'], shownTagIds }),
  ]);
  await agree([[passage, 'victim', '', ['Custody', 'Trial']]]);

  const [recoloured, noted] = await Promise.all([
    askBackground(one, 'annotation.edit', { id, colour: 'source' }),
    askBackground(other, 'annotation.edit', { id, note: 'At once' }),
    library.$eval(`[data-annotation="${id}"] [data-action=delete]`, (button) =>
      (button as HTMLElement).click(),
    ),
  ]);
  await agree([]);
  await library.$eval('[data-action=undo]', (button) => (button as HTMLElement).click());
  // What came after the deletion was refused, and anything else is there; a note is kept as typed even then.
  const colour = recoloured ? 'source' : 'victim';
  const tags = ['Custody', 'Trial'];
  await agree([[passage, colour, 'At once', tags]], [[passage, colour, noted ? 'At once' : '', tags]]);
  for (const tab of [page, otherPage, library]) await tab.close();
});

/** A reader in a tab of ours with one highlight of a new document, its path and the highlight's id. */
async function readerInTab(address: string): Promise<[Page, string, string]> {
  const page = await session().page(pressReleaseAt(session().site, address));
  const frame = await session().openReader(page);
  await frame.waitForSelector('html[data-saved]');
  const id = await highlight(page, frame, { passage: PASSAGES.first, colour: 'victim' });
  await page.close();
  const { annotations = [] } = await session().readDatabase();
  const { documentId } = annotations.find((row) => row['id'] === id) ?? {};
  const path = `reader.html?document=${String(documentId)}`;
  const tab = await session().extensionPage(path);
  await tab.waitForSelector('html[data-saved]');
  return [tab, path, id];
}

it('says in a sentence that the disk is full, loses nothing, shows and exports what there is, and saves again once there is room', async ({
  skip,
}) => {
  const disk = mountSmallDisk(300);
  if (disk === null) {
    console.error('NOT TESTED: a full disk. Only root may mount a small one for it.');
    return skip('only root may mount a small disk');
  }
  onTestFinished(() => {
    disk.unmount();
  });
  const own = await openSession({ profile: `${disk.folder}/profile` });
  onTestFinished(() => own.close());
  // What is being typed may yet find room as a draft.
  const stored = async (): Promise<StoredTables> => ({ ...(await own.readDatabase()), drafts: [] });
  const saysSo = (frame: Frame) =>
    waitFor(
      'the sentence',
      async () => (await frame.$eval('.failure p', (one) => one.textContent)) === DISK_IS_FULL,
    );
  const bare = await own.extensionPage('manifest.json');
  expect(await writeUnasked(bare)).toBe(true);
  const page = await own.page(PRESS_RELEASE);
  const frame = await own.openReader(page);
  await frame.waitForSelector('html[data-saved]');
  const id = await highlight(page, frame, { passage: PASSAGES.first, colour: 'victim' });
  const before = await stored();

  disk.fill();
  await selectText(page, frame, PASSAGES.second);
  // The second time it asks a database that has failed already.
  for (let time = 0; time < 2; time += 1) {
    await press(frame, `${BAR} [data-colour=source]`);
    await saysSo(frame);
    await press(frame, '.failure button');
    await frame.waitForSelector('.failure', { hidden: true });
  }
  await page.keyboard.press('Escape');
  disk.fill();
  await openCard(frame, id);
  await page.keyboard.type('Typed on a full disk');
  await frame.focus('[data-part=tag-input]');
  await saysSo(frame);
  expect(await frame.$eval('[data-open] textarea', (one) => one.value)).toBe('Typed on a full disk');
  expect(await stored()).toEqual(before);

  const other = await own.page(pressReleaseAt(own.site, 'https://www.observatory.example/full'));
  await own.clickToolbar(other);
  await saysSo(await own.readerFrame(other));
  await other.close();
  const library = await own.openLibrary();
  await press(library, `[data-annotation="${id}"] [data-action=delete]`);
  await library.waitForFunction(
    (sentence) => document.querySelector('[role=status]')?.textContent.includes(sentence),
    {},
    DISK_IS_FULL,
  );
  await press(library, '[data-action=all-formats]');
  await library.$eval('input[name=format][value=backup]', (one) => (one as HTMLElement).click());
  await press(library, '[data-action=save]');
  const backup = JSON.parse((await own.downloads.next(/\.json$/)).text);
  expect(backup.tables.annotations).toEqual(before['annotations']);
  await library.close();
  expect(await stored()).toEqual(before);
  // What was begun while there was room, and could not be ended.
  disk.fill();
  expect(await writeUnasked(bare)).toBe(false);

  disk.free();
  await page.bringToFront();
  await press(frame, '.failure button');
  await frame.focus('[data-open] textarea');
  await page.keyboard.type('.');
  await page.keyboard.press('Escape');
  await waitFor('the note', async () =>
    (await stored())['annotations']?.some((one) => one['note'] === 'Typed on a full disk.'),
  );
  await highlight(page, frame, { passage: PASSAGES.second, colour: 'source' });
  const after = await stored();
  expect(after['annotations']).toHaveLength(2);
  expect(recordFaults(await storedLibrary(own))).toEqual([]);
  // What a write has left half done shows at the opening after the next one.
  await own.restart();
  expect(await stored()).toEqual(after);
  await own.restart();
  expect(await stored()).toEqual(after);
}, 120_000);

// The last one: the extension starts anew.
it('says in an open reader that the extension was reloaded, and brings back what was typed there and in a tab that was closed', async () => {
  const address = pressReleaseAt(session().site, 'https://www.observatory.example/reloaded');
  const page = await session().page(address);
  const frame = await session().openReader(page);
  await frame.waitForSelector('html[data-saved]');
  const id = await highlight(page, frame, { passage: PASSAGES.second, colour: 'source' });
  await openCard(frame, id);
  await page.keyboard.type('Before');
  await waitFor('the draft', async () => (await drafts()).some((one) => one['note'] === 'Before'));
  const [tab, tabPath, idInTab] = await readerInTab('https://www.observatory.example/reloaded-in-a-tab');
  await openCard(tab.mainFrame(), idInTab);
  await tab.keyboard.type('In a tab');
  await waitFor('the draft', async () => (await drafts()).some((one) => one['note'] === 'In a tab'));

  await session().reloadExtension(frame);
  await waitFor('the tab to be closed', () =>
    // Firefox lists it still, and has nothing in it to ask.
    tab.evaluate(() => !location.protocol.endsWith('extension:')).catch(() => true),
  );
  const tabAgain = await session().extensionPage(tabPath);
  await waitFor('the note in a tab', async () => (await noteOf(idInTab)) === 'In a tab');
  await tabAgain.close();
  await page.bringToFront();
  await frame.focus('[data-open] textarea');
  await page.keyboard.type(' and after');
  await frame.waitForSelector('.failure[role=alert]');
  expect(await frame.$eval('.failure', (one) => one.textContent)).toContain('Reload the page');
  expect(await frame.$eval('[data-open] textarea', (one) => one.value)).toBe('Before and after');
  await page.reload();
  const again = await session().openReader(page);
  await again.waitForSelector(`[data-annotation="${id}"]`);
  await waitFor('the note', async () => (await noteOf(id)) === 'Before');
  await page.close();
});
