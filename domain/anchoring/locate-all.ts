import { align } from './align';
import { likelyPlaces } from './candidates';
import type { Stretch } from './context';
import { fold, type Span } from './fold';
import type { Located, Selector } from './locate';
import { locateUnchanged } from './locate-unchanged';
import { placeByCapture, passageIn, reversed, type AlignedTexts } from './place-by-capture';
import { placeByQuote, type Placed } from './place-by-quote';
import { placeEdges } from './place-edges';
import { createVocabulary, rowOf, tokenise, tokensIn, type Tokens, type Vocabulary } from './tokenise';
import { createScorer, type Scorer } from './word-likeness';

/** The text to look in, read once for all selectors. */
interface Reading {
  readonly vocabulary: Vocabulary;
  readonly score: Scorer;
  readonly now: Tokens;
}

/** A selector that is looked for, and the text and place in it that its words were taken from. */
interface Wanted {
  readonly index: number;
  readonly selector: Selector;
  readonly source: Tokens;
  /** The passage in the folded source. */
  readonly folded: Span;
  /** The same in tokens. */
  readonly tokens: Span;
}

function wantedIn(index: number, selector: Selector, source: Tokens, { start, end }: Span): Wanted {
  const folded = source.text.fromOriginal(start, end);
  return { index, selector, source, folded, tokens: tokensIn(source, folded) };
}

/** The quote itself, with its own white space, where it stands just there; else the place as it is. */
function asQuoted(text: string, exact: string, place: Span): Span {
  const start = place.start - (exact.length - exact.trimStart().length);
  return start >= 0 && text.startsWith(exact, start) ? { start, end: start + exact.length } : place;
}

function located({ selector, source, folded }: Wanted, placed: Placed, now: Tokens): Located {
  if ('missing' in placed) return { unplaced: 'missing', reason: placed.missing };
  const text = now.text.original;
  const { exact } = selector.quote;
  const edges = (place: Span): Span => asQuoted(text, exact, placeEdges(source, folded, now, place));
  if ('ambiguous' in placed) {
    // Where several passages claim one place it is there once for each of them.
    const places = new Map(placed.ambiguous.map((place) => [place.start, edges(place)]));
    return { unplaced: 'ambiguous', candidates: [...places.values()] };
  }
  const span = edges(placed.place);
  const slice = text.slice(span.start, span.end);
  const same = slice === exact || fold(slice).folded.trim() === fold(exact).folded.trim();
  return { ...span, how: same ? 'exact' : 'changed', certain: same && placed.certain };
}

function byCapture(wanted: readonly Wanted[], before: Tokens, { now, score }: Reading): Placed[] {
  const toNow = align(before, now, score);
  const texts: AlignedTexts = { before, now, toNow, toBefore: reversed(toNow, now.ids.length), score };
  let likely: Span[][] | undefined;
  return wanted.map(({ tokens }, index) =>
    placeByCapture(texts, tokens, () => {
      likely ??= likelyPlaces(
        now,
        wanted.map((other) => passageIn(before, other.tokens)),
      );
      return likely[index] ?? [];
    }),
  );
}

/** The row without the words at its ends that a context of fixed length cut through. */
function withoutCutWords({ source, tokens }: Wanted): Stretch {
  const from = tokens.start > 2 ? 1 : 0;
  const to = source.ids.length - tokens.end > 2 ? source.ids.length - 1 : source.ids.length;
  return { row: rowOf(source, from, to), span: { start: tokens.start - from, end: tokens.end - from } };
}

function byQuote(wanted: readonly Wanted[], { now, score }: Reading): Placed[] {
  const passages = wanted.map(withoutCutWords);
  const likely = likelyPlaces(now, passages);
  return passages.map((passage, index) => placeByQuote(passage, now, likely[index] ?? [], score));
}

/**
 * Finds each passage in `text`; gives one answer a selector, in their order. Positions are UTF-16 code units.
 *
 * With the `capture` that the positions belong to the two texts are aligned, which tells a passage from its look-alikes by
 * what happened to those. A selector whose position does not hold its quote there is found by its quote and context alone,
 * as all are without a capture: then a passage that stands several times in like surroundings stays `ambiguous`.
 *
 * `exact` means that the words are the same but for typography (see `fold`). What is not clearly the passage is not placed.
 */
export function locateAll(
  text: string,
  selectors: readonly Selector[],
  capture?: { readonly text: string },
): readonly Located[] {
  const answers: Located[] = [];
  const toAlign: number[] = [];
  const toQuote: number[] = [];
  selectors.forEach((selector, index) => {
    const { start, end } = selector.position;
    const unchanged = locateUnchanged(text, selector, capture);
    answers.push(unchanged ?? { unplaced: 'missing', reason: 'text-gone' });
    if (unchanged) return;
    const holds = capture?.text.slice(start, end) === selector.quote.exact && capture.text !== text;
    (holds ? toAlign : toQuote).push(index);
  });
  if (toAlign.length + toQuote.length === 0) return answers;

  const vocabulary = createVocabulary();
  const reading: Reading = {
    vocabulary,
    score: createScorer(vocabulary),
    now: tokenise(fold(text), vocabulary),
  };
  const answer = (wanted: readonly Wanted[], find: (some: readonly Wanted[]) => Placed[]): void => {
    const some = wanted.filter(({ tokens }) => tokens.end > tokens.start);
    find(some).forEach((placed, at) => {
      const one = some[at];
      if (one) answers[one.index] = located(one, placed, reading.now);
    });
  };
  const pick = (indices: readonly number[], make: (index: number, selector: Selector) => Wanted): Wanted[] =>
    indices.flatMap((index) => {
      const selector = selectors[index];
      return selector ? [make(index, selector)] : [];
    });
  if (capture && toAlign.length > 0) {
    const before = tokenise(fold(capture.text), vocabulary);
    answer(
      pick(toAlign, (index, selector) => wantedIn(index, selector, before, selector.position)),
      (some) => byCapture(some, before, reading),
    );
  }
  if (toQuote.length > 0) {
    const quotes = pick(toQuote, (index, selector) => {
      const { prefix, exact, suffix } = selector.quote;
      const source = tokenise(fold(prefix + exact + suffix), vocabulary);
      return wantedIn(index, selector, source, { start: prefix.length, end: prefix.length + exact.length });
    });
    answer(quotes, (some) => byQuote(some, reading));
  }
  return answers;
}
