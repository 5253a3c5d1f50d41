import { candidatesFor, likelyPlaces, type Window } from './candidates';
import { adjoining, amongLike, type Stretch } from './context';
import { expectations, FAR, fromPositionAlone, NOWHERE, type Expectation, type Pin } from './expected-place';
import { alikeness, isExact, type Followed } from './follow';
import { isClosed, isParted, oldPlaceOf, type OldPlace } from './old-surroundings';
import { isOwnBlock } from './own-block';
import type { Placed } from './placed';
import { differsBySlips } from './slips';
import type { Steps } from './steps';
import type { Tokens } from './tokenise';
import type { Scorer } from './word-likeness';

/** A passage of which only the quote, its context and perhaps its old position are known. */
export interface Quoted {
  readonly passage: Stretch;
  /** Where it began in the text that it was taken from, UTF-16 code units. */
  readonly position: number | null;
  /** Whether it was a paragraph, a heading or an item of its own. */
  readonly isBlock: boolean;
}

interface Candidate {
  readonly place: Followed;
  /** Where it begins in the text of now, UTF-16 code units. */
  readonly start: number;
  /** How well the surroundings fit, 0 to 4: the words around, and those that follow without a break. */
  readonly backed: number;
  /** The part of `backed` that follows without a break, 0 to 2. */
  readonly adjoined: number;
  /** Whether the passage stood among like items, by what is known of its surroundings. */
  readonly stoodInList: boolean;
  /** Whether the place stands in a list of like items, where an edited item may be another one. */
  readonly inList: boolean;
  /** Whether its words are all there or, in a list, all but for a slip. */
  readonly isSame: boolean;
  /** Where the passage's old surroundings are by now. */
  readonly oldPlace: () => OldPlace | null;
  /** Whether it is a block of its own, as the passage was. */
  readonly isSameBlock: () => boolean;
}

interface Verdict {
  readonly placed: Placed;
  /** By how much the place beats the next one. */
  readonly margin: number;
  readonly best: Candidate | null;
}

// The thresholds of this file are measured on all cases together: docs/anchoring.md, "Thresholds".

/** What a word of difference costs beside a word of context: one in six words of the passage is as bad as one lost side. */
const DIFFERENCE = 6;
/** By how much the best place has to beat the next one where its words are all there, and where they are not. */
const AHEAD = 0.5;
const AHEAD_IF_EDITED = 1;
/** From this share of repeated words on, a passage stands in a list of like items. */
const LIST = 0.75;
/** What the surroundings have to say for a place that is word for word: in all, or next to it. */
const BACKED = 1.6;
const ADJOINED = 0.5;
/** The same for an edited place, by how much of it is alike. */
const BACKED_IF_ALIKE = 1.25;
const BACKED_IF_EDITED = 1.8;
const ALIKE = 0.85;
/** From this share of a side on it is what it was. */
const WHOLE = 0.9;
/** Half of the passage, below which a place has nothing to do with it. */
const HALF = 0.5;
/** Like items beside one that make a list: a pair may be a passage and its copy. */
const OTHER_ITEMS = 2;
/** By how much less the old position has to speak against another place to make one doubtful, and what such a place has. */
const NEARER = 0.3;
const ALIKE_TO_DOUBT = 0.8;
const BACKED_TO_DOUBT = 1.5;
/** What a passage has to have in common with another place to be one of several. */
const MOSTLY = 0.7;
/** Words that stand in one place only, near their old one or as a block, not by chance; the share of a side near the old one. */
const WORDS = 6;
const SIDE = 0.7;
/** A place that is to say where others are has to be beyond doubt. */
const PIN_BACKED = 2;
const PIN_AHEAD = 1.2;

