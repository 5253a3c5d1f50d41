import type { Position } from '../annotation/annotation';
import type { Span } from './fold';
import type { Selector } from './locate';
import { graphemeAt, wordAt } from './word-borders';

/** UTF-16 code units of context on either side: W3C's example has 32; more only where a twin has the same ones. */
const LEAST = 32;
const MOST = 256;
/** What is taken beyond the first difference from a twin, so that an edit there does not make them twins. */
const BEYOND = 16;
/** Occurrences that are compared; a letter in a long report has more, and no context tells those apart. */
const TWINS = 1000;

/** The border of a character or word at `at`, or the next one in the direction of `step`. */
function border(
  text: string,
  at: number,
  step: 1 | -1,
  segmentAt: (text: string, at: number) => Span,
): number {
  const { start, end } = segmentAt(text, at);
  return start === at || step === -1 ? start : end;
}

/** How far two stretches of a text are the same, looking from `one` and `other` in the direction of `step`; at most `MOST`. */
function common(text: string, one: number, other: number, step: 1 | -1): number {
  let count = 0;
  const skip = step === 1 ? 0 : -1;
  while (count < MOST) {
    const unit = text.charCodeAt(one + skip + step * count);
    if (Number.isNaN(unit) || unit !== text.charCodeAt(other + skip + step * count)) break;
    count += 1;
  }
  return count;
}

/** Context that tells the passage from each of its twins, on one side or the other. */
function contextNeeded(text: string, start: number, end: number): number {
  const exact = text.slice(start, end);
  let needed = LEAST;
  let seen = 0;
  for (let at = text.indexOf(exact); at >= 0 && seen < TWINS; at = text.indexOf(exact, at + 1)) {
    seen += 1;
    if (at === start) continue;
    const same = Math.min(common(text, start, at, -1), common(text, end, at + exact.length, 1));
    needed = Math.max(needed, same + BEYOND);
  }
  return Math.min(MOST, needed);
}

/** Where context of about `length` code units ends: at the border of a word outside of it, if that is not too far. */
function contextEnd(text: string, from: number, length: number, step: 1 | -1): number {
  const at = from + step * length;
  if (at <= 0) return 0;
  if (at >= text.length) return text.length;
  const outer = border(text, at, step, wordAt);
  if (Math.abs(outer - from) <= MOST) return outer;
  const inner = border(text, at, step === 1 ? -1 : 1, wordAt);
  // A word of hundreds of letters, or text that is none, is cut between characters.
  return Math.abs(inner - from) >= LEAST ? inner : border(text, at, step === 1 ? -1 : 1, graphemeAt);
}

/**
 * The W3C selectors of a passage: its quote, with as much context as tells it from its twins (32 to 256 UTF-16 code units on
 * either side, less only at the ends of the text), and its position. Context ends at the border of a word. A position that
 * splits a character (an extended grapheme cluster, Unicode UAX 29) is widened to take it whole.
 */
export function describe(text: string, position: Position): Selector {
  const start = border(text, Math.min(position.start, text.length), -1, graphemeAt);
  const end = border(text, Math.min(position.end, text.length), 1, graphemeAt);
  const length = contextNeeded(text, start, end);
  const from = contextEnd(text, start, length, -1);
  const to = contextEnd(text, end, length, 1);
  return {
    quote: { exact: text.slice(start, end), prefix: text.slice(from, start), suffix: text.slice(end, to) },
    position: { start, end },
  };
}
