import type { Browser, Page } from 'puppeteer-core';
import { waitFor } from './wait-for.ts';

/** Waits for the tab with these words in its path or query, as `library.html`. */
export function findTab(browser: Browser, words: string): Promise<Page> {
  return waitFor(`the tab ${words}`, async () => {
    const pages = await browser.pages();
    const paths = await Promise.all(
      pages.map((page) =>
        // Firefox tells the driver no address of our own pages, and lists tabs that are closed already.
        page.evaluate(() => location.pathname + location.search).catch(() => ''),
      ),
    );
    return pages[paths.findIndex((path) => path.includes(words))];
  });
}
