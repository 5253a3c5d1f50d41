import type { Frame } from 'puppeteer-core';
import { waitFor } from './wait-for.ts';

/**
 * Waits until the root element matches. Where a long text comes on the screen piece by piece this takes the place of the driver's
 * `waitForSelector`, which looks through all of it after each piece.
 */
export async function awaitRoot(frame: Frame, selector: string, timeout = 90_000): Promise<void> {
  const matches = () => frame.evaluate((wanted) => document.documentElement.matches(wanted), selector);
  await waitFor(`the root to be ${selector}`, matches, { timeout });
}
