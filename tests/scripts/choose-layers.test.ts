import { expect, it } from 'vitest';
import { chooseLayers } from '../../scripts/test/choose-layers';
import { describeTally } from '../../scripts/test/tally';

const all = ['types', 'lint', 'unit', 'dom', 'zip', 'build', 'e2e'];
const browsers = ['chromium', 'firefox'];

it('runs every layer when nothing is said', () => {
  expect(chooseLayers([], all)).toEqual({ names: all, browsers, files: [] });
});

it('runs one layer, and in it the files that are named', () => {
  expect(chooseLayers(['unit', 'tests/domain/x.test.ts'], all)).toEqual({
    names: ['unit'],
    browsers,
    files: ['tests/domain/x.test.ts'],
  });
});

it('runs the specs in both browsers unless one is named', () => {
  expect(chooseLayers(['e2e'], all)).toEqual({ names: ['e2e'], browsers, files: [] });
  for (const args of [['firefox'], ['e2e', 'firefox']])
    expect(chooseLayers(args, all)).toEqual({ names: ['e2e'], browsers: ['firefox'], files: [] });
});

it('takes a spec file alone for an end-to-end run', () => {
  expect(chooseLayers(['tests/e2e/x.spec.ts'], all).names).toEqual(['e2e']);
});

it('closes with the counts, and says skipped only where some were', () => {
  expect(describeTally({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
  expect(describeTally({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
});
