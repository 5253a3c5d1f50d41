import { CHOICE_KEY, parseExportChoice, type ExportChoice } from '../domain/exporting/export-choice';
import type { PaintingStorage } from './painting';

/** How the last file was saved, for the next one. */
export interface ExportSetting {
  readonly last: ExportChoice;
  readonly keep: (choice: ExportChoice) => void;
}

/** A private window begins as it was left in normal ones, and keeps nothing. */
export async function readExportSetting(
  storage: PaintingStorage,
  isPrivate: boolean,
): Promise<ExportSetting> {
  return {
    last: parseExportChoice((await storage.get(CHOICE_KEY))[CHOICE_KEY]),
    keep({ notes: _, ...choice }) {
      if (!isPrivate) void storage.set({ [CHOICE_KEY]: choice });
    },
  };
}
