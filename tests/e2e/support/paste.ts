import type { Page } from 'puppeteer-core';
import { waitFor } from './wait-for.ts';

/** What is on the clipboard, by media type, as a field of this page is given it when somebody pastes. The field stays as it is. */
export async function paste(page: Page, field: string): Promise<Readonly<Record<string, string>>> {
  await page.bringToFront();
  await page.focus(field);
  await page.evaluate(() => {
    const hear = (event: ClipboardEvent): void => {
      event.preventDefault();
      const { clipboardData } = event;
      const all = (clipboardData?.types ?? []).map((type) => [type, clipboardData?.getData(type) ?? '']);
      document.documentElement.dataset['pasted'] = JSON.stringify(Object.fromEntries(all));
    };
    document.addEventListener('paste', hear, { once: true });
  });
  await page.keyboard.down('Control');
  // Chromium leaves the shortcuts of editing to the one who sends the keys.
  await page.keyboard.press('v', { commands: ['Paste'] });
  await page.keyboard.up('Control');
  const pasted = await waitFor('what was pasted', () =>
    page.evaluate(() => document.documentElement.dataset['pasted']),
  );
  await page.evaluate(() => {
    delete document.documentElement.dataset['pasted'];
  });
  return JSON.parse(pasted) as Record<string, string>;
}
