import type { Frame, Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { annotationIds, BAR } from './support/annotate.ts';
import { findTab } from './support/find-tab.ts';
import { PASSAGES, PRESS_RELEASE } from './support/pages.ts';
import { selectText } from './support/select-text.ts';
import { useSession } from './support/use-session.ts';
import { waitFor } from './support/wait-for.ts';

const session = useSession();

/** Presses Tab until an element has the focus. Throws where 60 times do not reach it. */
async function tabTo(page: Page, document: Page | Frame, selector: string): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    if (await document.evaluate((wanted) => window.document.activeElement?.matches(wanted), selector)) return;
    await page.keyboard.press('Tab');
  }
  const at = await document.evaluate(() => window.document.activeElement?.outerHTML.slice(0, 200));
  throw new Error(`60 times Tab did not reach ${selector}; the focus is on ${at ?? 'nothing'}`);
}

const focused = (frame: Page | Frame, attribute: string) =>
  frame.evaluate((name) => document.activeElement?.getAttribute(name) ?? null, attribute);

it('does the whole job by the keyboard alone, after one click into the text', async () => {
  const page = await session().page(PRESS_RELEASE);
  const frame = await session().openReader(page);
  await frame.waitForSelector('html[data-saved]');

  // The one click, and the selection that follows it by keys.
  await selectText(page, frame, PASSAGES.second);
  await page.keyboard.down('Shift');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.up('Shift');
  await frame.waitForSelector(BAR);
  await page.keyboard.press('n');
  await waitFor('the note field', async () => (await focused(frame, 'data-part')) === 'note');
  await page.keyboard.type('By keys.');
  await tabTo(page, frame, '[data-open] [data-part=tag-input]');
  await page.keyboard.type('Follow up/Letter');
  await page.keyboard.press('Enter');
  await waitFor('the tag', () => frame.$('[data-open] .tag bdi'));
  await tabTo(page, frame, '[data-open] .card-colours [data-colour=source]');
  await page.keyboard.press(' ');
  const [id = ''] = await annotationIds(frame);
  await waitFor('note, tag and colour in the database', async () => {
    const { annotations } = await session().readDatabase();
    const stored = annotations?.find((one) => one['id'] === id);
    return (
      stored?.['note'] === 'By keys.' &&
      stored['colour'] === 'source' &&
      (stored['tagIds'] as string[]).length === 1
    );
  });
  await page.bringToFront();
  await page.keyboard.press('Escape');
  await waitFor('the closed card', async () => (await frame.$('[data-open]')) === null);
  await waitFor('the focus on its entry', () =>
    frame.evaluate(() => document.activeElement?.matches('.card-entry')),
  );
  await page.keyboard.press('j');
  await frame.waitForSelector(`[data-annotation="${id}"][data-open]`);
  await page.keyboard.press('Escape');

  // "Aa": the focus goes in, and comes back to the button.
  await page.keyboard.down('Shift');
  await tabTo(page, frame, '[data-action=appearance]');
  await page.keyboard.up('Shift');
  await page.keyboard.press('Enter');
  await frame.waitForSelector('[data-part=appearance]:focus');
  await tabTo(page, frame, 'input[name=theme]');
  await page.keyboard.press('ArrowDown');
  await waitFor('another theme', async () => (await frame.$('html[data-theme=light]')) !== null);
  await page.keyboard.press('Escape');
  await waitFor('the focus on “Aa”', async () => (await focused(frame, 'data-action')) === 'appearance');
  await tabTo(page, frame, '[data-action=library]');
  await page.keyboard.press('Enter');
  await (await findTab(session().browser, '/library.html')).close();

  await page.bringToFront();
  // Not waited for: the frame goes while the key is down, and Chromium may then never answer for its release.
  void page.keyboard.press('Escape').catch(() => undefined);
  await waitFor('the reader to be gone', () =>
    page.evaluate(() => document.activeElement?.tagName === 'BODY'),
  );
});

it('finds and exports by the keyboard alone', async () => {
  const library = await session().openLibrary();
  await library.waitForSelector('[data-annotation]');
  await library.keyboard.press('/');
  await library.keyboard.type('nobody reads');
  await waitFor('what was found', async () => (await library.$$('[data-annotation]')).length === 1);
  await tabTo(library, library, 'input[value=markdown]');
  await library.keyboard.press('ArrowRight');
  expect(await library.$eval('input[value=json-ld]', (one) => one.checked)).toBe(true);
  await tabTo(library, library, '[data-part=export] [data-action=save]');
  await library.waitForSelector('[data-part=export] [data-action=save]:not([disabled])');
  await library.keyboard.press('Enter');
  expect((await session().downloads.next(/ld\.json$|\.jsonld$/)).text).toContain('nobody reads');
});
