import { alignGap } from './align-gap';
import type { Alignment } from './align';
import type { Span } from './fold';
import { rowOf, type TokenRow } from './tokenise';
import type { Scorer } from './word-likeness';

/** How much of the words before and after a passage stands before and after a place, each 0 to 1. */
export interface Around {
  readonly before: number;
  readonly after: number;
}

/** Two texts and how the tokens of the first stand in the second. */
export interface Course {
  readonly a: TokenRow;
  readonly b: TokenRow;
  readonly toB: Alignment;
  readonly score: Scorer;
}

/** A stretch of tokens in its text. */
export interface Stretch {
  readonly row: TokenRow;
  readonly span: Span;
}

/**
 * Share of `reach` tokens of context kept, by weight, nearer ones counting more; `step` -1 looks before `from`, 1 from it
 * on. Kept means: on the same side of the place found, and within reach of it.
 */
export function contextKept(
  course: Course,
  from: number,
  place: number,
  step: 1 | -1,
  reach: number,
): number {
  const { a, b, toB, score } = course;
  let all = 0;
  let kept = 0;
  for (let i = 0; i < reach; i += 1) {
    const at = step === 1 ? from + i : from - 1 - i;
    const id = a.ids[at];
    if (id === undefined) {
      // Where the text ends on both sides, that is as good as a word kept.
      if (i === 0) return (step === 1 ? place === b.ids.length : place === 0) ? 1 : 0;
      break;
    }
    const nearness = 1 / (1 + (4 * i) / reach);
    all += score(id, id) * nearness;
    const other = toB[at] ?? -1;
    const distance = step === 1 ? other - place : place - 1 - other;
    if (other >= 0 && distance >= 0 && distance <= reach * 2)
      kept += score(id, b.ids[other] ?? -1) * nearness;
  }
  return all > 0 ? kept / all : 0;
}

/** Compares the surroundings of a passage and of a place, up to `reach` tokens on either side, whatever is in between. */
export function around(passage: Stretch, place: Stretch, score: Scorer, reach: number): Around {
  const { row, span } = passage;
  const from = Math.max(0, span.start - reach);
  const a = rowOf(row, from, Math.min(row.ids.length, span.end + reach));
  const start = span.start - from;
  const end = span.end - from;
  // Room for what was put in between.
  const room = reach + (reach >> 1);
  const toB = new Int32Array(a.ids.length).fill(-1);
  const { start: b0, end: b1 } = place.span;
  alignGap(a, place.row, { a0: 0, a1: start, b0: Math.max(0, b0 - room), b1: b0 }, score, toB);
  const last = Math.min(place.row.ids.length, b1 + room);
  alignGap(a, place.row, { a0: end, a1: a.ids.length, b0: b1, b1: last }, score, toB);
  const course = { a, b: place.row, toB, score };
  return { before: contextKept(course, start, b0, -1, reach), after: contextKept(course, end, b1, 1, reach) };
}

/** Letters of unbroken context after which more of it says no more. */
const ENOUGH = 40;

/** The same for words that follow without a break: it is what tells two places in one paragraph apart. */
export function adjoining(passage: Stretch, place: Stretch, score: Scorer): Around {
  const side = (at: number, other: number, step: 1 | -1): number => {
    let weight = 0;
    for (let i = 0; weight < ENOUGH; i += step) {
      const id = passage.row.ids[at + i];
      const there = place.row.ids[other + i];
      // Where what is known of the passage's surroundings ends, there is nothing against the place.
      if (id === undefined) return there === undefined || weight > 0 ? 1 : 0;
      if (id !== there) break;
      weight += score(id, id);
    }
    return Math.min(1, weight / ENOUGH);
  };
  return {
    before: side(passage.span.start - 1, place.span.start - 1, -1),
    after: side(passage.span.end, place.span.end, 1),
  };
}

/** Whether a third of the tokens of one stretch stand in the other, in any order: what has less is not worth aligning. */
function shareThird(ids: Int32Array, one: number, other: number, size: number): boolean {
  let shared = 0;
  for (let at = one; at < one + size; at += 1) {
    const found = ids.indexOf(ids[at] ?? -1, other);
    if (found >= 0 && found < other + size) shared += 1;
  }
  return shared * 3 >= size;
}

/** Share of the words next to a passage, on the side that has more, that repeat its own: near 1 in a list of like items. */
export function amongLike({ row, span }: Stretch, score: Scorer): number {
  const repeated = (from: number, to: number, own: number): number => {
    const size = Math.min(to - from, span.end - span.start, 24);
    if (size < 4) return 0;
    const start = own === span.start ? from : to - size;
    const first = own === span.start ? own : own - size;
    if (!shareThird(row.ids, start, first, size)) return 0;
    const toB = new Int32Array(row.ids.length).fill(-1);
    alignGap(row, row, { a0: start, a1: start + size, b0: first, b1: first + size }, score, toB);
    let all = 0;
    let same = 0;
    for (let at = start; at < start + size; at += 1) {
      const id = row.ids[at] ?? -1;
      all += score(id, id);
      if ((toB[at] ?? -1) >= 0) same += score(id, row.ids[toB[at] ?? -1] ?? -1);
    }
    return same / all;
  };
  return Math.max(
    repeated(Math.max(0, span.start - 24), span.start, span.end),
    repeated(span.end, Math.min(row.ids.length, span.end + 24), span.start),
  );
}
