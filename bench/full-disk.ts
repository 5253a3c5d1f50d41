import { askBackground } from '../tests/e2e/support/ask-background.ts';
import { highlight } from '../tests/e2e/support/annotate.ts';
import { openSession, type Session } from '../tests/e2e/support/open-session.ts';
import { PASSAGES, pressReleaseAt } from '../tests/e2e/support/pages.ts';
import { mountSmallDisk, type SmallDisk } from '../tests/e2e/support/small-disk.ts';
import { waitFor } from '../tests/e2e/support/wait-for.ts';
import { writeUnasked } from '../tests/e2e/support/write-unasked.ts';
import { buildExtension } from '../scripts/start/build-extension.ts';
import { browsersIn, numberIn } from './support/arguments.ts';

// `npm run bench -- full-disk [chromium | firefox] [ROUNDS]`: in each round a write breaks off half way, as the disk is full; once
// there is room again a note is saved, and the browser is closed or killed and started twice. Needs root.
// Ends with 1 where anything that was acknowledged is not there.
const DISK = 300;

const args = process.argv.slice(2);
const rounds = numberIn(args) ?? 20;

for (const name of browsersIn(args)) {
  const disk = mountSmallDisk(DISK);
  if (disk === null) throw new Error('Only root may mount a small disk');
  const extension = await buildExtension(name);
  const session = await openSession({ name, extension, profile: `${disk.folder}/profile` });
  try {
    await breakOff(session, disk);
  } finally {
    await session.close();
    disk.unmount();
  }
}
process.exit(0);

async function breakOff(session: Session, disk: SmallDisk): Promise<void> {
  const notes: string[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const bare = await session.extensionPage('manifest.json');
    if (!(await writeUnasked(bare))) throw new Error('There is no room to begin with');
    const page = await session.page(
      pressReleaseAt(session.site, `https://www.observatory.example/full-${round}`),
    );
    const frame = await session.openReader(page);
    await frame.waitForSelector('html[data-saved]');
    const id = await highlight(page, frame, { passage: PASSAGES.first, colour: 'victim' });
    disk.fill();
    if (await writeUnasked(bare)) throw new Error('A full disk took 40 kB');
    disk.free();
    const note = `Round ${round}`;
    await waitFor('the note to be saved', () => askBackground(frame, 'annotation.edit', { id, note }));
    notes.push(note);
    for (let time = 0; time < 2; time += 1) {
      await (round % 2 === 0 ? session.kill() : session.restart());
      const { annotations = [] } = await session.readDatabase();
      const there = annotations.map((one) => String(one['note'])).sort();
      if (there.join() !== [...notes].sort().join())
        throw new Error(`Round ${round}: of ${notes.length} notes ${there.length} are there`);
    }
    console.log(`  round ${round}: ${notes.length} of ${notes.length} are there`);
  }
  console.log(`${session.name}: ${rounds} writes broken off, nothing lost`);
}
