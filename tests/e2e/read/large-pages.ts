import { describe, expect, it } from 'vitest';
import { highlight } from '../support/annotate.ts';
import { awaitRoot } from '../support/await-root.ts';
import { LARGE_PAGES } from '../support/large-pages.ts';
import type { Session } from '../support/open-session.ts';
import { painted } from '../support/painted.ts';
import { samplePage } from '../support/sample-page.ts';

export function readsLargePages(session: () => Session): void {
  it('reads a report of 60,000 words to its end, and marks it there', async () => {
    const { url, title, paragraphs } = samplePage('long-report');
    const page = await session().page(url);
    const frame = await session().openReader(page);
    expect(await frame.$eval('#heading h1', (one) => one.textContent)).toBe(title);
    const words = await frame.$eval('#text', (one) => one.textContent.split(/\s+/).length);
    expect(words).toBeGreaterThan(60_000);
    const passage = (paragraphs.at(-1) ?? '').split(' ').slice(0, 5).join(' ');
    await highlight(page, frame, { passage, colour: 'source' });
    expect(await painted(frame, 'source')).toEqual([passage]);
    await page.close();
  });

  describe('reads a page that is too much for one go', () => {
    const open = async (title: string) => {
      const address = `https://www.observatory.example/${title.replaceAll(/\W+/g, '-')}`;
      session().site.put(address, LARGE_PAGES[title]?.() ?? '');
      const page = await session().page(address);
      await session().clickToolbar(page);
      return { page, frame: await session().readerFrame(page) };
    };

    it('of 100,000 nodes, to its end, and marks it there', async () => {
      const { page, frame } = await open('100,000 nodes');
      await awaitRoot(frame, '[data-state=ready][data-controls=ready]');
      await highlight(page, frame, { passage: 'Witness 16599', colour: 'source' });
      expect(await painted(frame, 'source')).toEqual(['Witness 16599']);
      await page.close();
    }, 90_000);

    it('of 5,000 boxes in each other', async () => {
      const { page, frame } = await open('nesting of 5,000');
      await frame.waitForSelector('html[data-state=ready]');
      const said = await frame.$eval('#text', (one) => one.textContent.match(/Witness \d+/g));
      expect(said).toEqual(Array.from({ length: 12 }, (_, at) => `Witness ${at}`));
      await page.close();
    });

    it('or says of 20 MB of text that it is', async () => {
      const { page, frame } = await open('20 MB of text');
      await frame.waitForSelector('[data-fault=page-too-large]');
      await page.close();
    });
  });
}
