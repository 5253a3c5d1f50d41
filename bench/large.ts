import type { Page } from 'puppeteer-core';
import { buildExtension } from '../scripts/start/build-extension.ts';
import { awaitRoot } from '../tests/e2e/support/await-root.ts';
import { LARGE_PAGES } from '../tests/e2e/support/large-pages.ts';
import { openSession, type Session } from '../tests/e2e/support/open-session.ts';
import { samplePage } from '../tests/e2e/support/sample-page.ts';
import { browsersIn, numberIn } from './support/arguments.ts';
import { describeTimes } from './support/times.ts';

// `npm run bench -- large [chromium | firefox] [ROUNDS]`: the longest time for which opening the reader stops a large page, and
// the time from the click until the reader says something: the text, or why there is none.
const args = process.argv.slice(2);
const rounds = numberIn(args) ?? 3;
const browsers = browsersIn(args);

for (const name of browsers) {
  const session = await openSession({ name, extension: await buildExtension(name) });
  try {
    await measure(session, 'press release', samplePage('press-release').url);
    await measure(session, '60,000 words', samplePage('long-report').url);
    for (const [title, html] of Object.entries(LARGE_PAGES)) {
      const address = `https://www.observatory.example/${title.replaceAll(/\W+/g, '-')}`;
      session.site.put(address, html());
      await measure(session, title, address);
    }
  } finally {
    await session.close();
  }
}
process.exit(0);

async function measure(session: Session, title: string, address: string): Promise<void> {
  const stops: number[] = [];
  const times: number[] = [];
  const wholeTimes: number[] = [];
  let outcome = '';
  for (let round = 0; round < rounds; round += 1) {
    const page = await session.page(address);
    await watchThread(page);
    const begun = performance.now();
    await session.clickToolbar(page);
    const frame = await session.readerFrame(page);
    await awaitRoot(frame, '[data-state=ready], [data-state=fault]');
    times.push(performance.now() - begun);
    await awaitRoot(frame, '[data-saved], [data-state=fault]');
    wholeTimes.push(performance.now() - begun);
    outcome = await frame.evaluate(
      () =>
        document.querySelector<HTMLElement>('[data-fault]')?.dataset['fault'] ??
        `${document.querySelector('#text')?.textContent.split(/\s+/).length ?? 0} words`,
    );
    stops.push(...(await longestStops(page)));
    await page.close();
  }
  console.log(`${session.name}, ${title}: ${outcome}`);
  console.log(`  ${describeTimes('until the beginning is there', times)}`);
  console.log(`  ${describeTimes('until it can be marked', wholeTimes)}`);
  console.log(
    `  stops of the page, longest first: ${stops
      .toSorted((a, b) => b - a)
      .slice(0, 12)
      .map(Math.round)
      .join(', ')} ms`,
  );
}

/** Asks for a turn of the page's thread again and again, and notes how long each is waited for. */
function watchThread(page: Page): Promise<void> {
  return page.evaluate(() => {
    const stops: number[] = [];
    Object.assign(window, { stops });
    let last = performance.now();
    setInterval(() => {
      const now = performance.now();
      if (now - last > 20) stops.push(now - last);
      last = now;
    });
  });
}

function longestStops(page: Page): Promise<number[]> {
  return page.evaluate(() => (window as unknown as { stops: number[] }).stops);
}
