import type { Frame, Page } from 'puppeteer-core';
import { selectText } from './select-text.ts';
import { waitFor } from './wait-for.ts';

export const BAR = '[data-part=selection-bar]';

/** Selects a passage by the mouse and presses a colour of the bar; gives the new annotation's id. */
export async function markPassage(
  page: Page,
  frame: Frame,
  passage: string,
  colour: string,
): Promise<string> {
  const before = await annotationIds(frame);
  await selectText(page, frame, passage);
  await frame.waitForSelector(BAR);
  await frame.click(`${BAR} [data-colour=${colour}]`);
  return waitFor('the new annotation', async () =>
    (await annotationIds(frame)).find((id) => !before.includes(id)),
  );
}

export const annotationIds = (frame: Frame): Promise<string[]> =>
  frame.$$eval('#margin [data-annotation]', (all) =>
    all.map((one) => one.getAttribute('data-annotation') ?? ''),
  );

/** The words that are painted in a colour, in the order of the text. */
export const painted = (frame: Frame, colour: string): Promise<string[]> =>
  frame.evaluate((name) => {
    const highlights = [CSS.highlights.get(name), CSS.highlights.get(`open-${name}`)];
    return highlights.flatMap((one) => [...(one ?? [])].map((range) => textWithoutOurs(range as Range)));

    function textWithoutOurs(range: Range): string {
      const copy = range.cloneContents();
      for (const ours of copy.querySelectorAll('[data-wm-ui]')) ours.remove();
      return copy.textContent ?? '';
    }
  }, colour);

/** Opens an annotation by its entry in the margin, and waits for its fields. */
export async function openEntry(frame: Frame, id: string): Promise<void> {
  await frame.click(`[data-annotation="${id}"] .card-entry`);
  await frame.waitForSelector(`[data-annotation="${id}"][data-open] textarea`);
}

export async function addTag(page: Page, frame: Frame, path: string): Promise<void> {
  await frame.click('[data-open] [data-part=tag-input]');
  await page.keyboard.type(path);
  await page.keyboard.press('Enter');
  await frame.waitForFunction(
    (label) =>
      [...document.querySelectorAll('[data-open] .tag bdi')].some((one) => one.textContent?.endsWith(label)),
    {},
    path.split('/').at(-1) ?? path,
  );
}
