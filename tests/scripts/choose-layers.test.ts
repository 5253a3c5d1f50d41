import { expect, it } from 'vitest';
import { chooseLayers } from '../../scripts/test/choose-layers';
import { describeTally } from '../../scripts/test/tally';

const all = ['types', 'lint', 'unit', 'dom', 'zip', 'build', 'e2e chromium', 'e2e firefox'];

it('runs every layer when nothing is said', () => {
  expect(chooseLayers([], all)).toEqual({ names: all, files: [] });
});

it('runs one layer, and in it the files that are named', () => {
  expect(chooseLayers(['unit', 'tests/domain/x.test.ts'], all)).toEqual({
    names: ['unit'],
    files: ['tests/domain/x.test.ts'],
  });
});

it('runs the specs in both browsers unless one is named', () => {
  expect(chooseLayers(['e2e'], all).names).toEqual(['e2e chromium', 'e2e firefox']);
  expect(chooseLayers(['firefox'], all).names).toEqual(['e2e firefox']);
});

it('takes a spec file alone for an end-to-end run', () => {
  expect(chooseLayers(['tests/e2e/x.spec.ts'], all).names).toEqual(['e2e chromium', 'e2e firefox']);
});

it('closes with the counts, and says skipped only where some were', () => {
  expect(describeTally({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
  expect(describeTally({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
});
