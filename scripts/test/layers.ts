import { existsSync } from 'node:fs';
import { BROWSER_NAMES } from '../../tests/e2e/support/browser-name.ts';
import { projectFolder } from '../../tests/e2e/support/project-folder.ts';
import type { ChosenLayers } from './choose-layers.ts';
import { lintExtension } from './lint-extension.ts';
import { runCommand } from './run-command.ts';
import { runSpecs } from './run-specs.ts';
import { runVitest } from './run-vitest.ts';
import { addTallies, ONE_FAILED, ONE_PASSED, type Tally } from './tally.ts';
import { unpackBuild } from './unpack-builds.ts';

export interface Layer {
  readonly name: string;
  /** What has to have passed before: the specs cannot run on a build that there is not. */
  readonly needs?: string;
  run(chosen: Pick<ChosenLayers, 'browsers' | 'files'>): Promise<Tally>;
}

const MINUTE = 60_000;

/** Every layer of the tests, the fast ones first. */
export const LAYERS: readonly Layer[] = [
  { name: 'types', run: () => command('tsc', ['--noEmit'], 2 * MINUTE) },
  {
    name: 'lint',
    run: async () =>
      addTallies([
        await command('eslint', ['.', '--max-warnings', '0'], 3 * MINUTE),
        await command('prettier', ['--check', '--log-level', 'warn', '.'], MINUTE),
        await command('knip', [], MINUTE),
      ]),
  },
  // The import rules are tests of this project too.
  { name: 'unit', run: ({ files }) => vitest('unit', 5 * MINUTE, files) },
  { name: 'dom', run: ({ files }) => vitest('dom', 6 * MINUTE, files) },
  { name: 'zip', run: zip },
  { name: 'build', needs: 'zip', run: ({ files }) => builtFiles(files) },
  { name: 'e2e', needs: 'zip', run: ({ browsers, files }) => runSpecs(browsers, files) },
];

/** A tool without counts of its own is one test; what it printed is shown when it fails. */
async function command(name: string, args: readonly string[], limit: number): Promise<Tally> {
  const ended = await runCommand(name, args, limit);
  if (ended.code === 0 && !ended.timedOut) return ONE_PASSED;
  console.log(ended.output.trimEnd());
  console.log(`  ${name} failed${ended.timedOut ? `: it was ended after ${limit / 1_000} seconds` : ''}`);
  return ONE_FAILED;
}

async function vitest(project: string, limit: number, only: readonly string[]): Promise<Tally> {
  const { tally, failures, output } = await runVitest(project, limit, { files: only });
  if (tally.failed > 0) {
    console.log(output);
    for (const failure of failures) console.log(`  failed: ${failure}`);
  }
  return tally;
}

async function zip(): Promise<Tally> {
  const packed = addTallies([
    await command('wxt', ['zip'], 2 * MINUTE),
    await command('wxt', ['zip', '-b', 'firefox', '--mv3'], 2 * MINUTE),
  ]);
  if (packed.failed > 0) return packed;
  try {
    for (const browser of BROWSER_NAMES) unpackBuild(browser);
    return packed;
  } catch (error) {
    console.log(`  a packed build could not be opened: ${String(error)}`);
    return addTallies([packed, ONE_FAILED]);
  }
}

async function builtFiles(only: readonly string[]): Promise<Tally> {
  const tests = await vitest('build', 2 * MINUTE, only);
  const folder = projectFolder('artifacts/extensions/firefox');
  const findings = existsSync(folder)
    ? await lintExtension(folder, 2 * MINUTE)
    : ['there is no build for Firefox'];
  for (const finding of findings) console.log(`  web-ext lint: ${finding}`);
  return addTallies([tests, findings.length === 0 ? ONE_PASSED : ONE_FAILED]);
}