function candidatesOf(
  { passage, isBlock }: Quoted,
  text: Tokens,
  likely: readonly Window[],
  score: Scorer,
): Candidate[] {
  const listed = amongLike(passage, score) >= LIST;
  let known: OldPlace | null | undefined;
  const oldPlace = (): OldPlace | null => {
    // Null is an answer, too, and costs as much to find.
    if (known === undefined) known = oldPlaceOf(passage, text, score);
    return known;
  };
  return candidatesFor(passage, text, likely, score)
    .filter((place) => place.kept >= 0.3)
    .map((place) => {
      const there = { row: text, span: place };
      const near = adjoining(passage, there, score);
      const adjoined = near.before + near.after;
      return {
        place,
        start: text.text.toOriginal(text.starts[place.start] ?? 0, text.ends[place.end - 1] ?? 0).start,
        backed: place.before + place.after + adjoined,
        adjoined,
        stoodInList: listed,
        inList: (listed || !isExact(place)) && amongLike(there, score) >= LIST,
        isSame: isExact(place) || (listed && differsBySlips(passage, there, score)),
        oldPlace,
        isSameBlock: () => isBlock && isOwnBlock(text, place, { isWhole: true }),
      };
    });
}

/** What the surroundings have to say before a place is believed, by how much of the passage is there. */
function believable(best: Candidate, others: readonly Candidate[], expected: Expectation): boolean {
  const { place, backed, inList, stoodInList } = best;
  if (isMovedBlock(best, others)) return true;
  if (wasTakenOut(best)) return false;
  if (isExact(place)) return believableIfExact(best, others, expected);
  if (inList || place.kept < HALF || place.density < HALF) return false;
  if (stoodInList && !isAloneInPlace(best, others)) return false;
  return backed >= (alikeness(place) >= ALIKE ? BACKED_IF_ALIKE : BACKED_IF_EDITED);
}

function believableIfExact(best: Candidate, others: readonly Candidate[], expected: Expectation): boolean {
  const { place, backed, adjoined, oldPlace } = best;
  if (backed >= BACKED || adjoined >= ADJOINED) return true;
  if (others.some((copy) => isExact(copy.place))) return false;
  if (isThere(best, others, expected)) return true;
  const where = oldPlace();
  return where !== null && isParted(where, place);
}

/** Whether the passage's words are in this place and in no other, and enough of them to say so. */
function isOnly({ place }: Candidate, others: readonly Candidate[]): boolean {
  const isLong = place.end - place.start >= WORDS;
  return isLong && isExact(place) && !others.some((copy) => isExact(copy.place));
}

/** Whether the passage stands about where it stood, beside a side of what was around it. */
function isThere(best: Candidate, others: readonly Candidate[], expected: Expectation): boolean {
  const { place, start } = best;
  const isNear = expected !== NOWHERE && expected.against(start) <= FAR / 2;
  return isNear && Math.max(place.before, place.after) >= SIDE && isOnly(best, others);
}

/**
 * Whether the passage was a block of its own and is one, whatever is around it by now: blocks change their order as a whole,
 * while a quotation stands in running text. Of 10,611 lines of 120 real revisions this placed 50, each where the capture
 * has it; it is wrong where one of two like blocks was taken out, which no quote can tell.
 */
function isMovedBlock(best: Candidate, others: readonly Candidate[]): boolean {
  return isOnly(best, others) && best.isSameBlock();
}

/**
 * Whether another place makes one doubtful that is far from where the passage should be. Of a passage that was edited or taken
 * out, a copy elsewhere has more than its own place has: so the old position, too weak to choose by, is enough to refuse.
 */
function makesDoubtful(other: Candidate, best: Candidate, expected: Expectation): boolean {
  const off = expected.against(best.start);
  if (off >= FAR && !isWhole(best.place) && other.place.kept >= MOSTLY) return true;
  const isNearer = off - expected.against(other.start) > NEARER;
  return isNearer && alikeness(other.place) >= ALIKE_TO_DOUBT && other.backed >= BACKED_TO_DOUBT;
}

/** Whether the text closed over the passage elsewhere. Nothing to ask where both sides are here: they are not there then. */
function wasTakenOut({ place, oldPlace }: Candidate): boolean {
  if (isWhole(place)) return false;
  const where = oldPlace();
  return where !== null && isClosed(where, place);
}

const isWhole = ({ before, after }: Followed): boolean => Math.min(before, after) >= WHOLE;

