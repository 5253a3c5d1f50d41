import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { FORMAT_IDS, type FormatId } from '../domain/exporting/export-choice.ts';
import { buildExtension } from '../scripts/start/build-extension.ts';
import { press } from '../tests/e2e/support/annotate.ts';
import { openSession, type Session } from '../tests/e2e/support/open-session.ts';
import { waitFor } from '../tests/e2e/support/wait-for.ts';
import { browsersIn } from './support/arguments.ts';
import { fillLibrary, IN_A_DOCUMENT } from './support/export/fill-library.ts';
import { watchGrowth } from './support/export/memory-of.ts';

// `npm run bench -- export [chromium | firefox] [COUNT …] [FORMAT …]`: a library of so many annotations, saved as a person saves
// it: time from the click to the file, its size, by how much the process of the page grew, and the longest time for which the
// page did nothing else. Without counts 1,000, 10,000 and 100,000. To be run alone: whatever else takes a core stops the page, too.
const args = process.argv.slice(2);
const counts = args.filter((arg) => /^\d+$/.test(arg)).map(Number);
const formats = FORMAT_IDS.filter((format) => args.includes(format));

for (const name of browsersIn(args)) {
  const extension = await buildExtension(name);
  for (const count of counts.length > 0 ? counts : [1_000, 10_000, 100_000]) {
    const session = await openSession({ name, extension });
    try {
      await measure(session, count, formats.length > 0 ? formats : FORMAT_IDS);
    } finally {
      await session.close();
    }
  }
}
process.exit(0);

async function measure(session: Session, count: number, wanted: readonly FormatId[]): Promise<void> {
  const documents = Math.ceil(count / IN_A_DOCUMENT);
  console.log(`${session.name}, ${String(count)} annotations in ${String(documents)} documents`);
  const empty = await session.openLibrary();
  await empty.waitForSelector('html[data-state=empty]');
  await empty.close();
  await fillLibrary(await session.extensionPage('manifest.json'), count);
  for (const format of wanted) {
    // Each begins with a page of its own, so that none finds the memory of the one before.
    const library = await session.openLibrary();
    library.setDefaultTimeout(120_000);
    // The list draws so many by itself, and is not to be measured with the file.
    await library.waitForFunction(
      (wanted) => document.querySelectorAll('[data-annotation]').length >= wanted,
      {},
      Math.min(count, 3_000),
    );
    await library.waitForSelector('[data-part=export] .preview');
    await press(library, '[data-part=export] [data-action=all-formats]');
    await press(library, `[data-part=export] label:has(input[value=${format}])`);
    await library.waitForSelector(
      '[data-part=export] [data-action=save]:not([disabled], [aria-disabled=true])',
    );
    await watchThread(library);
    const growth = watchGrowth();
    const begun = performance.now();
    await press(library, '[data-part=export] [data-action=save]');
    const file = await finished(session.downloads.folder);
    const seconds = (performance.now() - begun) / 1_000;
    const stop = await longestStop(library);
    const size = statSync(file).size / 1_000_000;
    // The next may have the same name.
    rmSync(file);
    console.log(
      `  ${format.padEnd(14)} ${seconds.toFixed(1).padStart(6)} s ${size.toFixed(1).padStart(7)} MB ${growth().toFixed(0).padStart(6)} MB more ${stop.toFixed(0).padStart(6)} ms at most`,
    );
    await library.close();
  }
}

/** The one file in a folder, once the browser has written all of it. */
function finished(folder: string): Promise<string> {
  return waitFor(
    'the file',
    () => {
      const [name, ...others] = readdirSync(folder);
      const isWhole =
        name !== undefined && others.length === 0 && !/\.(crdownload|part|tmp)$|^\.(com|org)\./.test(name);
      return isWhole && statSync(join(folder, name)).size > 0 ? join(folder, name) : undefined;
    },
    { timeout: 300_000 },
  );
}

/** Asks for a turn of the page's thread again and again, and notes for how long it had to wait. */
function watchThread(page: Page): Promise<void> {
  return page.evaluate(() => {
    let last = performance.now();
    const watched = { longest: 0 };
    Object.assign(window, { watched });
    setInterval(() => {
      const now = performance.now();
      watched.longest = Math.max(watched.longest, now - last);
      last = now;
    });
  });
}

function longestStop(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { watched: { longest: number } }).watched.longest);
}
