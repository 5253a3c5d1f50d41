import { expect, it } from 'vitest';
import { readVitestReport } from '../../scripts/test/read-vitest-report';

const file = (statuses: readonly string[], status = 'passed') => ({
  name: 'a.test.ts',
  status,
  message: 'cannot find a module',
  assertionResults: statuses.map((one, at) => ({
    status: one,
    fullName: `test ${at}`,
    failureMessages: ['because'],
  })),
});
const report = (...testResults: readonly object[]) => JSON.stringify({ success: true, testResults });

it('counts tests that passed, failed and were skipped', () => {
  const read = readVitestReport(report(file(['passed', 'passed', 'failed', 'skipped', 'todo'], 'failed')));
  expect(read.tally).toEqual({ passed: 2, failed: 1, skipped: 2 });
  expect(read.failures).toEqual(['test 2: because']);
});

it('counts a file that could not be loaded as a failure', () => {
  const read = readVitestReport(report(file(['passed']), file([], 'failed')));
  expect(read.tally).toEqual({ passed: 1, failed: 1, skipped: 0 });
});

it('counts a hook that failed after all tests passed as a failure', () => {
  expect(readVitestReport(report(file(['passed'], 'failed'))).tally.failed).toBe(1);
});

it('counts a missing report as a failure', () => {
  expect(readVitestReport(null).tally).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

it('counts a report that breaks off as a failure', () => {
  expect(readVitestReport('{"success": tr').tally.failed).toBe(1);
});

it('counts a run in which no test ran as a failure', () => {
  expect(readVitestReport(report()).tally.failed).toBe(1);
});

it('counts a fault outside of any test as a failure', () => {
  const json = JSON.stringify({ success: false, testResults: [file(['passed'])] });
  expect(readVitestReport(json).tally).toEqual({ passed: 1, failed: 1, skipped: 0 });
});
