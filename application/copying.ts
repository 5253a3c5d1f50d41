import {
  parseWorkingSettings,
  WORKING_KEY,
  type CopyChoice,
  type WorkingSettings,
} from '../domain/reading/working-settings';

/** The part of `browser.storage.local` that the choice is kept in. */
interface CopyingStorage {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

/** How things are copied, as the reader keeps it. */
export async function readCopying(storage: Pick<CopyingStorage, 'get'>): Promise<WorkingSettings> {
  return parseWorkingSettings((await storage.get(WORKING_KEY))[WORKING_KEY]);
}

/** Keeps the choice beside what else the reader keeps there. */
export async function keepCopying(
  storage: CopyingStorage,
  { copyAs, citationStyle }: CopyChoice,
): Promise<void> {
  await storage.set({ [WORKING_KEY]: { ...(await readCopying(storage)), copyAs, citationStyle } });
}
