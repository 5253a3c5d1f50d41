import { passageIn, type AlignedTexts } from './aligned-texts';
import { exactPlaces, isWindowOf, likelyPlaces, type Window } from './candidates';
import { amongLike, type Stretch } from './context';
import { follow, isExact, type Followed } from './follow';
import type { Span } from './fold';
import { anyAsLike, fitness, hasBetterOwner, lookAlikes, rivalOf } from './look-alikes';
import type { Placed } from './placed';
import type { Steps } from './steps';
import type { Tokens } from './tokenise';
import { isAnothers, withTwins } from './twins';
import type { Scorer } from './word-likeness';

// The thresholds of this file are measured on all cases together: docs/anchoring.md, "Thresholds".

/** What the alignment has to have kept of a passage, and how much may have been put in. */
const KEPT = 0.5;
const DENSITY = 0.3;
/** From this share on, one side of the surroundings may be all gone. */
const MOSTLY_KEPT = 0.7;
const SIDE = 0.1;
/** The same for a place that the alignment did not lead to. */
const KEPT_ELSEWHERE = 0.6;
const DENSITY_ELSEWHERE = 0.4;
/** How well such a place has to fit, of 4.5; and one where a sentence of some length stands word for word. */
const FITS = 3.2;
const FITS_IF_EXACT = 2.5;
const SENTENCE = 24;
/** By how much it has to fit better than the next one. */
const AHEAD = 0.3;

/** A passage and what the alignment says of it, with where to look for a second opinion: places like it, originals like its place. */
interface Claim {
  readonly passage: Span;
  readonly place: Followed | null;
  readonly places: readonly Window[];
  readonly owners: readonly Window[];
}

/**
 * Prepares to find passages of the old text in the new one, and gives the judgement of each by its index. The alignment's word
 * is taken where a passage stands word for word; else it needs a second opinion, that of likeness alone.
 */
export function* placeByCapture(
  texts: AlignedTexts,
  passages: readonly Span[],
): Steps<(index: number) => Placed> {
  const { before, now, toNow, score } = texts;
  const aligned: (Followed | null)[] = [];
  for (const passage of passages) {
    aligned.push(follow({ a: before, b: now, toB: toNow, score }, passage));
    yield;
  }
  const edited = passages.flatMap((passage, index) => {
    const place = aligned[index] ?? null;
    return place && isExact(place) ? [] : [{ index, place, stretch: passageIn(before, passage) }];
  });
  const places = likelyBy(now, edited);
  yield;
  const there = edited.flatMap(({ index, place }) =>
    place ? [{ index, stretch: passageIn(now, place) }] : [],
  );
  const owners = likelyBy(before, there);
  yield;
  return (index) => {
    const passage = passages[index];
    if (!passage) return { missing: 'text-gone' };
    return judge(texts, {
      passage,
      place: aligned[index] ?? null,
      places: places.get(index) ?? [],
      owners: owners.get(index) ?? [],
    });
  };
}

function likelyBy(
  text: Tokens,
  wanted: readonly { readonly index: number; readonly stretch: Stretch }[],
): ReadonlyMap<number, readonly Window[]> {
  if (wanted.length === 0) return new Map();
  const likely = likelyPlaces(
    text,
    wanted.map(({ stretch }) => stretch),
  );
  return new Map(wanted.map(({ index }, at) => [index, likely[at] ?? []]));
}

/** From this share of repeated words on, what stands next to a passage may be another one like it. */
const LIKE_ITS_NEIGHBOURS = 0.4;

/** Words below which likeness in runs of three does not tell. */
const TELLING = 4;

/** Whether passage and place are the only ones of their kind, so that there is nothing to have a second opinion about. */
function isOneOfAKind({ before, now, score }: AlignedTexts, claim: Claim, place: Followed): boolean {
  const [passage, there] = [passageIn(before, claim.passage), passageIn(now, place)];
  return (
    Math.min(place.end - place.start, claim.passage.end - claim.passage.start) >= TELLING &&
    claim.places.every((window) => !window.isClose || isWindowOf(window, passage, place)) &&
    claim.owners.every((window) => !window.isClose || isWindowOf(window, there, claim.passage)) &&
    amongLike(passage, score) < LIKE_ITS_NEIGHBOURS &&
    amongLike(there, score) < LIKE_ITS_NEIGHBOURS &&
    // A window is wider than an item of a list: one that was moved by two items is in the same window.
    exactPlaces(now, before.ids.subarray(claim.passage.start, claim.passage.end)).length === 0 &&
    exactPlaces(before, now.ids.subarray(place.start, place.end)).length === 0
  );
}

/** Whether enough came along to be the passage, and on both sides what was around it or most of itself. */
function cameAlong({ kept, density, before, after }: Followed): boolean {
  return kept >= KEPT && density >= DENSITY && (kept >= MOSTLY_KEPT || Math.min(before, after) > SIDE);
}

function judge(texts: AlignedTexts, claim: Claim): Placed {
  const { passage, place } = claim;
  if (!place || !cameAlong(place)) return placeElsewhere(texts, claim);
  if (!isExact(place)) {
    if (isOneOfAKind(texts, claim, place)) return { place, certain: false };
    if (isAnothers(texts, passage, place)) return placeElsewhere(texts, claim);
    if (hasBetterOwner(texts, passage, place, claim.owners)) return placeElsewhere(texts, claim);
    const found = rivalOf(texts, passage, place, lookAlikes(texts, passage, claim.places));
    if (found) return { ambiguous: found.isBetter ? [found.rival, place] : [place, found.rival] };
  }
  const twins = withTwins(texts, passage, place);
  if (twins.length > 1) return { ambiguous: twins };
  return { place, certain: isExact(place) && place.before > 0.5 && place.after > 0.5 };
}

/** Where else the passage may be, when the alignment lost it. */
function placeElsewhere(texts: AlignedTexts, { passage, places }: Claim): Placed {
  const found = lookAlikes(texts, passage, places);
  const [best, next] = found.free;
  if (!best || best.kept < 0.3) return { missing: 'text-gone' };
  // A sentence that stands word for word in one free place is that sentence, whatever is around it now.
  const isSentence = isExact(best) && weightOf(texts.before, passage, texts.score) >= SENTENCE;
  const fits = fitness(best) >= (isSentence ? FITS_IF_EXACT : FITS);
  if (best.kept < KEPT_ELSEWHERE || best.density < DENSITY_ELSEWHERE || !fits)
    return { missing: 'too-different' };
  const like = anyAsLike(best, found);
  if (like) return { ambiguous: [best, like] };
  if (next && fitness(best) - fitness(next) < AHEAD) return { ambiguous: [best, next] };
  const twins = withTwins(texts, passage, best);
  return twins.length > 1 ? { ambiguous: twins } : { place: best, certain: false };
}

function weightOf({ ids }: Tokens, { start, end }: Span, score: Scorer): number {
  let weight = 0;
  for (let at = start; at < end; at += 1) weight += score(ids[at] ?? -1, ids[at] ?? -1);
  return weight;
}
