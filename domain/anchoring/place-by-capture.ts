import type { Alignment } from './align';
import { exactPlaces, fitExactly, type Passage } from './candidates';
import { follow, type Followed } from './follow';
import type { Span } from './fold';
import { candidatesFor, fitness, type Placed } from './place-by-quote';
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

/** Tokens of context on either side that tell like passages apart. */
const CONTEXT = 32;

export function reversed(alignment: Alignment, size: number): Alignment {
  const back = new Int32Array(size).fill(-1);
  alignment.forEach((other, at) => {
    if (other >= 0) back[other] = at;
  });
  return back;
}

export function passageIn(text: Tokens, { start, end }: Span): Passage {
  const from = Math.max(0, start - CONTEXT);
  return { row: rowOf(text, from, Math.min(text.ids.length, end + CONTEXT)), span: { start: start - from, end: end - from } };
}

/** Share of the tokens of a stretch that the alignment sets against tokens of the other text outside `except`. */
function explained(alignment: Alignment, { start, end }: Span, except: Span): number {
  let count = 0;
  for (let at = start; at < end; at += 1) {
    const other = alignment[at] ?? -1;
    if (other >= 0 && (other < except.start || other >= except.end)) count += 1;
  }
  return count / Math.max(1, end - start);
}

const NOWHERE: Span = { start: -1, end: -1 };
/** From this share on a stretch has its counterpart, and is nobody else's. */
const TAKEN = 0.6;

/**
 * The best fit of another passage of the old text that reads like the place found and has lost its own place: then
 * the place may be that one's. 0 where there is none.
 */
function rivalBefore(texts: AlignedTexts, passage: Span, place: Followed): number {
  const { before, now, toNow, score } = texts;
  const size = passage.end - passage.start;
  const exact = place.kept > 0.999 && place.density > 0.999;
  const windows = exact
    ? [place]
    : [place, { start: place.end - size, end: place.end }, { start: place.start, end: place.start + size }];
  let best = 0;
  for (const { start, end } of windows) {
    if (start < 0 || end > now.ids.length || end - start < 2) continue;
    for (const at of exactPlaces(before, now.ids.subarray(start, end))) {
      const rival = { start: at, end: at + end - start };
      if (rival.start < passage.end && rival.end > passage.start) continue;
      if (explained(toNow, rival, { start, end }) >= TAKEN) continue;
      const fit = fitExactly(passageIn(before, rival), now, start, score);
      if (fit) best = Math.max(best, fitness(fit));
    }
  }
  return best;
}

/** Places of the new text that read like the passage, have no counterpart of their own in the old one, and fit as well. */
function rivalsNow(texts: AlignedTexts, passage: Span, place: Followed): Followed[] {
  const { before, now, toBefore, score } = texts;
  const wanted = passageIn(before, passage);
  const rivals: Followed[] = [];
  for (const at of exactPlaces(now, before.ids.subarray(passage.start, passage.end))) {
    const span = { start: at, end: at + passage.end - passage.start };
    if (span.start < place.end && span.end > place.start) continue;
    if (explained(toBefore, span, passage) >= TAKEN) continue;
    const fit = fitExactly(wanted, now, at, score);
    if (fit) rivals.push(fit);
  }
  return rivals;
}

const CLEARLY = 0.3;

/** Finds a passage of the old text in the new one; `likely` gives where else to look, when the alignment lost it. */
export function placeByCapture(texts: AlignedTexts, passage: Span, likely: () => readonly Span[]): Placed {
  const { before, now, toNow, toBefore, score } = texts;
  const aligned = follow({ a: before, b: now, toB: toNow, score }, passage);
  if (aligned && aligned.kept >= 0.5 && aligned.density >= 0.3) {
    const exact = aligned.kept > 0.999 && aligned.density > 0.999;
    const rival = rivalBefore(texts, passage, aligned);
    if (rival < fitness(aligned) - CLEARLY) {
      const close = rivalsNow(texts, passage, aligned).filter((other) => fitness(other) > fitness(aligned) - CLEARLY && exact);
      if (close.length > 0) return { ambiguous: [aligned, ...close] };
      return { place: aligned, certain: exact && aligned.before > 0.5 && aligned.after > 0.5 };
    }
    if (exact) return { ambiguous: [aligned] };
  }
  const wanted = passageIn(before, passage);
  const free = candidatesFor(wanted, now, likely(), score)
    .filter((place) => explained(toBefore, place, passage) < TAKEN)
    .filter((place) => rivalBefore(texts, passage, place) < fitness(place) - CLEARLY)
    .sort((one, other) => fitness(other) - fitness(one));
  const [best, next] = free;
  if (!best || best.kept < 0.3) return { missing: 'text-gone' };
  if (best.kept < 0.6 || best.density < 0.4 || fitness(best) < 2.9) return { missing: 'too-different' };
  if (next && fitness(best) - fitness(next) < CLEARLY) return { ambiguous: [best, next] };
  return { place: best, certain: false };
}

export { NOWHERE };
