import type { Browser } from 'puppeteer-core';
import { waitFor } from './wait-for.ts';

/**
 * Waits for the page that the extension opens once it is installed, and closes it. Left alone it comes to the front at
 * some moment of the first second, and a click on the toolbar at that moment is a click on that page. Nothing where
 * the extension opens no such page.
 */
export async function closeWelcome(browser: Browser): Promise<void> {
  const [blank] = await browser.pages();
  const opened = await waitFor(
    'the welcome page',
    async () => (await browser.pages()).find((page) => page !== blank),
    { timeout: 3_000 },
  ).catch(() => null);
  await opened?.close();
}
