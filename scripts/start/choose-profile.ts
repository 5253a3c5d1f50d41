import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../tests/e2e/support/project-folder.ts';
import type { StartChoices } from '../parse-start-arguments.mjs';

/**
 * The folder of the profile that `npm start` opens this browser with: the one of the day before, emptied where a fresh
 * one is asked for. The tests have a folder of their own for it.
 */
export function chooseProfile(
  { browser, fresh }: Pick<StartChoices, 'browser' | 'fresh'>,
  profiles = process.env['WITNESSMARK_PROFILES'] ?? projectFolder('.profile'),
): string {
  const profile = join(profiles, browser);
  if (fresh) rmSync(profile, { recursive: true, force: true });
  return profile;
}
