import { align, eachRun } from './align';
import { adjoining, around, type Stretch } from './context';
import { CONTEXT, follow, type Followed } from './follow';
import { apart, type Span } from './fold';
import { rowOf, type TokenRow, type Tokens } from './tokenise';
import type { Scorer } from './word-likeness';

/** More places than this say that nothing can be told apart; looking at each would only take time. */
const MOST = 2000;

/** Where these tokens stand word for word; starts, ascending. */
export function exactPlaces(text: Tokens, ids: Int32Array): number[] {
  const found: number[] = [];
  if (ids.length === 0) return found;
  let key = '';
  for (const id of ids) key += String.fromCharCode(id);
  for (let at = text.key.indexOf(key); at >= 0 && found.length < MOST; at = text.key.indexOf(key, at + 1)) {
    // Two words can share a code unit where a text has more than 65,536 different ones.
    if (ids.every((id, index) => text.ids[at + index] === id)) found.push(at);
  }
  return found;
}

/** Places that are compared word for word with the passage's surroundings, those with most in common next to them first. */
const COMPARED = 24;

/** Where the passage stands word for word, and how much of its context is there. */
export function exactFits(passage: Stretch, text: Tokens, score: Scorer): Followed[] {
  const { row, span } = passage;
  const places = exactPlaces(text, row.ids.subarray(span.start, span.end)).map((start) => {
    const place = { start, end: start + span.end - span.start };
    const near = adjoining(passage, { row: text, span: place }, score);
    return { place, near: near.before + near.after };
  });
  if (places.length > COMPARED) places.sort((one, other) => other.near - one.near);
  return places.slice(0, COMPARED).map(({ place }) => ({
    ...place,
    kept: 1,
    density: 1,
    ...around(passage, { row: text, span: place }, score, CONTEXT),
  }));
}

/** The passage as it is found within the tokens `[start, end)` of a text; null where none of it is. */
export function fitWithin(
  { row, span }: Stretch,
  text: TokenRow,
  { start, end }: Span,
  score: Scorer,
): Followed | null {
  const toB = align(row, rowOf(text, start, end), score);
  for (let at = 0; at < toB.length; at += 1) {
    const other = toB[at] ?? -1;
    if (other >= 0) toB[at] = other + start;
  }
  return follow({ a: row, b: text, toB, score }, span);
}

/** Tokens in a run that two places have to share before they are compared. */
const SHARED = 3;
const BUCKET = 16;
/** Places looked at for one passage, those with most in common first. */
const PLACES = 5;
/** A run that stands more often than this says nothing about where a passage is. */
const COMMON = 200;
/** Shared runs, by words of the passage, below which a place cannot have half of it. */
const LEAST = 0.15;

/** Below this a place cannot be taken for the passage: with one word in five put otherwise half of the runs are left. */
const CLOSE = 0.25;

/** A stretch of a text to look in. */
export interface Window extends Span {
  /** Where the passage's row would begin, by the runs that they share; give or take `BUCKET` tokens. */
  readonly at: number;
  /** Whether enough of them are shared to take what is there for the passage. */
  readonly isClose: boolean;
}

/** For each passage the stretches of the text that share most runs of three words with it; one pass over the text for all. */
export function likelyPlaces(text: TokenRow, passages: readonly Stretch[]): Window[][] {
  const wanted = new Map<number, number[]>();
  passages.forEach(({ row }, passage) => {
    eachRun(row.ids, 0, row.ids.length, SHARED, (hash, at) => {
      const list = wanted.get(hash);
      if (list) list.push(passage, at);
      else wanted.set(hash, [passage, at]);
    });
  });
  const hits = new Map<number, number>();
  eachRun(text.ids, 0, text.ids.length, SHARED, (hash) => {
    if (wanted.has(hash)) hits.set(hash, (hits.get(hash) ?? 0) + 1);
  });
  const votes = passages.map(() => new Map<number, number>());
  eachRun(text.ids, 0, text.ids.length, SHARED, (hash, at) => {
    const list = wanted.get(hash);
    if (!list || (hits.get(hash) ?? 0) > COMMON) return;
    for (let i = 0; i < list.length; i += 2) {
      const bucket = Math.floor((at - (list[i + 1] ?? 0)) / BUCKET);
      const count = votes[list[i] ?? 0];
      if (count) count.set(bucket, (count.get(bucket) ?? 0) + 1);
    }
  });
  return votes.map((count, passage) => {
    const { row, span } = passages[passage] ?? { row: { ids: [] }, span: { start: 0, end: 0 } };
    const size = row.ids.length;
    const least = (span.end - span.start) * LEAST;
    const reach = BUCKET + Math.min(64, size >> 1);
    const near = (bucket: number): number =>
      (count.get(bucket - 1) ?? 0) + (count.get(bucket) ?? 0) + (count.get(bucket + 1) ?? 0);
    const best = [...count.keys()].sort((one, other) => near(other) - near(one) || one - other);
    const chosen: number[] = [];
    for (const bucket of best) {
      if (chosen.length === PLACES || near(bucket) < least) break;
      if (chosen.every((other) => Math.abs(other - bucket) > 2)) chosen.push(bucket);
    }
    return chosen.map((bucket) => ({
      at: bucket * BUCKET,
      isClose: near(bucket) >= (span.end - span.start) * CLOSE,
      start: Math.max(0, bucket * BUCKET - reach),
      end: Math.min(text.ids.length, (bucket + 1) * BUCKET + size + reach),
    }));
  });
}

/** Whether a window is there for this place of the passage, rather than for another that is like it. */
export function isWindowOf(window: Window, { span }: Stretch, place: Span): boolean {
  return Math.abs(window.at - (place.start - span.start)) <= 2 * BUCKET;
}

/** How often a window is looked through again beside the place found in it: items of a list stand close together. */
const SPLITS = 3;

/** Every place that could be the passage, word for word or nearly; each stretch of the text once. */
export function candidatesFor(
  passage: Stretch,
  text: Tokens,
  likely: readonly Window[],
  score: Scorer,
): Followed[] {
  const found = exactFits(passage, text, score);
  const least = Math.max(1, (passage.span.end - passage.span.start) >> 1);
  const look = (window: Span, splits: number): void => {
    if (window.end - window.start < least) return;
    const place = fitWithin(passage, text, window, score);
    if (!place) return;
    if (found.every((other) => apart(other, place))) found.push(place);
    if (splits === 0 || place.kept < 0.5) return;
    look({ start: window.start, end: Math.max(window.start, place.start) }, splits - 1);
    look({ start: Math.min(window.end, place.end), end: window.end }, splits - 1);
  };
  for (const window of likely) look(window, SPLITS);
  return found;
}
