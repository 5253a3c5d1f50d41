import { contextKept, type Around, type Course } from './context';
import type { Span } from './fold';

/** Where an alignment takes a passage, in tokens of the second text. */
export interface Followed extends Span, Around {
  /** Share of the passage's words, by weight, that stand in the place found; 0 to 1. */
  readonly kept: number;
  /** Words of the passage over words of the place, by weight: below 1 where something was put in. */
  readonly density: number;
}

/** Word for word, but for case and typography. */
export const isExact = ({ kept, density }: Followed): boolean => kept > 0.999 && density > 0.999;

/** How alike passage and place are, 0 to 1: the words that both have, by weight, of all words of both (Dice's coefficient). */
export function alikeness({ kept, density }: Followed): number {
  return kept > 0 && density > 0 ? 2 / (1 / kept + 1 / density) : 0;
}

/** Tokens of context that are looked at on either side. */
export const CONTEXT = 24;
/** What may be put into a passage, at one point, without it being two. */
const INSERTED = 40;

function weigh({ a, b, score }: Course, at: number, other: number): number {
  return score(a.ids[at] ?? -1, b.ids[other] ?? -2);
}

interface Island extends Span {
  readonly weight: number;
  /** Tokens put in between this island and the next. */
  readonly jump: number;
}

/** The tokens of the passage that stand in one place: without far-off ends, and ends lighter than what parts them from it. */
function body(course: Course, passage: Span): Span | null {
  const islands: Island[] = [];
  let start = -1;
  let weight = 0;
  let last = -1;
  for (let at = passage.start; at <= passage.end; at += 1) {
    const other = at < passage.end ? (course.toB[at] ?? -1) : -1;
    if (at < passage.end && other < 0) continue;
    const jump = last < 0 ? 0 : at === passage.end ? Infinity : other - (course.toB[last] ?? 0) - (at - last);
    if (last >= 0 && jump > 3) {
      islands.push({ start, end: last + 1, weight, jump });
      start = -1;
      weight = 0;
    }
    if (at === passage.end) break;
    if (start < 0) start = at;
    weight += weigh(course, at, other);
    last = at;
  }
  let heaviest = 0;
  islands.forEach((island, index) => {
    if (island.weight > (islands[heaviest]?.weight ?? 0)) heaviest = index;
  });
  const first = islands[reach(islands, heaviest, -1)];
  const final = islands[reach(islands, heaviest, 1)];
  return first && final ? { start: first.start, end: final.end } : null;
}

/** An island with this share of what came along belongs to the passage, whatever was put in before it. */
const LARGE = 0.3;

/** The last island, going by `step` from the heaviest one, that weighs more than what was put in before it. */
function reach(islands: readonly Island[], from: number, step: 1 | -1): number {
  const all = islands.reduce((sum, island) => sum + island.weight, 0);
  let reached = from;
  let weight = 0;
  let between = 0;
  for (let index = from + step; index >= 0 && index < islands.length; index += step) {
    const jump = islands[step === 1 ? index - 1 : index]?.jump ?? 0;
    if (jump > INSERTED) break;
    between += jump;
    weight += islands[index]?.weight ?? 0;
    if (weight > between || weight > LARGE * all) {
      reached = index;
      weight = 0;
      between = 0;
    }
  }
  return reached;
}

function weightBetween({ b, score }: Course, start: number, end: number): number {
  let weight = 0;
  for (let at = start; at < end; at += 1) weight += score(b.ids[at] ?? -1, b.ids[at] ?? -1);
  return weight;
}

/**
 * Words at an edge of the passage that are gone: what stands in their place is taken in. `edge` is the first token of the
 * passage that was found, `step` leads outwards; gives how many tokens of the second text to take in.
 */
function replacedAtEdge({ a, b, toB }: Course, passage: Span, edge: number, step: 1 | -1): number {
  const lost = step === -1 ? edge - passage.start : passage.end - 1 - edge;
  if (lost === 0) return 0;
  const place = toB[edge] ?? 0;
  let outer = edge + step;
  while (outer >= 0 && outer < a.ids.length && (toB[outer] ?? -1) < 0) outer += step;
  const lostInAll = Math.abs(outer - edge) - 1;
  const stop = outer < 0 ? -1 : outer >= a.ids.length ? b.ids.length : (toB[outer] ?? 0);
  const room = Math.abs(stop - place) - 1;
  let gained = 0;
  // A passage seldom grows into the next block.
  while (gained < room && b.opens[place + step * gained + (step === 1 ? 1 : 0)] !== 2) gained += 1;
  // Words that came along, but to somewhere far off, leave nothing here that could be theirs.
  if (lostInAll < lost) return 0;
  if (lostInAll === lost) return gained <= 2 * lost + 4 ? gained : Math.min(gained, lost);
  return Math.min(lost, Math.round((gained * lost) / lostInAll));
}

/** Follows a passage, given as tokens of the first text, along an alignment; null where none of its words came along. */
export function follow(course: Course, passage: Span): Followed | null {
  const { a, b, toB, score } = course;
  const found = body(course, passage);
  if (!found) return null;
  let all = 0;
  let kept = 0;
  for (let at = passage.start; at < passage.end; at += 1) {
    const id = a.ids[at] ?? -1;
    all += score(id, id);
    const other = toB[at] ?? -1;
    if (other >= 0 && at >= found.start && at < found.end) kept += weigh(course, at, other);
  }
  const start = (toB[found.start] ?? 0) - replacedAtEdge(course, passage, found.start, -1);
  const end = (toB[found.end - 1] ?? 0) + 1 + replacedAtEdge(course, passage, found.end - 1, 1);
  return {
    start: Math.max(0, start),
    end: Math.min(b.ids.length, end),
    kept: kept / all,
    before: contextKept(course, passage.start, start, -1, CONTEXT),
    after: contextKept(course, passage.end, end, 1, CONTEXT),
    density: kept / Math.max(1, weightBetween(course, start, end)),
  };
}
