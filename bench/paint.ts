import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../scripts/find-browser.mjs';
import { bundle } from '../scripts/bundle.ts';
import { browsersIn, numberIn } from './support/arguments.ts';
import type { painting, PaintTimes } from './support/paint-in-page.ts';
import { describeTimes, median } from './support/times.ts';

// `npm run bench -- paint [chromium | firefox] [NUMBER]`: so many passages (1,000) on a text of 200 kB, painted as the reader and as
// the original page have them; what that takes, and the frames while the page is scrolled by a notch of the wheel in each.
const args = process.argv.slice(2);
const number = numberIn(args) ?? 1_000;
const ROUNDS = 5;

const script = await bundle(
  fileURLToPath(new URL('..', import.meta.url)),
  'bench/support/paint-in-page.ts',
  'product',
);
for (const name of browsersIn(args)) {
  const executablePath = findBrowser(name);
  if (executablePath === null) {
    console.error(`SKIPPED: there is no ${name} here`);
    continue;
  }
  const browser = await puppeteer.launch({
    browser: name === 'chromium' ? 'chrome' : 'firefox',
    executablePath,
    args: name === 'chromium' && process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    extraPrefsFirefox: { 'privacy.reduceTimerPrecision': false },
  });
  try {
    const page = await browser.newPage();
    await page.evaluate(script.replace(/^(?:var|const|let) product ?=/, 'globalThis.product ='));
    for (const where of ['nothing', 'reader', 'page'] as const) {
      const times: PaintTimes[] = [];
      for (let round = 0; round < ROUNDS; round += 1)
        times.push(
          await page.evaluate(
            (what, count) => {
              const { product } = globalThis as unknown as { product: { painting: typeof painting } };
              return product.painting.time(what, count);
            },
            where,
            number,
          ),
        );
      const what = where === 'nothing' ? `${name}, nothing painted` : `${name}, ${number} in the ${where}`;
      const say = (when: string, of: (one: PaintTimes) => number): void => {
        console.log(describeTimes(`${what}, ${when}`, times.map(of), 1));
      };
      if (where !== 'nothing') {
        say('our own part', ({ own }) => own);
        say('until painted', ({ untilPainted }) => untilPainted);
      }
      if (where === 'reader') {
        say('until each is announced', ({ untilAll }) => untilAll);
        say('longest frame until then', ({ announced }) => Math.max(...announced));
      }
      const frames = times.flatMap((one) => one.frames).toSorted((one, other) => one - other);
      const worst = frames[Math.floor(frames.length * 0.95)] ?? NaN;
      console.log(
        `${what}, scrolling: a frame takes ${median(frames).toFixed(1)} ms, 95 % of them at most ${worst.toFixed(1)} ms`,
      );
    }
  } finally {
    await browser.close();
  }
}
process.exit(0);
