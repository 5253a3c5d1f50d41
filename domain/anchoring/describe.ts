import type { Position } from '../annotation/annotation';
import type { Selector } from './locate';

/** UTF-16 code units kept on either side: W3C's example has 32, which many a list of like sentences repeats. */
const CONTEXT = 64;

/** Moves an offset that stands between the halves of a surrogate pair by one code unit, `by`. */
function wholeCodePoint(text: string, at: number, by: 1 | -1): number {
  const low = text.charCodeAt(at);
  const high = text.charCodeAt(at - 1);
  return low >= 0xdc00 && low <= 0xdfff && high >= 0xd800 && high <= 0xdbff ? at + by : at;
}

/**
 * The W3C selectors of a passage: its quote with up to 64 UTF-16 code units of context on either side, and its position.
 * A position that splits a code point is widened to take it whole, and context that would split one is shortened.
 */
export function describe(text: string, position: Position): Selector {
  const start = wholeCodePoint(text, Math.min(position.start, text.length), -1);
  const end = wholeCodePoint(text, Math.min(position.end, text.length), 1);
  const from = wholeCodePoint(text, Math.max(0, start - CONTEXT), 1);
  const to = wholeCodePoint(text, Math.min(text.length, end + CONTEXT), -1);
  return {
    quote: { exact: text.slice(start, end), prefix: text.slice(from, start), suffix: text.slice(end, to) },
    position: { start, end },
  };
}
