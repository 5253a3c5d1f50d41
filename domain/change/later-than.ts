/**
 * The time of a change of something that was last changed at `before`: now, or, where the clock has gone back since, a
 * millisecond after `before`. So of two states of one record the later one is known by its time. Both are ISO 8601 in UTC.
 */
export function laterThan(before: string, now: string): string {
  return now > before ? now : new Date(Date.parse(before) + 1).toISOString();
}
