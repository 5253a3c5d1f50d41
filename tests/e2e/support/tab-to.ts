import type { Frame, Page } from 'puppeteer-core';

/** Presses Tab until an element has the focus. Throws where 60 times do not reach it. */
export async function tabTo(page: Page, document: Page | Frame, selector: string): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    if (await document.evaluate((wanted) => window.document.activeElement?.matches(wanted), selector)) return;
    await page.keyboard.press('Tab');
  }
  const at = await document.evaluate(() => window.document.activeElement?.outerHTML.slice(0, 200));
  throw new Error(`60 times Tab did not reach ${selector}; the focus is on ${at ?? 'nothing'}`);
}
