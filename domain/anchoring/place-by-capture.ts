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

/** Tokens of context on either side of a passage; and as many as it takes to tell twins apart, longer than most paragraphs. */
const CONTEXT = 32;
const WIDE = 200;

export function reversed(alignment: Alignment, size: number): Alignment {
  const back = new Int32Array(size).fill(-1);
  alignment.forEach((other, at) => {
    if (other >= 0) back[other] = at;
  });
  return back;
}

export function passageIn(text: Tokens, { start, end }: Span, reach = CONTEXT): Passage {
  const from = Math.max(0, start - reach);
  return { row: rowOf(text, from, Math.min(text.ids.length, end + reach)), span: { start: start - from, end: end - from } };
}

/**
 * Whether a stretch of one text has its counterpart in the other, outside `except`: one that fits it as well as the
 * passage in question does, whose share of words kept is `quality`.
 */
function taken(texts: AlignedTexts, from: 'before' | 'now', { start, end }: Span, except: Span, quality: number): boolean {
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

const isExact = ({ kept, density }: Followed): boolean => kept > 0.999 && density > 0.999;

/**
 * How well the place found fits another passage of the old text that reads like it and has lost its own place: then the
 * place may be that one's. -1 where there is none.
 */
function rivalBefore(texts: AlignedTexts, passage: Span, place: Followed): number {
  const { before, now, score } = texts;
  const size = passage.end - passage.start;
  const windows = isExact(place)
    ? [place]
    : [place, { start: place.end - size, end: place.end }, { start: place.start, end: place.start + size }];
  let best = -1;
  for (const { start, end } of windows) {
    if (start < 0 || end > now.ids.length || end - start < 2) continue;
    for (const at of exactPlaces(before, now.ids.subarray(start, end))) {
      const rival = { start: at, end: at + end - start };
      if (rival.start < passage.end && rival.end > passage.start) continue;
      if (taken(texts, 'before', rival, { start, end }, 1)) continue;
      // What was edited to read like another passage, word for word, is more likely to be that other one.
      if (!isExact(place)) return Infinity;
      const fit = fitExactly(passageIn(before, rival, WIDE), now, start, score, WIDE);
      if (fit) best = Math.max(best, fitness(fit));
    }
  }
  return best;
}

/** Places of the new text that read like the passage and have no counterpart of their own in the old one. */
function rivalsNow(texts: AlignedTexts, passage: Span, place: Followed): number[] {
  const { before, now } = texts;
  return exactPlaces(now, before.ids.subarray(passage.start, passage.end)).filter((at) => {
    const span = { start: at, end: at + passage.end - passage.start };
    if (span.start < place.end && span.end > place.start) return false;
    return !taken(texts, 'now', span, passage, 1);
  });
}

/** Two places are told apart by this much, on a scale where the passage itself is 2.5 and each side 1. */
const CLEARLY = 0.3;

function placeAligned(texts: AlignedTexts, passage: Span): Placed | null {
  const { before, now, toNow, score } = texts;
  const course = { a: before, b: now, toB: toNow, score };
  const place = follow(course, passage);
  if (!place || place.kept < 0.5 || place.density < 0.3) return null;
  const rivals = isExact(place) ? rivalsNow(texts, passage, place) : [];
  const rival = rivalBefore(texts, passage, place);
  if (rival === Infinity) return null;
  if (rivals.length > 0 || rival > 0) {
    const wide = follow(course, passage, WIDE);
    const least = (wide ? fitness(wide) : 0) - CLEARLY;
    const wanted = passageIn(before, passage, WIDE);
    const close = rivals
      .map((at) => fitExactly(wanted, now, at, score, WIDE))
      .filter((other) => other !== null)
      .filter((other) => fitness(other) > least);
    if (rival > least || close.length > 0) return { ambiguous: [place, ...close] };
  }
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
    .filter((place) => rivalBefore(texts, passage, place) < fitness(place) - CLEARLY)
    .sort((one, other) => fitness(other) - fitness(one));
  const [best, next] = free;
  if (!best || best.kept < 0.3) return { missing: 'text-gone' };
  // A sentence that stands word for word in one free place is that sentence, whatever is around it now.
  const least = isExact(best) && weightOfPassage(before, passage, score) >= 24 ? 2.5 : 2.9;
  if (best.kept < 0.6 || best.density < 0.4 || fitness(best) < least) return { missing: 'too-different' };
  if (next && fitness(best) - fitness(next) < CLEARLY) return { ambiguous: [best, next] };
  return { place: best, certain: false };
}
