import { exactPlaces } from './candidates';
import type { Stretch } from './context';
import { CONTEXT } from './follow';
import type { Span } from './fold';
import type { Tokens } from './tokenise';
import type { Scorer } from './word-likeness';

/** Where a passage stood, by its surroundings: from what stood before it to what stood after it, in tokens of the text of now. */
export interface OldPlace {
  /** Beyond `to` where the two changed their order. */
  readonly from: number;
  readonly to: number;
  /** Tokens of the passage. */
  readonly size: number;
  /** Whether both sides stand there for a good part: two words of a side that is gone stand elsewhere by chance. */
  readonly isSure: boolean;
}

/** Tokens of the shortest run that is looked for. */
const RUN = 2;
/** Letters of what stood next to a passage that have to be there, in one place only, to say where that is now. */
const TELLING = 8;
/** Share of a side, by letters, that is a good part. */
const PART = 0.35;
/** Tokens between the two sides that are no more than a mark or a number. */
const NOTHING = 3;

/** Null where one of the two sides is gone, or stands several times. */
export function oldPlaceOf({ row, span }: Stretch, text: Tokens, score: Scorer): OldPlace | null {
  const { ids } = row;
  const before = shiftOf(ids, { start: Math.max(0, span.start - CONTEXT), end: span.start }, text, score);
  const end = Math.min(ids.length, span.end + CONTEXT);
  const after = before === null ? null : shiftOf(ids, { start: span.end, end }, text, score);
  if (before === null || after === null) return null;
  return {
    from: span.start + before.by,
    to: span.end + after.by,
    size: span.end - span.start,
    isSure: Math.min(before.share, after.share) >= PART,
  };
}

/** Whether blocks were put in another order or something was put in: then the same words elsewhere are no copy left behind. */
export function isParted({ from, to, size, isSure }: OldPlace, place: Span): boolean {
  if (!isSure) return false;
  const gap = to - from;
  const around = from <= place.start && place.end <= to;
  // Another sentence may have taken the place of a passage that was taken out.
  return gap < -CONTEXT || gap > 2 * size + CONTEXT || (around && gap >= place.end - place.start);
}

/** Whether the text closed over the passage somewhere else: it was taken out there, and what stands here is another one. */
export function isClosed({ from, to }: OldPlace, place: Span): boolean {
  const touches = from <= place.end && to >= place.start;
  return Math.abs(to - from) <= NOTHING && !touches;
}

/** How far words are from where they stood, in tokens, and which share of all, by letters, says so. */
interface Shift {
  readonly by: number;
  readonly share: number;
}

/** By the heaviest run of these tokens that stands in one place of `text` only; null where no run tells. */
function shiftOf(ids: Int32Array, { start, end }: Span, text: Tokens, score: Scorer): Shift | null {
  let by: number | null = null;
  let heaviest = TELLING;
  for (let at = start; at + RUN <= end;) {
    const run = longestRun(ids, at, end, text, score);
    if (run.only !== null && run.weight >= heaviest) {
      heaviest = run.weight;
      by = run.only - at;
    }
    at = Math.max(at + 1, run.end - RUN + 1);
  }
  return by === null ? null : { by, share: heaviest / weightOf(ids, start, end, score) };
}

interface FoundRun {
  readonly end: number;
  readonly weight: number;
  /** Its place, where that is the only one. */
  readonly only: number | null;
}

/** The longest run from `at` on that stands in the text. */
function longestRun(ids: Int32Array, at: number, end: number, text: Tokens, score: Scorer): FoundRun {
  let places = exactPlaces(text, ids.subarray(at, at + RUN));
  score.spend(places.length);
  let to = places.length > 0 ? at + RUN : at;
  while (to > at && to < end) {
    const going = places.filter((place) => text.ids[place + to - at] === ids[to]);
    if (going.length === 0) break;
    places = going;
    to += 1;
  }
  const [only] = places;
  return {
    end: to,
    weight: weightOf(ids, at, to, score),
    only: places.length === 1 && only !== undefined ? only : null,
  };
}

function weightOf(ids: Int32Array, start: number, end: number, score: Scorer): number {
  let weight = 0;
  for (let at = start; at < end; at += 1) weight += score(ids[at] ?? -1, ids[at] ?? -1);
  return weight;
}
