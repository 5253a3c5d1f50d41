import type { Span } from './fold';
import { tokensIn, type Tokens } from './tokenise';

/** Letters by which two words that became one, or the other way round, may be apart. */
const NEAR = 8;

/** Where `part` begins in `whole`, of all places the one nearest to `wanted`; -1 where it is not there. */
function nearestIndex(whole: string, part: string, wanted: number): number {
  let best = -1;
  for (let at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + 1)) {
    if (best < 0 || Math.abs(at - wanted) < Math.abs(best - wanted)) best = at;
  }
  return best;
}

/**
 * The stretch of the original text that a place covers, UTF-16 code units. A passage may begin or end within a word, and
 * then so does its place, where the same part of the word stands there.
 * @param passage in the folded text of `from`
 * @param place in tokens of `to`
 */
export function placeEdges(from: Tokens, passage: Span, to: Tokens, place: Span): Span {
  const tokens = tokensIn(from, passage);
  const lower = (text: Tokens, start: number, end: number): string =>
    text.text.folded.slice(start, end).toLowerCase();
  const placeStart = to.starts[place.start] ?? 0;
  const placeEnd = to.ends[place.end - 1] ?? placeStart;
  let start = placeStart;
  let end = placeEnd;
  const cutBefore = passage.start - (from.starts[tokens.start] ?? 0);
  if (cutBefore > 0) {
    const kept = lower(from, passage.start, Math.min(from.ends[tokens.start] ?? 0, passage.end));
    const room = Math.min(placeEnd, placeStart + cutBefore + kept.length + NEAR);
    const at = nearestIndex(lower(to, placeStart, room), kept, cutBefore);
    if (at >= 0) start += at;
  }
  const cutAfter = (from.ends[tokens.end - 1] ?? 0) - passage.end;
  if (cutAfter > 0) {
    const kept = lower(from, Math.max(from.starts[tokens.end - 1] ?? 0, passage.start), passage.end);
    const floor = Math.max(start, placeEnd - cutAfter - kept.length - NEAR);
    const at = nearestIndex(lower(to, floor, placeEnd), kept, placeEnd - cutAfter - kept.length - floor);
    if (at >= 0) end = floor + at + kept.length;
  }
  return to.text.toOriginal(start, end);
}
