/** What the disk must hold besides a write, in bytes: the database moves some MB about when it likes. */
const RESERVE = 50_000_000;

/** Chromium alone: elsewhere the browser tells its own limit, which `unlimitedStorage` lifts, in the place of the disk's. */
type ChromiumNavigator = Navigator & { readonly userAgentData?: unknown };

/**
 * Whether something may be written. A write that Chromium cannot end for want of room can cost the whole database at one
 * of its next openings (`docs/browser-bugs.md`), so that none is begun there. Firefox takes it back by itself.
 */
export async function hasRoom(navigator: ChromiumNavigator = globalThis.navigator): Promise<boolean> {
  if (navigator.userAgentData === undefined) return true;
  try {
    const { quota = Infinity, usage = 0 } = await navigator.storage.estimate();
    return quota - usage > RESERVE;
  } catch {
    return true;
  }
}
