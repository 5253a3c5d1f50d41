import { passageIn, taken, type AlignedTexts } from './aligned-texts';
import { candidatesFor, type Window } from './candidates';
import { around } from './context';
import { alikeness, isExact, type Followed } from './follow';
import { apart, type Span } from './fold';
import { CLEARLY, isAnothers, WIDE } from './twins';

/** How much more alike two stretches are before that counts: less is a comma, or a word that was put otherwise. */
const MORE_ALIKE = 0.04;
/** How much less alike one is that cannot be told from the other. */
const AS_ALIKE = 0.01;
/** Tokens between two places of one list or paragraph. */
const NEAR = 100;

/** How well a place fits: the words of the passage, without what was put in, and those on either side. */
export function fitness({ kept, density, before, after }: Followed): number {
  return kept * 2 + Math.min(1, density) * 0.5 + before + after;
}

/** Every place like a passage, the best one first, and of them those whose words have no original of their own. */
export interface LookAlikes {
  readonly all: readonly Followed[];
  readonly free: readonly Followed[];
}

export function lookAlikes(texts: AlignedTexts, passage: Span, likely: readonly Window[]): LookAlikes {
  const { before, now, score } = texts;
  const all = candidatesFor(passageIn(before, passage), now, likely, score).sort(
    (one, other) => fitness(other) - fitness(one),
  );
  const free = all.filter(
    (place) => !taken(texts, 'now', place, passage, place.kept) && !isAnothers(texts, passage, place),
  );
  return { all, free };
}

/** Whether another passage of the old text, one that has lost its own place, is more like this place. */
export function hasBetterOwner(
  texts: AlignedTexts,
  passage: Span,
  place: Followed,
  likely: readonly Window[],
): boolean {
  const { before, now, score } = texts;
  return candidatesFor(passageIn(now, place), before, likely, score).some(
    (owner) =>
      apart(owner, passage) &&
      alikeness(owner) > alikeness(place) + MORE_ALIKE &&
      !taken(texts, 'before', owner, place, owner.kept),
  );
}

/** Another place that the passage may as well have gone to: one that has its words or is more like it, or an item of the same list that is as like it. */
export function rivalOf(
  texts: AlignedTexts,
  passage: Span,
  place: Followed,
  { all, free }: LookAlikes,
): { readonly rival: Followed; readonly isBetter: boolean } | null {
  const alike = alikeness(place);
  const near = (other: Span): boolean => Math.max(place.start - other.end, other.start - place.end) <= NEAR;
  const better = free.find(
    (other) =>
      apart(other, place) &&
      (isExact(other) || alikeness(other) > alike + MORE_ALIKE) &&
      (near(other) || inSameParts(texts, passage, place, other)),
  );
  if (better) return { rival: better, isBetter: true };
  const same = all.find(
    (other) => !isExact(other) && apart(other, place) && near(other) && alikeness(other) > alike - AS_ALIKE,
  );
  return same ? { rival: same, isBetter: false } : null;
}

/** Among like items an edited one could be any of them, those that have an original of their own, too. */
export function anyAsLike(place: Followed, { all }: LookAlikes): Followed | undefined {
  if (isExact(place)) return undefined;
  return all.find((other) => other !== place && alikeness(other) > alikeness(place) - MORE_ALIKE);
}

/** Whether the far surroundings of two places speak for both alike: one list, one chapter. */
function inSameParts({ before, now, score }: AlignedTexts, passage: Span, one: Span, other: Span): boolean {
  const whole = (place: Span): number => {
    const wide = around({ row: before, span: passage }, { row: now, span: place }, score, WIDE);
    return wide.before + wide.after;
  };
  return whole(other) > whole(one) - CLEARLY;
}
