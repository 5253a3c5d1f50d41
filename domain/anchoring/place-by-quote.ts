import { exactPlaces, fitExactly, fitWithin } from './candidates';
import type { Stretch } from './context';
import type { Followed } from './follow';
import type { Span } from './fold';
import type { Tokens } from './tokenise';
import type { Scorer } from './word-likeness';

/** A place in tokens, or why there is none. */
export type Placed =
  | { readonly place: Followed; readonly certain: boolean }
  | { readonly ambiguous: readonly Span[] }
  | { readonly missing: 'text-gone' | 'too-different' };

/** Every place that could be the passage, word for word or nearly; each stretch of the text once. */
export function candidatesFor(passage: Stretch, text: Tokens, likely: readonly Span[], score: Scorer): Followed[] {
  const { row, span } = passage;
  const found: Followed[] = [];
  const add = (place: Followed | null): void => {
    if (place && found.every((other) => other.end <= place.start || other.start >= place.end)) found.push(place);
  };
  for (const at of exactPlaces(text, row.ids.subarray(span.start, span.end))) add(fitExactly(passage, text, at, score));
  for (const window of likely) add(fitWithin(passage, text, window, score));
  return found;
}

/** How well a place fits: the words of the passage, without what was put in, and those on either side. */
export function fitness({ kept, density, before, after }: Followed): number {
  return kept * 2 + Math.min(1, density) * 0.5 + before + after;
}

/** What the words around have to say before a place is believed, by how much of the passage is there. */
function believable({ kept, density, before, after }: Followed): boolean {
  const around = before + after;
  if (kept > 0.999 && density > 0.999) return around >= 0.6;
  return kept >= 0.5 && density >= 0.35 && around + kept >= 1.6;
}

/** Two places are told apart by this much, on a scale where the passage itself is 2 and each side 1. */
const CLEARLY = 0.3;

/** Finds a passage by its quote alone, without the text that it was marked in. */
export function placeByQuote(passage: Stretch, text: Tokens, likely: readonly Span[], score: Scorer): Placed {
  const found = candidatesFor(passage, text, likely, score).sort((one, other) => fitness(other) - fitness(one));
  const [best, next] = found;
  if (!best || best.kept < 0.3) return { missing: 'text-gone' };
  if (!believable(best)) return { missing: 'too-different' };
  if (next && next.kept >= 0.5 && fitness(best) - fitness(next) < CLEARLY) {
    return { ambiguous: found.filter((place) => fitness(best) - fitness(place) < CLEARLY) };
  }
  return { place: best, certain: best.kept > 0.999 && best.before > 0.5 && best.after > 0.5 };
}
