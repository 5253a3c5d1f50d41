import { taken, type AlignedTexts } from './aligned-texts';
import { exactPlaces } from './candidates';
import { adjoining, around, type Around } from './context';
import { isExact, type Followed } from './follow';
import type { Span } from './fold';

/** Tokens on either side that tell twins apart: more than most paragraphs have. */
export const WIDE = 200;
/** Twins that are compared at that length, those with most in common first. */
const TWINS = 4;
/** Two places are told apart by this much of their surroundings, of 4. */
export const CLEARLY = 0.4;

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
export function isAnothers(texts: AlignedTexts, passage: Span, place: Followed): boolean {
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
export function withTwins(texts: AlignedTexts, passage: Span, place: Followed): Span[] {
  const others: (readonly [Span, Span])[] = twinsBefore(texts, passage, place).map((twin) => [twin, place]);
  if (isExact(place)) others.push(...twinsNow(texts, passage, place).map((twin) => [passage, twin] as const));
  const close = others.length > 0 ? asLikely(texts, [[passage, place], ...others]) : [];
  return [place, ...close];
}
