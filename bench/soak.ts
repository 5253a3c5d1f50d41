import { randomInt } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import { actInReader } from '../tests/e2e/support/act-in-reader.ts';
import { askBackground } from '../tests/e2e/support/ask-background.ts';
import { highlight } from '../tests/e2e/support/annotate.ts';
import { evaluateInChrome } from '../tests/e2e/support/evaluate-in-chrome.ts';
import { openSession, type Session } from '../tests/e2e/support/open-session.ts';
import { PASSAGES, pressReleaseAt } from '../tests/e2e/support/pages.ts';
import { buildExtension } from '../scripts/start/build-extension.ts';
import { browsersIn, numberIn } from './support/arguments.ts';
import { runInTwoTabs } from './support/soak/run-in-two-tabs.ts';
import { describeTimes } from './support/times.ts';

// `npm run bench -- soak [chromium | firefox] [together] [actions=N] [SEED]`: 10,000 random actions in two readers at once and the library,
// the background stopped in the middle of one in twenty; then how soon another tab and the library show what one tab wrote (`together`:
// only that). Ends with 1 where anything that was shown is not stored, or not in every tab.
const ACTIONS = 10_000;
const ROUNDS = 30;

const args = process.argv.slice(2);
const seed = numberIn(args) ?? randomInt(1_000_000);
const browsers = browsersIn(args);
const actions = Number(args.find((one) => one.startsWith('actions='))?.slice(8) ?? ACTIONS);
const stops = Math.ceil(actions / 20);

for (const name of browsers) {
  const session = await openSession({ name, extension: await buildExtension(name) });
  try {
    if (!args.includes('together')) await soak(session);
    await together(session);
  } finally {
    await session.close();
  }
}
process.exit(0);

async function soak(session: Session): Promise<void> {
  console.log(`${session.name}: ${actions} actions, some ${stops} stops, seed ${seed}`);
  const address = pressReleaseAt(session.site, 'https://www.observatory.example/soak');
  const desk = await session.extensionPage('manifest.json');
  const library = await session.openLibrary();
  const pages = [library];
  const open = async () => {
    const page = await session.page(address);
    pages.push(page);
    const frame = await session.openReader(page);
    await frame.waitForSelector('html[data-saved]');
    return frame;
  };
  const readers = [await open(), await open()] as const;
  await keepAwake(session, pages);
  const begun = performance.now();
  let told = 250;
  const seconds = (): number => Math.round((performance.now() - begun) / 1_000);
  const { counts, times, rounds, changes } = await runInTwoTabs(
    session,
    { readers, library, desk },
    {
      seed,
      actions,
      stops,
      onStep: (done) => {
        if (done < told) return;
        told += 250;
        console.log(`  ${done} actions, ${seconds()} s`);
      },
    },
  );
  console.log(
    `  ${rounds} rounds, ${changes} changes: nothing lost, nothing twice, the record fits; ${seconds()} s`,
  );
  console.log(`  ${[...counts].map(([what, count]) => `${what} ${count}`).join(', ')}`);
  console.log(`  ${describeTimes('until all three tabs showed a round', times)}`);
  for (const page of await session.browser.pages()) if (page.url().startsWith('http')) await page.close();
  await library.close();
}

/** Lets tabs that are behind work as fast as the one in front, as they do in windows side by side. */
async function keepAwake(session: Session, pages: readonly Page[]): Promise<void> {
  if (session.name === 'chromium') for (const page of pages) await page.emulateFocusedPage(true);
  else
    await evaluateInChrome(
      session.browser,
      `for (const window of Services.wm.getEnumerator('navigator:browser'))
         for (const tab of window.gBrowser.tabs) tab.linkedBrowser.docShellIsActive = true;`,
    );
}

/** From the moment that one tab has its answer. */
async function together(session: Session): Promise<void> {
  const address = pressReleaseAt(session.site, 'https://www.observatory.example/together');
  const library = await session.openLibrary();
  const page = await session.page(address);
  const frame = await session.openReader(page);
  await frame.waitForSelector('html[data-saved]');
  const passage = PASSAGES.first;
  const id = await highlight(page, frame, { passage, colour: 'victim' });
  const other = await session.openReader(await session.page(address));
  await other.waitForSelector(`[data-annotation="${id}"]`);
  const inReader: number[] = [];
  const inLibrary: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const colour = round % 2 === 0 ? 'source' : 'response';
    let begun = Infinity;
    const since = () => Math.max(0, performance.now() - begun);
    const others = Promise.all([
      actInReader(other, null, [[passage, colour, '', []]]).then(() => inReader.push(since())),
      library
        .evaluate(whenThere, `[data-annotation="${id}"][data-colour=${colour}]`)
        .then(() => inLibrary.push(since())),
    ]);
    await askBackground(frame, 'annotation.edit', { id, colour });
    begun = performance.now();
    await others;
  }
  console.log(`  ${describeTimes('until another reader shows it', inReader)}`);
  console.log(`  ${describeTimes('until the library, in a tab behind, shows it', inLibrary)}`);
}

/** Runs in the page: the driver's own waiting is as slow as a tab that nobody looks at. */
function whenThere(selector: string): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (document.querySelector(selector) === null) return;
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, attributes: true });
    look();
  });
}
