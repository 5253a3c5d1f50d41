import type { Frame, Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { annotationIds, BAR } from './support/annotate.ts';
import { browserFromEnvironment } from './support/browser-name.ts';
import { putFinger, TOUCH_SCREEN, type Finger } from './support/finger.ts';
import { middleOf } from './support/middle-of.ts';
import { painted } from './support/painted.ts';
import { PASSAGES, pressReleaseAt } from './support/pages.ts';
import { endsOf, selected } from './support/select-text.ts';
import { useSession } from './support/use-session.ts';
import { waitFor } from './support/wait-for.ts';

const session = useSession({
  hasWindow: browserFromEnvironment() === 'chromium',
  launch: {
    chromiumArguments: [...TOUCH_SCREEN.chromiumArguments, '--enable-caret-browsing'],
    firefoxPreferences: { ...TOUCH_SCREEN.firefoxPreferences, 'accessibility.browsewithcaret': true },
  },
});

const MARK = '[data-action=mark]';

/** From the end of what is selected to the middle of the browser's handle there, in CSS px. */
const HANDLE = { x: 2, y: 5 };

async function tap(finger: Finger, { x, y }: { readonly x: number; readonly y: number }): Promise<void> {
  await finger.down(x, y);
  await finger.up();
}

/** Holds a finger on the first word until the browser selects it, and draws its handle to the end of the passage. */
async function selectByFinger(frame: Frame, finger: Finger, passage: string): Promise<void> {
  const { from, to } = await endsOf(frame, passage, '#text');
  const word = passage.split(' ')[0] ?? '';
  await finger.down(from.x + 12, from.y);
  await waitFor('the word under the finger', async () => (await selected(frame)).trim() === word);
  await finger.up();
  await frame.waitForSelector(BAR);
  const { x } = await middleOf(frame, BAR);
  const end = await frame.evaluate(() => {
    const { right, bottom } = getSelection()?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect();
    return { x: right, y: bottom };
  });
  await finger.down(end.x + HANDLE.x, end.y + HANDLE.y);
  await finger.move(to.x + HANDLE.x, to.y + (end.y - from.y) + HANDLE.y);
  await waitFor('more words', async () => (await selected(frame)).trim().length > word.length);
  await finger.up();
  await waitFor('the bar above all of it', async () => (await middleOf(frame, BAR)).x !== x);
}

async function opened(address: string): Promise<{ page: Page; frame: Frame; finger: Finger }> {
  const page = await session().page(pressReleaseAt(session().site, address));
  const frame = await session().openReader(page);
  await session().display?.focus(page);
  return { page, frame, finger: await putFinger(session(), page) };
}

it('highlights what a long press and the browser’s own handles select, by a tap', async () => {
  const { page, frame, finger } = await opened('https://www.observatory.example/finger');
  await selectByFinger(frame, finger, PASSAGES.first);
  const words = (await selected(frame)).trim();
  expect(PASSAGES.first.startsWith(words.slice(0, 20))).toBe(true);
  await session().screenshot('touch-selected', page);
  await tap(finger, await middleOf(frame, `${BAR} [data-colour=source]`));
  await waitFor('the highlight', async () => (await annotationIds(frame)).length === 1);
  expect(await painted(frame, 'source')).toEqual([words]);

  // By our own handles, which stand at the ends of the passage that is open.
  const [id = ''] = await annotationIds(frame);
  const { to } = await endsOf(frame, words, '#text');
  await tap(finger, { x: to.x - 20, y: to.y });
  await frame.waitForSelector(`[data-annotation="${id}"][data-open]`);
  const end = await middleOf(frame, '[data-handle=end]');
  const wanted = await endsOf(frame, 'ill-treatment', '#text');
  await finger.down(end.x, end.y);
  await finger.move(wanted.to.x, wanted.to.y);
  await finger.up();
  await expect.poll(() => painted(frame, 'source')).toEqual([`${words} of ill-treatment`]);
  await session().screenshot('touch-stretched', page);
  await page.close();
});

it('highlights in quick mode by the button at the words', async () => {
  const { page, frame, finger } = await opened('https://www.observatory.example/quick');
  await page.keyboard.press('q');
  await frame.waitForSelector('[data-part=quick]');
  const { from } = await endsOf(frame, PASSAGES.first, '#text');
  await finger.down(from.x + 12, from.y);
  await frame.waitForSelector(MARK);
  await finger.up();
  await tap(finger, await middleOf(frame, MARK));
  await waitFor('the highlight', async () => (await annotationIds(frame)).length === 1);
  expect(await painted(frame, 'violation')).toEqual([PASSAGES.first.split(' ')[0]]);
  await page.close();
});

it('highlights by the caret alone, in caret browsing, without a click', async () => {
  const { page, frame } = await opened('https://www.observatory.example/caret');
  const isInText = () =>
    frame.evaluate(() => getSelection()?.anchorNode?.parentElement?.closest('#text p') != null);
  // In Firefox there is no caret until something has had the focus.
  await page.keyboard.press('Tab');
  for (let line = 0; line < 40 && !(await isInText()); line += 1) await page.keyboard.press('ArrowDown');
  expect(await isInText()).toBe(true);
  await page.keyboard.down('Shift');
  for (let letter = 0; letter < 24; letter += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.up('Shift');
  await waitFor('the letters', async () => (await selected(frame)).length === 24);
  const words = (await selected(frame)).trim();
  await frame.waitForSelector(BAR);
  await page.keyboard.press('h');
  await waitFor('the highlight', async () => (await annotationIds(frame)).length === 1);
  expect(await painted(frame, 'violation')).toEqual([words]);
  await page.close();
});
