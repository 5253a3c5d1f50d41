import { parseReadingSettings, READING_KEY, type ReadingSettings } from '../domain/reading/reading-settings';
import { rawBrowser } from './raw-runtime';

/** How text is shown, in a page and in the reader over it. Rejects where the extension's storage is gone. */
export async function readSettings(): Promise<ReadingSettings> {
  const stored = await rawBrowser()?.storage?.local.get(READING_KEY);
  return parseReadingSettings(stored?.[READING_KEY]);
}
