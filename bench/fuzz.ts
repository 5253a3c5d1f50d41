import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { browsersIn } from './support/arguments.ts';
import { fuzzIn } from '../tests/page/support/fuzz-from-outside.ts';
import { launchAlone } from './support/launch-alone.ts';

// `npm run bench -- fuzz [chromium | firefox] [--minutes N] [--seed N]`: extraction on pages made of anything, and on our sample
// pages broken anywhere or with names that stand for properties, for N minutes (5). What is wrong is printed with its seed, and
// the page is kept in artifacts/fuzz.
const { values: asked, positionals } = parseArgs({
  allowPositionals: true,
  options: { minutes: { type: 'string', default: '5' }, seed: { type: 'string' } },
});

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = join(PROJECT, 'artifacts', 'fuzz');
let broken = 0;
for (const name of positionals.length === 0 ? (['chromium'] as const) : browsersIn(positionals)) {
  const first = Number(asked.seed ?? Date.now() % 2 ** 31);
  const browser = await launchAlone(name);
  let seed = first;
  let longest = { ms: 0, seed };
  try {
    const tryPage = await fuzzIn(await browser.newPage());
    for (const end = Date.now() + Number(asked.minutes) * 60_000; Date.now() < end; seed += 1) {
      const begun = performance.now();
      const { html, faults } = await tryPage(seed);
      const ms = performance.now() - begun;
      if (ms > longest.ms) longest = { ms, seed };
      if (faults.length === 0) continue;
      broken += 1;
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(join(FOLDER, `${seed}.html`), html);
      console.log(`seed ${seed}: ${faults.join('; ')} (artifacts/fuzz/${seed}.html)`);
    }
  } finally {
    await browser.close();
  }
  console.log(
    `${name}: ${seed - first} pages from seed ${first}, ${broken} broken; the slowest took ${Math.round(longest.ms)} ms with all its checks (seed ${longest.seed})`,
  );
}
process.exit(broken === 0 ? 0 : 1);
