import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { chooseProfile } from '../../scripts/start/choose-profile';

const folder = mkdtempSync(join(tmpdir(), 'witnessmark-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('keeps what the day before left, and clears it away when a fresh profile is asked for, of that browser only', () => {
  for (const browser of ['chromium', 'firefox']) {
    mkdirSync(join(folder, browser));
    writeFileSync(join(folder, browser, 'kept.txt'), 'of an earlier day');
  }
  expect(chooseProfile({ browser: 'firefox', fresh: false }, folder)).toBe(join(folder, 'firefox'));
  expect(existsSync(join(folder, 'firefox', 'kept.txt'))).toBe(true);
  expect(chooseProfile({ browser: 'firefox', fresh: true }, folder)).toBe(join(folder, 'firefox'));
  expect(existsSync(join(folder, 'firefox', 'kept.txt'))).toBe(false);
  expect(existsSync(join(folder, 'chromium', 'kept.txt'))).toBe(true);
});
