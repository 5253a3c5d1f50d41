import {
  parseWorkingSettings,
  WORKING_KEY,
  type CopyChoice,
  type WorkingSettings,
} from '../domain/reading/working-settings';
import type { SettingsStorage } from './settings-storage';

/** How things are copied, as the reader keeps it. */
export async function readCopying(storage: Pick<SettingsStorage, 'get'>): Promise<WorkingSettings> {
  return parseWorkingSettings((await storage.get(WORKING_KEY))[WORKING_KEY]);
}

/** Keeps the choice beside what else the reader keeps there. */
export async function keepCopying(
  storage: SettingsStorage,
  { copyAs, citationStyle }: CopyChoice,
): Promise<void> {
  await storage.set({ [WORKING_KEY]: { ...(await readCopying(storage)), copyAs, citationStyle } });
}
