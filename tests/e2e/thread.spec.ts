import type { Frame, Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { painted } from './support/painted.ts';
import { samplePage } from './support/sample-page.ts';
import { selectText } from './support/select-text.ts';
import { useSession } from './support/use-session.ts';
import { waitFor } from './support/wait-for.ts';

const PASSAGE = 'A complaint that nobody reads is not a safeguard';

/** What a page's own scripts could notice of a change: its whole HTML, where it is scrolled to, what has the focus. */
const traces = (page: Page) =>
  page.evaluate(() => ({
    html: document.documentElement.outerHTML,
    scroll: scrollY,
    focus: document.activeElement?.tagName,
  }));

describe('the thinnest thread through all contexts', () => {
  const session = useSession();
  const { url, title, paragraphs } = samplePage('press-release');
  let page: Page;
  let frame: Frame;
  let before: Awaited<ReturnType<typeof traces>>;

  beforeAll(async () => {
    page = await session().page(url);
    await page.evaluate(() => scrollTo(0, 400));
    // The page's own lazy picture comes as it is scrolled to; that change is not ours.
    await page.waitForSelector('img.lazy-loaded');
    before = await traces(page);
  });

  it('opens the reader with title and text when the toolbar button is clicked', async () => {
    frame = await session().openReader(page);
    expect(await frame.$eval('h1', (heading) => heading.textContent)).toContain(title);
    expect(await frame.$eval('#text p', (first) => first.textContent)).toBe(paragraphs[0]);
  });

  it('stores a passage that is selected with the mouse and given a colour', async () => {
    expect(await selectText(page, frame, PASSAGE)).toBe(PASSAGE);
    const colour = await frame.waitForSelector('[data-part=selection-bar] [data-colour=violation]');
    await colour?.click();
    const stored = await waitFor(
      'the annotation',
      async () => (await session().readDatabase())['annotations']?.[0],
    );
    expect(stored).toMatchObject({ colour: 'violation', state: 'live', quote: { exact: PASSAGE } });
  });

  it('leaves the page as it was when it is closed', async () => {
    await session().closeReader(page);
    expect(await traces(page)).toEqual(before);
  });

  it('shows the passage again after the browser was closed', async () => {
    await session().restart();
    page = await session().page(url);
    frame = await session().openReader(page);
    const shown = await waitFor('the highlight', async () => (await painted(frame, 'violation'))[0]);
    expect(shown).toBe(PASSAGE);
    expect(await frame.$$('[data-annotation]')).not.toHaveLength(0);
  });

  it('asked for nothing but the page', () => {
    expect(session().asked()).toEqual(['observatory.example']);
  });
});
