import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import type { Session } from './open-session.ts';
import { selectText } from './select-text.ts';
import { waitFor } from './wait-for.ts';

export interface Wanted {
  /** Words within one block of the text. */
  readonly passage: string;
  readonly colour: 'violation' | 'victim' | 'perpetrator' | 'source' | 'response';
  readonly note?: string;
  readonly tag?: string;
}

export const BAR = '[data-part=selection-bar]';

/** Highlights a passage with the mouse and the bar; gives the new annotation's id. */
export async function highlight(
  page: Page,
  frame: Frame,
  { passage, colour }: Pick<Wanted, 'passage' | 'colour'>,
): Promise<string> {
  const before = await annotationIds(frame);
  await selectText(page, frame, passage);
  await press(frame, `${BAR} [data-colour=${colour}]`);
  return waitFor(`“${passage}” in the margin`, async () =>
    (await annotationIds(frame)).find((id) => !before.includes(id)),
  );
}

export const annotationIds = (frame: Frame): Promise<string[]> =>
  frame.$$eval('#margin [data-annotation]', (all) =>
    all.map((one) => one.getAttribute('data-annotation') ?? ''),
  );

/** Highlights a passage, opens it in the margin, types its note and its tag, and waits until both are stored. */
export async function annotate(session: Session, page: Page, frame: Frame, wanted: Wanted): Promise<string> {
  const id = await highlight(page, frame, wanted);
  const card = await openCard(frame, id);
  if (wanted.note !== undefined) {
    await press(frame, `${card} textarea[data-part=note]`);
    await page.keyboard.type(wanted.note);
  }
  if (wanted.tag !== undefined) await addTag(page, frame, wanted.tag);
  const tagged = wanted.tag === undefined ? 0 : 1;
  await waitFor('note and tag in the database', async () => {
    const stored = (await session.readDatabase())['annotations']?.find((one) => one['id'] === id);
    const tagIds = stored?.['tagIds'];
    return stored?.['note'] === (wanted.note ?? '') && Array.isArray(tagIds) && tagIds.length === tagged;
  });
  return id;
}

/** Opens an annotation by its entry in the margin, where it is not open already. Gives a selector of its card. */
export async function openCard(frame: Frame, id: string): Promise<string> {
  const card = `[data-annotation="${id}"]`;
  await frame.waitForSelector(card);
  if ((await frame.$(`${card}[data-open]`)) === null) await press(frame, `${card} button`);
  await frame.waitForSelector(`${card}[data-open] textarea`);
  return card;
}

/** Types a tag's path into the open annotation, and waits until it is shown there. */
export async function addTag(page: Page, frame: Frame, path: string): Promise<void> {
  await press(frame, '[data-open] [data-part=tag-input]');
  await page.keyboard.type(path);
  await page.keyboard.press('Enter');
  await frame.waitForFunction(
    (label) =>
      [...document.querySelectorAll('[data-open] .tag bdi')].some((one) => one.textContent?.endsWith(label)),
    {},
    path.split('/').at(-1) ?? path,
  );
}

/** Waits for an element to be visible, and clicks it with the mouse. */
export async function press(frame: Frame | Page, selector: string): Promise<void> {
  const element: ElementHandle | null = await frame.waitForSelector(selector, { visible: true });
  await element?.click();
}
