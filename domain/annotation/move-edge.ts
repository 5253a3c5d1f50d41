import { graphemeAt, isWordBorder, wordAt } from '../anchoring/word-borders';
import type { Position } from './annotation';

export type Edge = 'start' | 'end';

const isWord = (segment: string): boolean => /[\p{L}\p{N}]/u.test(segment);

/**
 * The passage with one edge a word further (`1`) or back (`-1`), in UTF-16 code units: a start comes to stand before a word, an
 * end behind one. Null where there is no word to go to, or none would be left.
 */
export function moveEdge(text: string, passage: Position, edge: Edge, step: 1 | -1): Position | null {
  const at = edge === 'start' ? nextStart(text, passage.start, step) : nextEnd(text, passage.end, step);
  if (at === null) return null;
  const moved = { ...passage, [edge]: at };
  return moved.start < moved.end && isWord(text.slice(moved.start, moved.end)) ? moved : null;
}

function nextStart(text: string, from: number, step: 1 | -1): number | null {
  let at = from;
  for (;;) {
    if (step === 1) {
      const here = wordAt(text, at);
      at = here.end > at ? here.end : at + 1;
    } else if (at > 0) {
      at = wordBefore(text, at);
    } else {
      return null;
    }
    if (at >= text.length) return null;
    const here = wordAt(text, at);
    if (here.start === at && isWord(text.slice(at, here.end))) return at;
  }
}

function nextEnd(text: string, from: number, step: 1 | -1): number | null {
  let at = from;
  for (;;) {
    if (step === 1) {
      if (at >= text.length) return null;
      const here = wordAt(text, at);
      at = here.end > at ? here.end : at + 1;
    } else {
      at = wordBefore(text, at);
      if (at <= 0) return null;
    }
    const before = wordBefore(text, at);
    if (isWordBorder(text, at) && isWord(text.slice(before, at))) return at;
  }
}

/** Where the segment begins that ends at `at`, or that `at` is in. */
function wordBefore(text: string, at: number): number {
  const last = graphemeAt(text, at - 1).start;
  return Math.min(last, wordAt(text, last).start);
}

/** The passage with both edges moved outward where they cut a word; the same object where they cut none. */
export function wholeWords(text: string, passage: Position): Position {
  const start = borderAround(text, passage.start).start;
  const end = borderAround(text, passage.end).end;
  return start === passage.start && end === passage.end ? passage : { start, end };
}

function borderAround(text: string, at: number): Position {
  if (at <= 0 || at >= text.length) return { start: at, end: at };
  const here = wordAt(text, at);
  return here.start < at && here.end > at ? here : { start: at, end: at };
}
