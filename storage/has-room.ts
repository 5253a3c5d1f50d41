import { isChromium } from './is-chromium';

/** What the disk must hold besides a write, in bytes: the database moves some MB about when it likes. */
const RESERVE = 50_000_000;

/**
 * Whether something may be written. Chromium does not get over a write that it cannot end for want of room (`beginNewLog`),
 * so that none is begun there. Firefox takes it back by itself, and tells its own limit in the place of the disk's.
 */
export async function hasRoom(navigator: Navigator = globalThis.navigator): Promise<boolean> {
  if (!isChromium(navigator)) return true;
  try {
    const { quota = Infinity, usage = 0 } = await navigator.storage.estimate();
    return quota - usage > RESERVE;
  } catch {
    return true;
  }
}
