import type { Frame, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { BAR, highlight, press } from './annotate.ts';
import { findTab } from './find-tab.ts';
import type { Session } from './open-session.ts';
import { PASSAGES } from './pages.ts';
import { selectText } from './select-text.ts';

/** Marks and copies, as a person does on any page. The text has to be that of the press release. */
export async function marksAndCopies(session: Session, page: Page, frame: Frame): Promise<void> {
  await frame.waitForSelector('html[data-saved]');
  const id = await highlight(page, frame, { passage: PASSAGES.first, colour: 'victim' });
  const { annotations } = await session.readDatabase();
  expect(annotations?.find((one) => one['id'] === id)).toMatchObject({ quote: { exact: PASSAGES.first } });
  await page.bringToFront();
  await selectText(page, frame, PASSAGES.second);
  await frame.evaluate(() => {
    document.addEventListener('copy', () => {
      const field = document.activeElement as HTMLTextAreaElement;
      document.documentElement.dataset['copied'] = field.value;
    });
  });
  await press(frame, `${BAR} [data-action=copy]`);
  await frame.waitForSelector('html[data-copied]');
  expect(await frame.$eval('html', (one) => one.getAttribute('data-copied'))).toContain(PASSAGES.second);
}

/** The same, and goes to the export. */
export async function worksOn(session: Session, page: Page, frame: Frame): Promise<void> {
  await marksAndCopies(session, page, frame);
  await press(frame, '[data-action=export]');
  const library = await findTab(session.browser, '/library.html');
  await library.waitForSelector('[data-part=export]');
  await library.close();
}
