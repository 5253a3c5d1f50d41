import { ONE_FAILED, type Tally } from './tally.ts';

interface ReportedFile {
  readonly name: string;
  readonly status: string;
  readonly message?: string;
  readonly assertionResults: readonly {
    readonly status: string;
    readonly fullName: string;
    readonly failureMessages: readonly string[] | null;
  }[];
}

/** The part of vitest's JSON report that is read here (it is Jest's form). */
interface Report {
  readonly success: boolean;
  readonly testResults: readonly ReportedFile[];
}

export interface ReadReport {
  readonly tally: Tally;
  /** One line for each failure. */
  readonly failures: readonly string[];
}

/**
 * Counts what a run of vitest says in its JSON report. A file that could not even be loaded is one failure; so is a
 * report that is missing, a run in which nothing ran, and a fault outside any test.
 */
export function readVitestReport(json: string | null): ReadReport {
  const report = parse(json);
  if (report === null) return { tally: ONE_FAILED, failures: ['there is no report of this run'] };
  const failures: string[] = [];
  let passed = 0;
  let skipped = 0;
  for (const file of report.testResults) {
    for (const test of file.assertionResults) {
      if (test.status === 'passed') passed += 1;
      else if (test.status === 'failed')
        failures.push(`${test.fullName}: ${firstLine(test.failureMessages?.[0])}`);
      else skipped += 1;
    }
    const silent = !file.assertionResults.some(({ status }) => status === 'failed');
    if (file.status === 'failed' && silent) failures.push(`${file.name}: ${firstLine(file.message)}`);
  }
  if (failures.length === 0 && !report.success) failures.push('vitest failed outside of any test');
  if (failures.length === 0 && passed + skipped === 0) failures.push('no test ran');
  return { tally: { passed, failed: failures.length, skipped }, failures };
}

const firstLine = (text: string | undefined) => text?.split('\n')[0] ?? 'no message';

function parse(json: string | null): Report | null {
  if (json === null) return null;
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value !== 'object' || value === null || !('testResults' in value)) return null;
    // Vitest wrote it; a form that it changes breaks the counts loudly, in the tests of this file.
    return value as Report;
  } catch {
    return null;
  }
}
