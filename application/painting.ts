import { PAINTING_KEY, parsePaintingSetting, type PaintingSetting } from '../domain/reading/painting-setting';

/** The part of `browser.storage.local` that the setting is kept in. */
export interface PaintingStorage {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

export async function readPainting(storage: Pick<PaintingStorage, 'get'>): Promise<PaintingSetting> {
  return parsePaintingSetting((await storage.get(PAINTING_KEY))[PAINTING_KEY]);
}

export async function keepPainting(
  storage: Pick<PaintingStorage, 'set'>,
  setting: PaintingSetting,
): Promise<void> {
  await storage.set({ [PAINTING_KEY]: setting });
}
