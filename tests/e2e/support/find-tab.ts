import type { Browser, Page } from 'puppeteer-core';
import { waitFor } from './wait-for.ts';

/** Waits for the tab of ours with these words in its path or query, as `library.html`. */
export function findTab(browser: Browser, words: string): Promise<Page> {
  return waitFor(`the tab ${words}`, async () => {
    // A page of the web says its address by itself; to ask each of many, many times, takes the browser longer than its work.
    const pages = (await browser.pages()).filter((page) => !/^(https?|file):/.test(page.url()));
    const paths = await Promise.all(
      pages.map((page) =>
        // Firefox tells the driver no address of our own pages, and lists tabs that are closed already.
        page.evaluate(() => location.pathname + location.search).catch(() => ''),
      ),
    );
    return pages[paths.findIndex((path) => path.includes(words))];
  });
}
