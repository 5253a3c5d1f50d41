import type { Frame, Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { highlight, press } from '../support/annotate.ts';
import type { Session } from '../support/open-session.ts';
import { LEFT_OUT_OF_PAGE, pageWithClutter } from '../support/page-with-clutter.ts';
import { painted } from '../support/painted.ts';
import { waitFor } from '../support/wait-for.ts';

const BUTTON = '#heading [data-action=left-out]';
const { account, other } = LEFT_OUT_OF_PAGE;
/** Before the highlight, which has words of its own around it. */
const beginning = account.slice(0, 28);

/** What is left out of a text is one click away, and comes back for good. */
export function putsBackWhatWasLeftOut(session: () => Session): void {
  const seen = (where: Frame | Page) => where.$eval('#text', (one) => (one as HTMLElement).innerText);
  const says = async (where: Frame | Page, words: string) => {
    await where.waitForFunction(
      (selector, expected) =>
        document.querySelector(selector)?.textContent?.replace(/[\u2068\u2069]/g, '') === expected,
      {},
      BUTTON,
      words,
    );
  };
  const tool = (words: string) => `#text .left-out-tool > button[aria-label*="${words.slice(0, 20)}"]`;
  const storedTexts = async () =>
    ((await session().readDatabase())['captures'] ?? []).map(({ text }) => String(text));

  it('shows what was left out where it stands, puts a block back for good, and leaves it out again', async () => {
    const page = await session().page(
      pageWithClutter(session().site, 'https://www.observatory.example/left-out'),
    );
    const first = await session().openReader(page);
    await says(first, 'Left out: 2 blocks');
    expect(await seen(first)).not.toContain(account);
    await press(first, BUTTON);
    await first.waitForSelector(tool(other));
    expect(await seen(first)).toContain(account);
    expect(await first.$eval(BUTTON, (one) => one.getAttribute('aria-pressed'))).toBe('true');
    // No words of it are the text's yet.
    expect((await storedTexts()).some((text) => text.includes(account))).toBe(false);

    await press(first, tool(account));
    const again = await waitFor('the reader with the block in its text', async () => {
      const frame = await session().readerFrame(page);
      return frame !== first && frame;
    });
    await again.waitForSelector('html[data-saved]');
    await says(again, 'Left out: 1 block');
    expect(await seen(again)).toContain(account);
    await highlight(page, again, { passage: 'the lower cells were emptied', colour: 'source' });
    expect(await painted(again, 'source')).toEqual(['the lower cells were emptied']);
    await session().closeReader(page);

    // The next day: from the page, and offline from the library.
    const third = await session().openReader(page);
    await third.waitForSelector('html[data-saved]');
    await waitFor('the highlight in its place', async () => (await painted(third, 'source')).length > 0);
    const { documents = [], captures = [] } = await session().readDatabase();
    const id = String(documents.find(({ url }) => url === page.url())?.['id']);
    const tab = await session().extensionPage(`reader.html?document=${id}`);
    await tab.waitForSelector('html[data-saved]');
    expect(await seen(tab)).toContain(beginning);
    expect(
      captures
        .filter(({ documentId }) => documentId === id)
        .every(({ html }) => String(html).includes(other)),
    ).toBe(true);

    await press(tab, BUTTON);
    await press(tab, tool(account));
    await says(tab, 'Left out: 2 blocks');
    expect(await seen(tab)).not.toContain(beginning);
    await page.bringToFront();
    await session().closeReader(page);
    const last = await session().openReader(page);
    await says(last, 'Left out: 2 blocks');
    // Nothing is lost with it: what was highlighted in the block is listed, and stands in its capture.
    await last.waitForSelector('#margin [data-annotation]');
    await tab.close();
    await page.close();
  }, 90_000);
}
