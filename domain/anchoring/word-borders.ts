import type { Span } from './fold';

/** Code units on either side that are cut into words: the dictionaries of scripts without spaces look at whole runs. */
const WINDOW = 500;

const words = new Intl.Segmenter('en', { granularity: 'word' });
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The line around a place, within `reach`; blocks are on lines, cells between tabs. */
export function lineAround(text: string, at: number, reach: number): Span {
  let start = at;
  let end = at;
  while (start > 0 && at - start < reach && !/[\n\t]/.test(text.charAt(start - 1))) start -= 1;
  while (end < text.length && end - at < reach && !/[\n\t]/.test(text.charAt(end))) end += 1;
  return { start, end };
}

/** The last stretch that each cut: the same one is mostly asked for again, and each has memory of its own that no engine counts. */
const last = new Map<Intl.Segmenter, { readonly line: string; readonly segments: Intl.Segments }>();

function segmentsOf(segmenter: Intl.Segmenter, line: string): Intl.Segments {
  const known = last.get(segmenter);
  if (known?.line === line) return known.segments;
  const segments = segmenter.segment(line);
  last.set(segmenter, { line, segments });
  return segments;
}

function segmentAt(segmenter: Intl.Segmenter, text: string, at: number): Span {
  const line = lineAround(text, at, WINDOW);
  const segment = segmentsOf(segmenter, text.slice(line.start, line.end)).containing(at - line.start);
  if (!segment) return { start: at, end: at };
  const start = line.start + segment.index;
  return { start, end: start + segment.segment.length };
}

/** The word, white space or mark of punctuation that `at` is in or begins, empty at the end of a line: Unicode's word borders. */
export const wordAt = (text: string, at: number): Span => segmentAt(words, text, at);

export const isWordBorder = (text: string, at: number): boolean => wordAt(text, at).start === at;

/** The character, as a person sees one, that `at` is in or begins: an extended grapheme cluster. */
export const graphemeAt = (text: string, at: number): Span => segmentAt(graphemes, text, at);

export const isGraphemeBorder = (text: string, at: number): boolean => graphemeAt(text, at).start === at;
