import type { Span } from './fold';
import { tokensIn, type Tokens } from './tokenise';

/** Letters by which two words that became one, or the other way round, may be apart. */
const NEAR = 8;

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
  let start = to.starts[place.start] ?? 0;
  let end = to.ends[place.end - 1] ?? start;
  const wordEnd = from.ends[tokens.start] ?? 0;
  if (passage.start > (from.starts[tokens.start] ?? 0)) {
    const kept = lower(from, passage.start, Math.min(wordEnd, passage.end));
    const cut = passage.start - (from.starts[tokens.start] ?? 0);
    const at = lower(to, start, Math.min(end, start + cut + kept.length + NEAR)).indexOf(kept);
    if (at >= 0) start += at;
  }
  const wordStart = from.starts[tokens.end - 1] ?? 0;
  if (passage.end < (from.ends[tokens.end - 1] ?? 0)) {
    const kept = lower(from, Math.max(wordStart, passage.start), passage.end);
    const cut = (from.ends[tokens.end - 1] ?? 0) - passage.end;
    const floor = Math.max(start, end - cut - kept.length - NEAR);
    const at = lower(to, floor, end).lastIndexOf(kept);
    if (at >= 0) end = floor + at + kept.length;
  }
  return to.text.toOriginal(start, end);
}
