import { lastWhere } from '../last-where';

/**
 * Gives a function from an offset in UTF-16 code units to the number of Unicode code points before it. With `windows` each
 * line end counts as two, as where it is written as CRLF.
 */
export function countCodePoints(text: string, windows = false): (offset: number) => number {
  const pairs: number[] = [];
  const lines: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 10) lines.push(at);
    // The second half of a pair is not a code point of its own.
    else if ((text.codePointAt(at) ?? 0) > 0xffff) pairs.push(++at);
  }
  const before = (places: readonly number[], offset: number): number =>
    lastWhere(places, (place) => place < offset) + 1;
  return (offset) => offset - before(pairs, offset) + (windows ? before(lines, offset) : 0);
}
