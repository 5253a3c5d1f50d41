import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { availableParallelism } from 'node:os';
import { BROWSER_NAMES, type BrowserName } from '../../tests/e2e/support/browser-name.ts';
import { projectFolder } from '../../tests/e2e/support/project-folder.ts';
import { runVitest, type VitestRun } from './run-vitest.ts';
import { addTallies, describeTally, ONE_FAILED, type Tally } from './tally.ts';

/** Milliseconds that one spec file may take. */
const LIMIT = 240_000;

/** How many spec files run at once; one alone leaves a quarter of two cores idle. */
const AT_ONCE = Math.min(2, availableParallelism());

/** The longest first, as measured, so that none is left to run alone at the end. One that is not here runs before all others. */
const BY_LENGTH = [
  'faults',
  'page-beneath',
  'read',
  'browser-ui',
  'states',
  'start',
  'annotate',
  'library',
  'database',
  'selections',
  'broken-pages',
  'touch-and-caret',
  'private-window',
];

/** Lines of the output of a file that was flaky. */
const LAST = 40;

interface Spec {
  readonly file: string;
  readonly browser: BrowserName;
}

interface EndedSpec extends VitestRun {
  readonly spec: Spec;
  readonly seconds: number;
}

/**
 * Runs the end-to-end specs in each browser, every file in a browser of its own. A file that fails runs once more when
 * all others are done, with the machine to itself, and is then named.
 */
export async function runSpecs(browsers: readonly BrowserName[], only: readonly string[]): Promise<Tally> {
  const all = globSync('tests/e2e/**/*.spec.ts', { cwd: projectFolder() }).sort(
    (one, other) => placeOf(one) - placeOf(other),
  );
  const files = all.filter((file) => only.length === 0 || only.some((wanted) => file.includes(wanted)));
  if (files.length === 0) {
    console.log('  there is no such spec file');
    return ONE_FAILED;
  }
  // The slower browser before the other.
  const specs = BROWSER_NAMES.toReversed()
    .filter((browser) => browsers.includes(browser))
    .flatMap((browser) => files.map((file) => ({ file, browser })));
  const failed: EndedSpec[] = [];
  const tallies: Tally[] = [];
  const waiting = specs.values();
  const work = async () => {
    for (const spec of waiting) {
      const ended = await runSpec(spec);
      if (ended.tally.failed === 0) {
        say(ended, describeTally(ended.tally));
        tallies.push(ended.tally);
      } else {
        say(ended, 'did not pass, runs once more at the end');
        failed.push(ended);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  for (const first of failed) tallies.push(await runOnceMore(first));
  return addTallies(tallies);
}

const placeOf = (file: string): number => BY_LENGTH.indexOf(basename(file, '.spec.ts'));

async function runSpec(spec: Spec): Promise<EndedSpec> {
  const start = performance.now();
  const run = await runVitest('e2e', LIMIT, {
    files: [spec.file],
    environment: { WITNESSMARK_BROWSER: spec.browser },
  });
  return { ...run, spec, seconds: (performance.now() - start) / 1_000 };
}

async function runOnceMore(first: EndedSpec): Promise<Tally> {
  const second = await runSpec(first.spec);
  const isFlaky = second.tally.failed === 0;
  say(second, `${describeTally(second.tally)}${isFlaky ? ', FLAKY' : ''}`);
  if (isFlaky) {
    for (const failure of first.failures) console.log(`    flaky: ${failure}`);
    // Where no test failed, what did stands behind the tests.
    if (first.tally.failed === 1) console.log(first.output.split('\n').slice(-LAST).join('\n'));
  }
  if (!isFlaky) console.log(second.output);
  const pictures = new Set(first.output.match(/(?<=Picture of the failure: ).+/g));
  for (const picture of pictures) console.log(`    picture: ${picture}`);
  return second.tally;
}

function say({ spec, seconds }: EndedSpec, how: string): void {
  console.log(`  ${spec.file}, ${spec.browser}: ${how}, ${seconds.toFixed(1)} s`);
}
