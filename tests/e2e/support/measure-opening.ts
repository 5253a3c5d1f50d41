import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { Session } from './open-session.ts';
import { waitFor } from './wait-for.ts';

/** Milliseconds in which the browser is asked nothing: answering takes the time that is measured. */
const LEFT_ALONE = 700;

/**
 * Clicks the toolbar button and gives the milliseconds until the first picture with text was painted. The reader leaves
 * a mark of when that was handed on; both clocks are the machine's.
 */
export async function measureOpening(session: Session, page: Page): Promise<number> {
  await page.bringToFront();
  const click = performance.timeOrigin + performance.now();
  await session.clickToolbar(page);
  await sleep(LEFT_ALONE);
  const frame = await session.readerFrame(page);
  const painted = await waitFor('the mark of the painted text', () =>
    frame.evaluate(() => {
      const [mark] = performance.getEntriesByName('text-painted') as PerformanceMark[];
      const shows = document.querySelector('#text p')?.getBoundingClientRect();
      return mark && shows && shows.height > 0 ? Number(mark.detail) : null;
    }),
  );
  return painted - click;
}
