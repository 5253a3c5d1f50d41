import { CHOICE_KEY, parseExportChoice, type ExportChoice } from '../domain/exporting/export-choice';
import type { SettingsStorage } from './settings-storage';

/** How the last file was saved, for the next one. */
export interface ExportSetting {
  readonly last: ExportChoice;
  readonly keep: (choice: ExportChoice) => void;
}

/** A private window begins as it was left in normal ones, and keeps nothing. */
export async function readExportSetting(
  storage: SettingsStorage,
  isPrivate: boolean,
): Promise<ExportSetting> {
  let last = parseExportChoice((await storage.get(CHOICE_KEY))[CHOICE_KEY]);
  return {
    get last() {
      return last;
    },
    keep(choice) {
      const { notes: _, ...kept } = choice;
      last = { ...choice, notes: false };
      // On a full disk it is forgotten with the tab: that is no reason to stop somebody who saves a file.
      if (!isPrivate) storage.set({ [CHOICE_KEY]: kept }).catch(() => undefined);
    },
  };
}
