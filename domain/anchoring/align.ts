import { alignGap, type Gap } from './align-gap';
import { longestAscending } from './longest-ascending';
import { finish, type Steps } from './steps';
import type { TokenRow } from './tokenise';
import type { Scorer } from './word-likeness';

/** For each token of the first text the index of its token in the second, or -1. Ascending where it is not -1. */
export type Alignment = Int32Array;

interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Gaps up to this many cells are aligned word by word (10 ns a cell); larger ones are cut first. */
const CELLS = 500_000;
/** Smaller ones, too, at long runs: those are hardly ever wrong, and where every sentence was edited it halves the work. */
const CELLS_IF_LONG = 30_000;
const LONG = 10;
/** Lengths of the runs that are looked for, longest first: a long run that stands once in both texts is hardly ever wrong. */
const RUN_LENGTHS = [24, 10, 5, 3, 2, 1];
/**
 * How far a gap is opened up again on either side. A run that grew as far as words agree may have taken the first words of
 * a like sentence: only with room to both sides can the gap slide to where the edit was.
 */
const SLACK = 32;

function multiplier(length: number): number {
  let product = 1;
  for (let i = 1; i < length; i += 1) product = Math.imul(product, 0x01000193);
  return product;
}

/** Calls back with the hash of each run of `length` ids that starts in `[start, end - length]`. */
export function eachRun(
  ids: Int32Array,
  start: number,
  end: number,
  length: number,
  visit: (hash: number, at: number) => void,
): void {
  const scatter = (at: number): number => Math.imul((ids[at] ?? 0) + 1, 0x9e3779b1);
  const first = multiplier(length);
  let hash = 0;
  for (let at = start; at < end; at += 1) {
    if (at - start >= length) hash = (hash - Math.imul(scatter(at - length), first)) | 0;
    hash = (Math.imul(hash, 0x01000193) + scatter(at)) | 0;
    if (at - start >= length - 1) visit(hash, at - length + 1);
  }
}

/** For each hash where it was met: an open-addressed table, as a `Map` takes five times as long for a long text. */
interface Places {
  readonly hashes: Int32Array;
  /** One more than the place, or -1 where there are several; 0 is free. */
  readonly places: Int32Array;
}

