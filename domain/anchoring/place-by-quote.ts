import { exactFits, fitWithin } from './candidates';
import { adjoining, amongLike, type Stretch } from './context';
import type { Followed } from './follow';
import type { Span } from './fold';
import type { Tokens } from './tokenise';
import type { Scorer } from './word-likeness';

/** A place in tokens, or why there is none. */
export type Placed =
  | { readonly place: Followed; readonly certain: boolean }
  | { readonly ambiguous: readonly Span[] }
  | { readonly missing: 'text-gone' | 'too-different' };

/** How much of the best place's backing another may have: one word for word, one better kept, one not better kept. */
const TWIN = 0.65;
const BETTER = 0.28;
const WORSE = 0.35;

export const isExact = ({ kept, density }: Followed): boolean => kept > 0.999 && density > 0.999;

/** Every place that could be the passage, word for word or nearly; each stretch of the text once. */
export function candidatesFor(
  passage: Stretch,
  text: Tokens,
  likely: readonly Span[],
  score: Scorer,
): Followed[] {
  const found = exactFits(passage, text, score);
  for (const window of likely) {
    const place = fitWithin(passage, text, window, score);
    if (place && found.every((other) => other.end <= place.start || other.start >= place.end))
      found.push(place);
  }
  return found;
}

/** How well a place fits: the words of the passage, without what was put in, and those on either side. */
export function fitness({ kept, density, before, after }: Followed): number {
  return kept * 2 + Math.min(1, density) * 0.5 + before + after;
}

/** How well the surroundings fit, 0 to 4: the words around, and those that follow without a break. */
function backing(passage: Stretch, text: Tokens, place: Followed, score: Scorer): number {
  const near = adjoining(passage, { row: text, span: place }, score);
  return place.before + place.after + near.before + near.after;
}

/** From this share of repeated words on a passage stands in a list of like items, where an edited item may be another one. */
const LIST = 0.75;

/**
 * What the surroundings have to say before a place is believed, by how much of the passage is there. The numbers are
 * measured: see docs/anchoring-scores.md.
 */
function believable(place: Followed, backed: number): boolean {
  if (isExact(place)) return backed >= 1.6 || backed - place.before - place.after >= 0.3;
  if (place.kept < 0.5 || place.density < 0.5) return false;
  return backed >= (place.kept >= 0.85 ? 1.25 : 1.8);
}

/** Finds a passage by its quote alone, without the text that it was marked in. */
export function placeByQuote(passage: Stretch, text: Tokens, likely: readonly Span[], score: Scorer): Placed {
  const [best, ...others] = candidatesFor(passage, text, likely, score)
    .filter((place) => place.kept >= 0.3)
    .map((place) => ({ place, backed: backing(passage, text, place, score) }))
    .sort((one, other) => fitness(other.place) + other.backed - fitness(one.place) - one.backed);
  if (!best) return { missing: 'text-gone' };
  const { place, backed } = best;
  const exact = isExact(place);
  // The same words among others may be the passage, moved, or another one like it: a person can tell.
  if (!believable(place, backed)) return exact ? { ambiguous: [place] } : { missing: 'too-different' };
  if (!exact && (amongLike(passage, score) >= LIST || amongLike({ row: text, span: place }, score) >= LIST)) {
    return { ambiguous: [place] };
  }
  const rivals = others.filter((other) => {
    if (other.place.kept < place.kept - 0.15 || other.place.kept < 0.5) return false;
    const share = exact ? TWIN : other.place.kept > place.kept ? BETTER : WORSE;
    return other.backed > backed * share;
  });
  if (rivals.length > 0) return { ambiguous: [place, ...rivals.map((other) => other.place)] };
  return { place, certain: exact && place.before > 0.5 && place.after > 0.5 };
}
