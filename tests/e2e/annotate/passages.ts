import type { Frame, Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { annotationIds, BAR, highlight, openCard, press } from '../support/annotate.ts';
import type { Session } from '../support/open-session.ts';
import { painted } from '../support/painted.ts';
import { PASSAGES, pressReleaseAt } from '../support/pages.ts';
import { changed, REWORDED } from '../support/changed-page.ts';
import { selectText } from '../support/select-text.ts';
import { waitFor } from '../support/wait-for.ts';
import { middleOf } from '../support/middle-of.ts';
import { withControl } from '../support/with-control.ts';

interface Opened {
  readonly page: Page;
  readonly frame: Frame;
}

/** What can be done with the words of an annotation: stretched, parted, joined, and found again in a page that changed. */
export function changesPassages(session: () => Session, opened: () => Promise<Opened>): void {
  const stored = async (id: string) =>
    ((await session().readDatabase())['annotations'] ?? []).find((one) => one['id'] === id);
  const storedOn = (id: string, exact: string) =>
    waitFor(`“${exact}” in the database`, async () => {
      const quote = (await stored(id))?.['quote'] as { readonly exact: string } | undefined;
      return quote?.exact === exact;
    });
  const live = async () =>
    ((await session().readDatabase())['annotations'] ?? [])
      .filter((one) => one['state'] === 'live')
      .map(({ quote }) => (quote as { exact: string }).exact);

  it('moves the ends of a highlight by Shift and arrows, and by dragging them', async () => {
    const { page, frame } = await opened();
    const id = await highlight(page, frame, { passage: 'nights on a concrete', colour: 'response' });
    await openCard(frame, id);
    await frame.focus('[data-part=close-card]');
    await page.keyboard.down('Shift');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.up('Shift');
    await storedOn(id, 'nights on a concrete floor without');
    expect(await painted(frame, 'response')).toEqual(['nights on a concrete floor without']);
    await session().screenshot('passages-stretched', page);
    await page.keyboard.down('Control');
    await page.keyboard.down('Shift');
    await page.keyboard.press('ArrowRight');
    await waitFor('the words, said', () =>
      frame.$eval('.unseen[role=status]', (one) => one.textContent.includes('on a concrete floor')),
    );
    await page.keyboard.up('Shift');
    await page.keyboard.up('Control');
    await storedOn(id, 'on a concrete floor without');

    const from = await middleOf(frame, '[data-handle=end]');
    const to = await endOf(frame, 'a blanket');
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await page.mouse.up();
    await storedOn(id, 'on a concrete floor without a blanket');
    await withControl(page, 'z');
    await storedOn(id, 'on a concrete floor without');
    expect(await annotationIds(frame)).toEqual([id]);
  });

  it('opens the shortest of overlapping highlights, then the next one; parts one in two and makes one of two', async () => {
    const { page, frame } = await opened();
    const long = await highlight(page, frame, { passage: PASSAGES.third, colour: 'violation' });
    const short = await highlight(page, frame, { passage: 'concrete', colour: 'victim' });
    const { x, y } = await endOf(frame, 'concr');
    await page.mouse.click(x, y);
    await frame.waitForSelector(`[data-annotation="${short}"][data-open]`);
    await page.mouse.click(x, y);
    await frame.waitForSelector(`[data-annotation="${long}"][data-open]`);

    await selectText(page, frame, 'without');
    await press(frame, `${BAR} [data-action=split]`);
    await expect
      .poll(async () => (await live()).sort(), { timeout: 10_000 })
      .toEqual(expect.arrayContaining(['concrete', 'nights on a concrete floor', 'without a blanket']));
    await selectText(page, frame, 'floor');
    // The words in between, from one to the other.
    await selectText(page, frame, 'concrete');
    await press(frame, `${BAR} [data-action=merge]`);
    await waitFor('the merged highlight', async () => (await stored(short))?.['state'] === 'deleted');
    expect(await live()).toEqual(expect.arrayContaining(['nights on a concrete floor', 'without a blanket']));
  });

  it('takes whole words where it is asked to', async () => {
    const { page, frame } = await opened();
    await selectText(page, frame, 'ights on a concr');
    await press(frame, `${BAR} [data-action=whole-words]`);
    await waitFor('the whole words', () =>
      frame.evaluate(() => getSelection()?.toString() === 'nights on a concrete'),
    );
    // The bar goes along with the words.
    await frame.waitForSelector(`${BAR} [data-action=whole-words]`, { hidden: true });
    await press(frame, `${BAR} [data-colour=source]`);
    await expect.poll(() => painted(frame, 'source'), { timeout: 10_000 }).toEqual(['nights on a concrete']);
  });

  it('says what changed in a page, lets an ambiguous passage be settled and a lost one be placed by hand', async () => {
    const { page, frame } = await opened();
    const address = page.url();
    const reworded = await highlight(page, frame, { passage: PASSAGES.first, colour: 'victim' });
    const lost = await highlight(page, frame, { passage: PASSAGES.second, colour: 'violation' });
    const doubled = await highlight(page, frame, { passage: PASSAGES.third, colour: 'source' });
    await session().closeReader(page);
    pressReleaseAt(session().site, address, changed);
    await page.reload({ waitUntil: 'load' });
    const again = await session().openReader(page);
    await again.waitForSelector('[data-part=unplaced]');
    expect(await again.$$eval('[data-part=unplaced] [data-annotation]', (all) => all.length)).toBe(2);

    await press(again, '[data-action=differences]');
    await again.waitForSelector('[data-part=differences]');
    const said = `[data-part=differences] [data-annotation="${reworded}"]`;
    expect(await again.$$eval(`${said} del`, (all) => all.map((one) => one.textContent))).toEqual(['one']);
    expect(await again.$$eval(`${said} ins`, (all) => all.map((one) => one.textContent.trim()))).toEqual([
      'two',
      'of the',
    ]);
    await page.keyboard.press('Escape');

    await openCard(again, reworded);
    await press(again, '[data-action=keep-wording]');
    await storedOn(reworded, REWORDED);
    await again.waitForSelector(`[data-annotation="${reworded}"] .card-changed`, { hidden: true });
    await press(again, '[data-part=close-card]');

    await again.waitForSelector('[data-action=settle]');
    await again.focus('li + li > [data-action=settle]');
    expect(await again.evaluate(() => CSS.highlights.get('pointed')?.size)).toBe(1);
    await page.keyboard.press('Enter');
    await again.waitForSelector(`.margin > .cards > [data-annotation="${doubled}"]`);
    await session().screenshot('reader-settled', page);

    await press(again, '[data-action=repair]');
    await selectText(page, again, 'received no instruction on how');
    await press(again, '[data-action=repair-place]:not(:disabled)');
    await storedOn(lost, 'received no instruction on how');
    await again.waitForSelector(`.margin > .cards > [data-annotation="${lost}"]`);
    expect(await again.$('[data-part=unplaced]')).toBeNull();
  });
}

/** Where words end on the screen, in CSS px; they have to stand in one text node. */
function endOf(frame: Frame, words: string): Promise<{ x: number; y: number }> {
  return frame.evaluate((wanted) => {
    const walker = document.createTreeWalker(
      document.querySelector('#text') ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    while (walker.nextNode()) {
      const at = walker.currentNode.nodeValue?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + wanted.length);
      const { right, top, height } = range.getBoundingClientRect();
      return { x: right - 1, y: top + height / 2 };
    }
    throw new Error(`No text node holds “${wanted}”`);
  }, words);
}
