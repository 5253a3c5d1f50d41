import type { Alignment } from './align';
import { exactPlaces } from './candidates';
import { adjoining, around, type Around, type Stretch } from './context';
import { CONTEXT, follow, type Followed } from './follow';
import type { Span } from './fold';
import { candidatesFor, fitness, isExact, type Placed } from './place-by-quote';
import { rowOf, type Tokens } from './tokenise';
import type { Scorer } from './word-likeness';

/** A text as it was and as it is, aligned. */
export interface AlignedTexts {
  readonly before: Tokens;
  readonly now: Tokens;
  readonly toNow: Alignment;
  /** The other way round. */
  readonly toBefore: Alignment;
  readonly score: Scorer;
}

export function reversed(alignment: Alignment, size: number): Alignment {
  const back = new Int32Array(size).fill(-1);
  alignment.forEach((other, at) => {
    if (other >= 0) back[other] = at;
  });
  return back;
}

/** The passage with the words around it, in a row of its own. */
export function passageIn(text: Tokens, { start, end }: Span): Stretch {
  const from = Math.max(0, start - CONTEXT);
  return {
    row: rowOf(text, from, Math.min(text.ids.length, end + CONTEXT)),
    span: { start: start - from, end: end - from },
  };
}

/**
 * Whether a stretch of one text has its counterpart in the other, outside `except`: one that fits it as well as the
 * passage in question does, whose share of words kept is `quality`.
 */
function taken(
  texts: AlignedTexts,
  from: 'before' | 'now',
  { start, end }: Span,
  except: Span,
  quality: number,
): boolean {
  const here = texts[from].ids;
  const there = texts[from === 'before' ? 'now' : 'before'].ids;
  const alignment = from === 'before' ? texts.toNow : texts.toBefore;
  let count = 0;
  for (let at = start; at < end; at += 1) {
    const other = alignment[at] ?? -1;
    if (other >= 0 && here[at] === there[other] && (other < except.start || other >= except.end)) count += 1;
  }
  return count / Math.max(1, end - start) >= Math.max(0.6, quality * 0.98);
}

/** Tokens on either side that tell twins apart: more than most paragraphs have. */
const WIDE = 200;
/** Twins that are compared at that length, those with most in common first. */
const TWINS = 4;
/** Two places are told apart by this much of their surroundings, of 4. */
const CLEARLY = 0.4;

/** Of several pairs of passage and place those that are as likely as the first one. */
function asLikely(texts: AlignedTexts, pairs: readonly (readonly [passage: Span, place: Span])[]): Span[] {
  const { before, now, score } = texts;
  const [own, ...others] = pairs.map(([span, place]) => {
    const passage = { row: before, span };
    const there = { row: now, span: place };
    return { place, passage, there, near: adjoining(passage, there, score) };
  });
  if (!own) return [];
  const total = ({ passage, there, near }: typeof own): number => {
    const wide = around(passage, there, score, WIDE);
    return near.before + near.after + wide.before + wide.after;
  };
  const sum = (near: Around): number => near.before + near.after;
  const close = others
    // What has less on both sides needs no closer look.
    .filter(
      ({ near }) =>
        near.before > own.near.before || near.after > own.near.after || sum(near) > sum(own.near) - 0.5,
    )
    .sort((one, other) => sum(other.near) - sum(one.near))
    .slice(0, TWINS);
  if (close.length === 0) return [];
  const least = total(own) - CLEARLY;
  return close.filter((other) => total(other) > least).map(({ place }) => place);
}

/** Other passages of the old text that read like this one and have lost their place: the place found may be theirs. */
function twinsBefore(texts: AlignedTexts, passage: Span, place: Followed): Span[] {
  const { before } = texts;
  const size = passage.end - passage.start;
  return exactPlaces(before, before.ids.subarray(passage.start, passage.end))
    .map((at) => ({ start: at, end: at + size }))
    .filter((twin) => twin.end <= passage.start || twin.start >= passage.end)
    .filter((twin) => !taken(texts, 'before', twin, place, place.kept));
}