/** Whether nothing else is like the passage and both sides are what they were: then what looked like a list was none. */
function isAloneInPlace({ place }: Candidate, others: readonly Candidate[]): boolean {
  return isWhole(place) && others.every((other) => other.place.kept < HALF);
}

/** The one item of a list of like items that has the passage's own words, wherever in the list it is by now. */
function onlyItem(candidates: readonly Candidate[]): Candidate | null {
  const [only, ...copies] = candidates.filter(({ isSame }) => isSame);
  if (!only || copies.length > 0 || !only.stoodInList || !only.inList) return null;
  const others = candidates.filter((other) => other !== only && other.inList && other.place.kept >= HALF);
  return others.length >= OTHER_ITEMS ? only : null;
}

function judge(candidates: readonly Candidate[], expected: Expectation): Verdict {
  const worth = ({ place, backed, start }: Candidate): number =>
    backed - DIFFERENCE * (1 - alikeness(place)) - expected.against(start);
  const only = onlyItem(candidates);
  if (only) return { placed: { place: only.place, certain: false }, margin: 0, best: only };
  const [best, ...others] = [...candidates].sort((one, other) => worth(other) - worth(one));
  if (!best) return { placed: { missing: 'text-gone' }, margin: 0, best: null };
  const { place } = best;
  const exact = isExact(place);
  const margin = others[0] ? worth(best) - worth(others[0]) : Infinity;
  const verdict = (placed: Placed): Verdict => ({ placed, margin, best });
  if (!believable(best, others, expected)) {
    // The same words among others may be the passage, moved, or another one like it: a person can tell.
    const canTell = exact || best.inList || best.stoodInList;
    return verdict(canTell ? { ambiguous: [place] } : { missing: 'too-different' });
  }
  const ahead = exact ? AHEAD : AHEAD_IF_EDITED;
  // The one place with the words, where it should be: what has other words farther off says nothing against it.
  const isSure = isThere(best, others, expected) || isMovedBlock(best, others);
  const isFarther = (other: Candidate): boolean =>
    expected.against(other.start) > expected.against(best.start);
  const rivals = others.filter(
    (other) =>
      (worth(best) - worth(other) < ahead || makesDoubtful(other, best, expected)) &&
      !(isSure && isFarther(other)),
  );
  if (rivals.length > 0) return verdict({ ambiguous: [place, ...rivals.map((other) => other.place)] });
  return verdict({ place, certain: exact && place.before > 0.5 && place.after > 0.5 });
}

function pinOf({ position }: Quoted, { placed, margin, best }: Verdict): Pin | null {
  const sure = 'place' in placed && isExact(placed.place) && margin >= PIN_AHEAD;
  return sure && position !== null && best && best.backed >= PIN_BACKED
    ? { before: position, now: best.start }
    : null;
}

/**
 * Prepares to find passages by their quotes, without the text that they were marked in, and gives the judgement of each by its
 * index. Each is judged by its own words first. Those that are beyond doubt then say where the others of the same text should
 * be by now, which tells copies apart.
 */
export function* placeByQuote(
  quoted: readonly Quoted[],
  text: Tokens,
  score: Scorer,
): Steps<(index: number) => Placed> {
  const likely = likelyPlaces(
    text,
    quoted.map(({ passage }) => passage),
  );
  yield;
  const claims: { readonly candidates: readonly Candidate[]; readonly alone: Verdict }[] = [];
  const pins: Pin[] = [];
  for (const [index, one] of quoted.entries()) {
    const candidates = candidatesOf(one, text, likely[index] ?? [], score);
    const { position } = one;
    const alone = judge(candidates, position === null ? NOWHERE : fromPositionAlone(position));
    const pin = pinOf(one, alone);
    if (pin) pins.push(pin);
    claims.push({ candidates, alone });
    yield;
  }
  const expect = expectations(pins);
  return (index) => {
    const position = quoted[index]?.position ?? null;
    const claim = claims[index];
    const expected = position === null ? null : expect(position);
    const verdict = claim && expected ? judge(claim.candidates, expected) : claim?.alone;
    return verdict?.placed ?? { missing: 'text-gone' };
  };
}
