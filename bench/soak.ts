import { randomInt } from 'node:crypto';
import { actInReader } from '../tests/e2e/support/act-in-reader.ts';
import { askBackground } from '../tests/e2e/support/ask-background.ts';
import { highlight } from '../tests/e2e/support/annotate.ts';
import { openSession, type Session } from '../tests/e2e/support/open-session.ts';
import { PASSAGES, pressReleaseAt } from '../tests/e2e/support/pages.ts';
import { runWithStops } from '../tests/e2e/support/run-with-stops.ts';
import { buildExtension } from '../scripts/start/build-extension.ts';
import { browsersIn, numberIn } from './support/arguments.ts';
import { describeTimes } from './support/times.ts';

// `npm run bench -- soak [chromium | firefox] [together] [SEED]`: 1,000 random actions in a reader, its background stopped in the
// middle of 50 of them; then how soon another tab and the library show what one tab wrote (`together`: only
// that). Ends with 1 where anything
// that was shown is not stored.
const ACTIONS = 1_000;
const STOPS = 50;
const ROUNDS = 30;

const args = process.argv.slice(2);
const seed = numberIn(args) ?? randomInt(1_000_000);
const browsers = browsersIn(args);

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
  console.log(`${session.name}: ${ACTIONS} actions, ${STOPS} stops, seed ${seed}`);
  const page = await session.page(pressReleaseAt(session.site, 'https://www.observatory.example/soak'));
  const frame = await session.openReader(page);
  await frame.waitForSelector('html[data-saved]');
  const begun = performance.now();
  const { failures, times } = await runWithStops(session, frame, { seed, actions: ACTIONS, stops: STOPS });
  console.log(
    `  nothing lost, nothing twice, the record fits; ${Math.round((performance.now() - begun) / 1_000)} s`,
  );
  console.log(`  shown as failed: ${failures.length} ${failures.join('; ')}`);
  console.log(`  ${describeTimes('an action in which the background was stopped', times)}`);
  await page.close();
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