/** Places of the new text that read like the passage and have no counterpart of their own in the old one. */
function twinsNow(texts: AlignedTexts, passage: Span, place: Followed): Span[] {
  const { before, now } = texts;
  const size = passage.end - passage.start;
  return exactPlaces(now, before.ids.subarray(passage.start, passage.end))
    .map((at) => ({ start: at, end: at + size }))
    .filter((twin) => twin.end <= place.start || twin.start >= place.end)
    .filter((twin) => !taken(texts, 'now', twin, passage, 1));
}

/**
 * Whether an edited place reads, word for word, like another passage of the old text that has lost its own place: a list
 * of like items from which this one was taken out leaves such a place behind.
 */
function isAnothers(texts: AlignedTexts, passage: Span, place: Followed): boolean {
  const { before, now } = texts;
  if (isExact(place)) return false;
  const size = passage.end - passage.start;
  return [place, { start: place.end - size, end: place.end }, { start: place.start, end: place.start + size }]
    .filter(({ start, end }) => start >= 0 && end <= now.ids.length && end - start >= 2)
    .some(({ start, end }) =>
      exactPlaces(before, now.ids.subarray(start, end)).some((at) => {
        const other = { start: at, end: at + end - start };
        if (other.start < passage.end && other.end > passage.start) return false;
        return !taken(texts, 'before', other, { start, end }, 1);
      }),
    );
}

/** What cannot be told apart from this place, itself first; only itself where it is the one. */
function withTwins(texts: AlignedTexts, passage: Span, place: Followed): Span[] {
  const others: (readonly [Span, Span])[] = twinsBefore(texts, passage, place).map((twin) => [twin, place]);
  if (isExact(place)) others.push(...twinsNow(texts, passage, place).map((twin) => [passage, twin] as const));
  const close = others.length > 0 ? asLikely(texts, [[passage, place], ...others]) : [];
  return [place, ...close];
}

function placeAligned(texts: AlignedTexts, passage: Span): Placed | null {
  const { before, now, toNow, score } = texts;
  const place = follow({ a: before, b: now, toB: toNow, score }, passage);
  if (!place || place.kept < 0.5 || place.density < 0.3 || isAnothers(texts, passage, place)) return null;
  const twins = withTwins(texts, passage, place);
  if (twins.length > 1) return { ambiguous: twins };
  return { place, certain: isExact(place) && place.before > 0.5 && place.after > 0.5 };
}

function weightOfPassage({ ids }: Tokens, { start, end }: Span, score: Scorer): number {
  let weight = 0;
  for (let at = start; at < end; at += 1) weight += score(ids[at] ?? -1, ids[at] ?? -1);
  return weight;
}

/** Finds a passage of the old text in the new one; `likely` gives where else to look, when the alignment lost it. */
export function placeByCapture(texts: AlignedTexts, passage: Span, likely: () => readonly Span[]): Placed {
  const { before, now, score } = texts;
  const aligned = placeAligned(texts, passage);
  if (aligned) return aligned;
  const free = candidatesFor(passageIn(before, passage), now, likely(), score)
    .filter((place) => !taken(texts, 'now', place, passage, place.kept))
    .filter((place) => !isAnothers(texts, passage, place))
    .sort((one, other) => fitness(other) - fitness(one));
  const [best, next] = free;
  if (!best || best.kept < 0.3) return { missing: 'text-gone' };
  // A sentence that stands word for word in one free place is that sentence, whatever is around it now.
  const least = isExact(best) && weightOfPassage(before, passage, score) >= 24 ? 2.5 : 2.9;
  if (best.kept < 0.6 || best.density < 0.4 || fitness(best) < least) return { missing: 'too-different' };
  if (next && fitness(best) - fitness(next) < 0.3) return { ambiguous: [best, next] };
  const twins = withTwins(texts, passage, best);
  return twins.length > 1 ? { ambiguous: twins } : { place: best, certain: false };
}
