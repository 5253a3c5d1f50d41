import { alignTexts } from './aligned-texts';
import type { Stretch } from './context';
import { fold, type Span } from './fold';
import type { ForeignSelector, Located, Selector } from './locate';
import { holdsQuote, locateUnchanged } from './locate-unchanged';
import { isOwnBlock } from './own-block';
import { placeByCapture } from './place-by-capture';
import { placeByQuote, type Quoted } from './place-by-quote';
import { placeEdges } from './place-edges';
import type { Placed } from './placed';
import type { Steps } from './steps';
import { createVocabulary, rowOf, tokenise, tokensIn, type Tokens, type Vocabulary } from './tokenise';
import { createScorer } from './word-likeness';

/** A selector and its place among all. */
interface Asked<Some extends ForeignSelector> {
  readonly index: number;
  readonly selector: Some;
}

/** A selector that is looked for, and the text and place in it that its words were taken from. */
interface Wanted extends Asked<ForeignSelector> {
  readonly source: Tokens;
  /** The passage in the folded source. */
  readonly folded: Span;
  /** The same in tokens. */
  readonly tokens: Span;
}

function wantedIn(asked: Asked<ForeignSelector>, source: Tokens, { start, end }: Span): Wanted {
  const folded = source.text.fromOriginal(start, end);
  return { ...asked, source, folded, tokens: tokensIn(source, folded) };
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
  const wordsOf = ({ text: of }: Tokens, { start, end }: Span): string => of.folded.slice(start, end).trim();
  const same =
    text.slice(span.start, span.end) === exact ||
    wordsOf(now, now.text.fromOriginal(span.start, span.end)) === wordsOf(source, folded);
  return { ...span, how: same ? 'exact' : 'changed', certain: same && placed.certain };
}

/** The row without the words at its ends that a context of fixed length cut through. */
function withoutCutWords({ source, tokens }: Wanted): Stretch {
  const from = tokens.start > 2 ? 1 : 0;
  const to = source.ids.length - tokens.end > 2 ? source.ids.length - 1 : source.ids.length;
  return { row: rowOf(source, from, to), span: { start: tokens.start - from, end: tokens.end - from } };
}

function quotedIn(wanted: Wanted): Quoted {
  return {
    passage: withoutCutWords(wanted),
    position: wanted.selector.position?.start ?? null,
    isBlock: isOwnBlock(wanted.source, wanted.tokens, { isWhole: false }),
  };
}

/** One of the selectors, by its index, and where it is. */
export interface Found {
  readonly index: number;
  readonly located: Located;
}

/** The capture that the positions of selectors belong to. */
export interface Captured {
  readonly text: string;
}

/**
 * `locateAll` in steps of some milliseconds each; yields each answer as soon as it is there, those of `first` (indices) before
 * the others.
 */
export function* locateInSteps(
  text: string,
  selectors: readonly ForeignSelector[],
  capture?: Captured,
  first: ReadonlySet<number> = new Set(),
): Steps<readonly Located[], Found> {
  const answers: Located[] = [];
  const toAlign: Asked<Selector>[] = [];
  const toQuote: Asked<ForeignSelector>[] = [];
  for (const [index, selector] of selectors.entries()) {
    const unchanged = locateUnchanged(text, selector, capture);
    answers.push(unchanged ?? { unplaced: 'missing', reason: 'text-gone' });
    if (unchanged) yield { index, located: unchanged };
    else if (capture && capture.text !== text && holdsQuote(capture.text, selector))
      toAlign.push({ index, selector });
    else toQuote.push({ index, selector });
  }
  if (toAlign.length + toQuote.length === 0) return answers;

  const vocabulary = createVocabulary();
  const score = createScorer(vocabulary);
  const now = yield* readInSteps(text, vocabulary);
  if (capture && toAlign.length > 0) {
    const before = yield* readInSteps(capture.text, vocabulary);
    const wanted = yield* wantedOf(toAlign, (asked) => wantedIn(asked, before, asked.selector.position));
    const texts = yield* alignTexts(before, now, score);
    const judge = yield* placeByCapture(
      texts,
      wanted.map(({ tokens }) => tokens),
    );
    yield* answer(wanted, judge);
  }
  if (toQuote.length > 0) {
    const wanted = yield* wantedOf(toQuote, (asked) => {
      const { prefix, exact, suffix } = asked.selector.quote;
      const source = tokenise(fold(prefix + exact + suffix), vocabulary);
      return wantedIn(asked, source, { start: prefix.length, end: prefix.length + exact.length });
    });
    yield* answer(wanted, yield* placeByQuote(wanted.map(quotedIn), now, score));
  }
  return answers;

  function* answer(wanted: readonly Wanted[], judge: (at: number) => Placed): Steps<void, Found> {
    const order = [...wanted.keys()];
    const isFirst = (at: number): number => (first.has(wanted[at]?.index ?? -1) ? 0 : 1);
    if (first.size > 0) order.sort((one, other) => isFirst(one) - isFirst(other));
    for (const at of order) {
      const one = wanted[at];
      if (!one) continue;
      const found = located(one, judge(at), now);
      answers[one.index] = found;
      yield { index: one.index, located: found };
    }
  }
}

function* readInSteps(text: string, vocabulary: Vocabulary): Steps<Tokens, never> {
  const folded = fold(text);
  yield;
  const tokens = tokenise(folded, vocabulary);
  yield;
  return tokens;
}

/** What is looked for; a passage of nothing but what folding takes away is not. */
function* wantedOf<Some extends ForeignSelector>(
  all: readonly Asked<Some>[],
  make: (asked: Asked<Some>) => Wanted,
): Steps<Wanted[], never> {
  const wanted: Wanted[] = [];
  for (const asked of all) {
    const one = make(asked);
    if (one.tokens.end > one.tokens.start) wanted.push(one);
    yield;
  }
  return wanted;
}
