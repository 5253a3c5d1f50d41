import { PAINTING_KEY, parsePaintingSetting, type PaintingSetting } from '../domain/reading/painting-setting';
import type { SettingsStorage } from './settings-storage';

export async function readPainting(storage: Pick<SettingsStorage, 'get'>): Promise<PaintingSetting> {
  return parsePaintingSetting((await storage.get(PAINTING_KEY))[PAINTING_KEY]);
}

export async function keepPainting(
  storage: Pick<SettingsStorage, 'set'>,
  setting: PaintingSetting,
): Promise<void> {
  await storage.set({ [PAINTING_KEY]: setting });
}
