import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { projectFolder } from '../../tests/e2e/support/project-folder.ts';
import { readVitestReport, type ReadReport } from './read-vitest-report.ts';
import { runCommand } from './run-command.ts';

export interface VitestRun extends ReadReport {
  readonly output: string;
}

/** Runs one project of vitest, or some files of it, for at most `limit` ms, and reads its counts from its report. */
export async function runVitest(
  project: string,
  limit: number,
  {
    files = [],
    environment = {},
  }: { files?: readonly string[]; environment?: Readonly<Record<string, string>> } = {},
): Promise<VitestRun> {
  mkdirSync(projectFolder('artifacts/reports'), { recursive: true });
  const name = [project, environment['WITNESSMARK_BROWSER'], ...files].filter(Boolean).join('-');
  const report = projectFolder(`artifacts/reports/${name.replace(/[^\w-]+/g, '-')}.json`);
  rmSync(report, { force: true });
  const args = [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const ended = await runCommand('vitest', [...args, ...files], limit, environment);
  const read = readVitestReport(existsSync(report) ? readFileSync(report, 'utf8') : null);
  if (!ended.timedOut && (ended.code === 0) === (read.tally.failed === 0))
    return { ...read, output: ended.output };
  const why = ended.timedOut
    ? `it was ended after ${limit / 1_000} seconds`
    : `vitest ended with ${ended.code}`;
  // Every test passed and still vitest did not: that is a failure of its own.
  const more = read.tally.failed === 0 ? 1 : 0;
  return {
    tally: { ...read.tally, failed: read.tally.failed + more },
    failures: [...read.failures, why],
    output: ended.output,
  };
}
