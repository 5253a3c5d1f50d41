import type { Browser } from 'puppeteer-core';
import { waitFor } from './wait-for.ts';

/**
 * Waits for the page that the extension opens once it is installed, and closes it. Left alone it comes to the front at
 * some moment of the first seconds, and a click on the toolbar at that moment is a click on that page.
 */
export async function closeWelcome(browser: Browser): Promise<void> {
  const [blank] = await browser.pages();
  const opened = await waitFor(
    'the welcome page',
    async () => (await browser.pages()).find((page) => page !== blank),
    { timeout: 20_000 },
  );
  await opened.close();
}
