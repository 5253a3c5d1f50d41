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

/** Highlights a passage with the mouse and the bar, and waits until it is in the database. Gives its id. */
export async function highlight(
  session: Session,
  page: Page,
  frame: Frame,
  { passage, colour }: Pick<Wanted, 'passage' | 'colour'>,
): Promise<string> {
  await selectText(page, frame, passage);
  await press(frame, `[data-part=selection-bar] [data-colour=${colour}]`);
  const stored = await waitFor(`“${passage}” in the database`, async () =>
    (await session.readDatabase())['annotations']?.find(
      (one) => quoteOf(one) === passage && one['state'] === 'live',
    ),
  );
  return String(stored['id']);
}

/** Highlights a passage, opens it in the margin, types its note and its tag, and waits until both are stored. */
export async function annotate(session: Session, page: Page, frame: Frame, wanted: Wanted): Promise<string> {
  const id = await highlight(session, page, frame, wanted);
  const card = await openCard(frame, id);
  if (wanted.note !== undefined) {
    await press(frame, `${card} textarea[data-part=note]`);
    await page.keyboard.type(wanted.note);
  }
  if (wanted.tag !== undefined) {
    await press(frame, `${card} input[data-part=tag-input]`);
    await page.keyboard.type(wanted.tag);
    await page.keyboard.press('Enter');
  }
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
  await frame.waitForSelector(`${card}[data-open]`);
  return card;
}

/** Waits for an element to be visible, and clicks it with the mouse. */
export async function press(frame: Frame | Page, selector: string): Promise<void> {
  const element: ElementHandle | null = await frame.waitForSelector(selector, { visible: true });
  await element?.click();
}

function quoteOf(annotation: Readonly<Record<string, unknown>>): unknown {
  const { quote } = annotation;
  return typeof quote === 'object' && quote !== null && 'exact' in quote ? quote.exact : undefined;
}
