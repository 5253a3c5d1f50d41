import { globSync } from 'node:fs';
import type { BrowserName } from '../../tests/e2e/support/browser-name.ts';
import { projectFolder } from '../../tests/e2e/support/project-folder.ts';
import { runVitest } from './run-vitest.ts';
import { addTallies, describeTally, ONE_FAILED, type Tally } from './tally.ts';

/** Milliseconds that one spec file may take. */
const LIMIT = 240_000;

/** Runs the end-to-end specs in one browser, a file at a time; a file that fails may run once more, and is then named. */
export async function runSpecs(browser: BrowserName, only: readonly string[]): Promise<Tally> {
  const all = globSync('tests/e2e/**/*.spec.ts', { cwd: projectFolder() }).sort();
  const files = all.filter((file) => only.length === 0 || only.some((wanted) => file.includes(wanted)));
  if (files.length === 0) {
    console.log('  there is no such spec file');
    return ONE_FAILED;
  }
  const tallies: Tally[] = [];
  for (const file of files) tallies.push(await runSpec(browser, file));
  return addTallies(tallies);
}

async function runSpec(browser: BrowserName, file: string): Promise<Tally> {
  const choices = { files: [file], environment: { WITNESSMARK_BROWSER: browser } };
  const start = Date.now();
  const first = await runVitest('e2e', LIMIT, choices);
  const say = (tally: Tally, word = '') =>
    console.log(
      `  ${file}, ${browser}: ${describeTally(tally)}${word}, ${((Date.now() - start) / 1_000).toFixed(1)} s`,
    );
  if (first.tally.failed === 0) {
    say(first.tally);
    return first.tally;
  }
  const second = await runVitest('e2e', LIMIT, choices);
  const pictures = [...new Set(first.output.match(/(?<=Picture of the failure: ).+/g) ?? [])];
  if (second.tally.failed === 0) {
    say(second.tally, ', FLAKY');
    for (const failure of first.failures) console.log(`    flaky: ${failure}`);
  } else {
    say(second.tally);
    console.log(second.output);
  }
  for (const picture of pictures) console.log(`    picture: ${picture}`);
  return second.tally;
}
