import type { Page } from 'puppeteer-core';

/** Presses a key while Ctrl is held down. */
export async function withControl(page: Page, key: 'a' | 'y' | 'z'): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press(key);
  await page.keyboard.up('Control');
}