function slotOf({ hashes, places }: Places, hash: number): number {
  const mask = hashes.length - 1;
  let slot = (hash ^ (hash >>> 15)) & mask;
  while (places[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & mask;
  return slot;
}

/** Starts of the runs that stand once in this stretch, by hash. */
function singles(ids: Int32Array, start: number, end: number, length: number): Places {
  const size = 2 ** Math.ceil(Math.log2(2 * (end - start) + 2));
  const found = { hashes: new Int32Array(size), places: new Int32Array(size) };
  eachRun(ids, start, end, length, (hash, at) => {
    const slot = slotOf(found, hash);
    found.places[slot] = found.places[slot] === 0 ? at + 1 : -1;
    found.hashes[slot] = hash;
  });
  return found;
}

function anchors(a: Int32Array, b: Int32Array, { a0, a1, b0, b1 }: Gap, length: number): Run[] {
  const inA = singles(a, a0, a1, length);
  const inB = singles(b, b0, b1, length);
  const pairs: Run[] = [];
  inA.places.forEach((place, slot) => {
    if (place <= 0) return;
    const other = inB.places[slotOf(inB, inA.hashes[slot] ?? 0)] ?? 0;
    if (other > 0 && a[place - 1] === b[other - 1]) pairs.push({ a: place - 1, b: other - 1, length });
  });
  return longestAscending(
    pairs.sort((one, other) => one.a - other.a),
    ({ b: place }) => place,
  );
}

/** Grows each anchor as far as the words agree, without overlap. */
function grow(a: Int32Array, b: Int32Array, gap: Gap, found: readonly Run[]): Run[] {
  const runs: Run[] = [];
  let floorA = gap.a0;
  let floorB = gap.b0;
  for (const anchor of found) {
    if (anchor.a < floorA || anchor.b < floorB) continue;
    let start = 0;
    while (
      anchor.a - start > floorA &&
      anchor.b - start > floorB &&
      a[anchor.a - start - 1] === b[anchor.b - start - 1]
    ) {
      start += 1;
    }
    let length = 0;
    while (
      anchor.a + length < gap.a1 &&
      anchor.b + length < gap.b1 &&
      a[anchor.a + length] === b[anchor.b + length]
    ) {
      length += 1;
    }
    if (length === 0) continue;
    runs.push({ a: anchor.a - start, b: anchor.b - start, length: start + length });
    floorA = anchor.a + length;
    floorB = anchor.b + length;
  }
  return runs;
}

function* collect(a: Int32Array, b: Int32Array, gap: Gap, level: number, runs: Run[]): Steps<void> {
  let { a0, a1, b0, b1 } = gap;
  while (a0 < a1 && b0 < b1 && a[a0] === b[b0]) {
    a0 += 1;
    b0 += 1;
  }
  if (a0 > gap.a0) runs.push({ a: gap.a0, b: gap.b0, length: a0 - gap.a0 });
  while (a0 < a1 && b0 < b1 && a[a1 - 1] === b[b1 - 1]) {
    a1 -= 1;
    b1 -= 1;
  }
  const length = RUN_LENGTHS[level];
  const inner = { a0, a1, b0, b1 };
  const cells = (a1 - a0) * (b1 - b0);
  if (length !== undefined && cells > (length >= LONG ? CELLS_IF_LONG : CELLS)) {
    const found = grow(a, b, inner, anchors(a, b, inner, length));
    yield;
    let fromA = a0;
    let fromB = b0;
    for (const run of [...found, { a: a1, b: b1, length: 0 }]) {
      yield* collect(
        a,
        b,
        { a0: fromA, a1: run.a, b0: fromB, b1: run.b },
        found.length > 0 ? level : level + 1,
        runs,
      );
      if (run.length > 0) runs.push(run);
      fromA = run.a + run.length;
      fromB = run.b + run.length;
    }
  }
  if (a1 < gap.a1) runs.push({ a: a1, b: b1, length: gap.a1 - a1 });
}

/** Joins runs that touch in both texts. */
function joined(runs: readonly Run[]): Run[] {
  const whole: Run[] = [];
  for (const run of runs) {
    const last = whole.at(-1);
    if (last && last.a + last.length === run.a && last.b + last.length === run.b) {
      whole[whole.length - 1] = { ...last, length: last.length + run.length };
    } else {
      whole.push(run);
    }
  }
  return whole;
}

/**
 * Aligns two texts, token by token. Runs that stand once in both are found first and put in order (patience diff), the gaps
 * between them are aligned word by word. About 0.1 s for 60,000 words with some hundred edits.
 */
export function* alignInSteps(a: TokenRow, b: TokenRow, score: Scorer): Steps<Alignment> {
  const toB = new Int32Array(a.ids.length).fill(-1);
  const sizeA = a.ids.length;
  const sizeB = b.ids.length;
  const found: Run[] = [];
  yield* collect(a.ids, b.ids, { a0: 0, a1: sizeA, b0: 0, b1: sizeB }, 0, found);
  const keep = (run: Run, from: number, to: number): void => {
    for (let i = from; i < to; i += 1) toB[run.a + i] = run.b + i;
  };
  let last: Run = { a: 0, b: 0, length: 0 };
  /** How much of the end of the last run was given up. */
  let back = 0;
  const runs = [...joined(found), { a: sizeA, b: sizeB, length: 0 }];
  for (const [index, run] of runs.entries()) {
    const lastA = last.a + last.length;
    const lastB = last.b + last.length;
    const next = runs[index + 1];
    const blank = run.a === lastA && run.b === lastB;
    const blankAfter = !next || (next.a === run.a + run.length && next.b === run.b + run.length);
    const front = blank ? 0 : Math.min(SLACK, blankAfter ? run.length : run.length >> 1);
    const gap = { a0: lastA - back, a1: run.a + front, b0: lastB - back, b1: run.b + front };
    if (!blank && (gap.a1 - gap.a0) * (gap.b1 - gap.b0) <= 2 * CELLS) {
      alignGap(a, b, gap, score, toB);
      yield;
    } else {
      keep(last, last.length - back, last.length);
      keep(run, 0, front);
    }
    back = blankAfter ? 0 : Math.min(SLACK, run.length - front);
    keep(run, front, run.length - back);
    last = run;
  }
  return toB;
}

/** The same in one go. */
export function align(a: TokenRow, b: TokenRow, score: Scorer): Alignment {
  return finish(alignInSteps(a, b, score));
}
