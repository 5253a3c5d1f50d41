import type { Position } from '../domain/annotation/annotation';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
/** How far around an edge is looked at, in UTF-16 code units: no cluster of any script is as long. */
const REACH = 256;

/**
 * The position with both edges moved outward to borders of grapheme clusters (Unicode UAX #29), so that it cuts no surrogate
 * pair, no base from its marks and no emoji. In UTF-16 code units.
 */
export function snapToGraphemes(text: string, { start, end }: Position): Position {
  return { start: edge(text, start, 'start'), end: edge(text, end, 'end') };
}

function edge(text: string, at: number, side: 'start' | 'end'): number {
  if (at <= 0 || at >= text.length) return Math.min(Math.max(at, 0), text.length);
  // Two plain characters: the usual case, and no cluster holds both.
  if (text.charCodeAt(at - 1) < 0x300 && text.charCodeAt(at) < 0x300 && text.charCodeAt(at) !== 0xa)
    return at;
  let from = Math.max(0, at - REACH);
  const line = text.lastIndexOf('\n', at - 1) + 1;
  if (line > from) from = line;
  else if (isLowSurrogate(text, from)) from--;
  const segment = graphemes.segment(text.slice(from, at + REACH)).containing(at - from);
  if (!segment || from + segment.index === at) return at;
  return side === 'start' ? from + segment.index : from + segment.index + segment.segment.length;
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
