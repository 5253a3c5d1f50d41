import { SEED_PAGE } from '../tests/e2e/support/find-sample-page.ts';
import { measureOpening } from '../tests/e2e/support/measure-opening.ts';
import { openSession, type Session } from '../tests/e2e/support/open-session.ts';
import { sharedFile } from '../tests/e2e/support/project-folder.ts';
import { samplePage } from '../tests/e2e/support/sample-page.ts';
import { buildExtension } from '../scripts/start/build-extension.ts';
import { closeReaderView, measureReaderView } from './firefox-reader-view.ts';
import { browsersIn, numberIn } from './support/arguments.ts';
import { describeTimes, median } from './support/times.ts';

// `npm run bench -- toggle [chromium | firefox] [ROUNDS]`: from the click to the first painted frame that shows the
// first paragraph. In Firefox its own Reader View takes turns with ours, on the same page in the same tab.
const args = process.argv.slice(2);
const rounds = numberIn(args) ?? 20;
const browsers = browsersIn(args);

const seed = sharedFile('pages/hrw-azerbaijan.html') === null ? samplePage('press-release').url : SEED_PAGE;
const pages = {
  [seed === SEED_PAGE ? 'seed page' : 'press release']: seed,
  'long report': samplePage('long-report').url,
};

for (const name of browsers) {
  const session = await openSession({ name, extension: await buildExtension(name) });
  try {
    for (const [title, address] of Object.entries(pages)) await measure(session, title, address);
  } finally {
    await session.close();
  }
}
process.exit(0);

async function measure(session: Session, title: string, address: string): Promise<void> {
  const ours: number[] = [];
  const theirs: number[] = [];
  const page = await session.page(address);
  // One round that does not count: the first opening reads our files from the disk.
  for (let round = 0; round <= rounds; round += 1) {
    const ms = await measureOpening(session, page);
    await session.readyReader(page);
    await session.closeReader(page);
    if (round > 0) ours.push(ms);
    if (session.name !== 'firefox') continue;
    const peer = await measureReaderView(session, page);
    await closeReaderView(session, page);
    if (round > 0) theirs.push(peer);
  }
  await page.close();
  console.log(describeTimes(`${session.name}, ${title}, our reader`, ours));
  if (theirs.length === 0) return;
  console.log(describeTimes(`${session.name}, ${title}, Firefox's Reader View`, theirs));
  console.log(`  ours takes ${((median(ours) / median(theirs)) * 100).toFixed(0)} % of its time`);
}
