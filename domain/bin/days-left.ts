/** How long what was deleted stays in the bin. */
export const BIN_DAYS = 30;

const DAY = 24 * 60 * 60 * 1_000;

/** Whole days, a begun one counted, that something deleted at `deletedAt` still stays; never more than all of them. Both are ISO 8601. */
export function daysLeft(deletedAt: string, now: string): number {
  const left = Math.ceil(BIN_DAYS - (Date.parse(now) - Date.parse(deletedAt)) / DAY);
  return Math.min(BIN_DAYS, Math.max(0, left));
}

/** What was deleted at this time or before is due, as of `now`. */
export function dueBefore(now: string): string {
  return new Date(Date.parse(now) - BIN_DAYS * DAY).toISOString();
}
