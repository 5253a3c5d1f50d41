import { expect, it } from 'vitest';
import type { Session } from '../support/open-session.ts';
import { firstOfTwoPages, SECOND_PAGE } from '../support/first-of-two-pages.ts';

/** What the heading says of a text besides its title and date, and that the page has only a part of it. */
export function tellsWhatIsKnownOfAText(session: () => Session): void {
  it('says that a text goes on on another page, when it was changed, its number and its licence; offline too', async () => {
    const page = await session().page(
      firstOfTwoPages(session().site, 'https://www.observatory.example/part'),
    );
    const frame = await session().openReader(page);
    await frame.waitForSelector('html[data-saved]');
    const { documents = [] } = await session().readDatabase();
    const id = String(documents.find(({ url }) => url === page.url())?.['id']);
    const tab = await session().extensionPage(`reader.html?document=${id}`);
    await tab.waitForSelector('html[data-saved]');
    for (const where of [frame, tab]) {
      for (const place of ['#heading > .rest', '#text + .rest'])
        expect(await where.$eval(`${place} a`, (link) => link.href)).toBe(page.url() + SECOND_PAGE);
      const meta = await where.$eval('#heading .meta', (one) =>
        one.textContent.replace(/[\u2066-\u2069]/g, ''),
      );
      expect(meta).toContain('changed 6 May 2024');
      expect(meta).toContain('A/HRC/31/57');
      expect(meta).toContain('CC BY 4.0');
    }
    await tab.close();
    await page.bringToFront();
    await session().closeReader(page);
    await page.close();
  });
}
