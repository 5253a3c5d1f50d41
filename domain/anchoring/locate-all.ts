import { align } from './align';
import { likelyPlaces } from './candidates';
import type { Stretch } from './context';
import { fold, type Span } from './fold';
import type { Located, Selector } from './locate';
import { passageIn, placeByCapture, reversed, type AlignedTexts } from './place-by-capture';
import { placeByQuote, type Placed } from './place-by-quote';
import { createVocabulary, rowOf, tokenise, tokensIn, type Tokens } from './tokenise';
import { createScorer } from './word-likeness';

/** The passage and its context as one small text, for a selector that comes without the text it was made on. */
function passageOf({ quote }: Selector, tokens: Tokens): Stretch {
  const start = quote.prefix.length;
  const span = tokensIn(tokens, tokens.text.fromOriginal(start, start + quote.exact.length));
  // A context cut off by its length begins or ends within a word.
  const from = span.start > 2 ? 1 : 0;
  const to = tokens.ids.length - span.end > 2 ? tokens.ids.length - 1 : tokens.ids.length;
  return { row: rowOf(tokens, from, to), span: { start: span.start - from, end: span.end - from } };
}

export function locateAll(text: string, selectors: readonly Selector[], capture?: { readonly text: string }): readonly Located[] {
  const vocabulary = createVocabulary();
  const score = createScorer(vocabulary);
  const now = tokenise(fold(text), vocabulary);
  const located = (placed: Placed): Located => {
    const original = ({ start, end }: Span): Span => now.text.toOriginal(now.starts[start] ?? 0, now.ends[end - 1] ?? 0);
    if ('missing' in placed) return { unplaced: 'missing', reason: placed.missing };
    if ('ambiguous' in placed) return { unplaced: 'ambiguous', candidates: placed.ambiguous.map(original) };
    return { ...original(placed.place), how: 'changed', certain: placed.certain };
  };
  if (!capture) {
    const passages = selectors.map((one) =>
      passageOf(one, tokenise(fold(one.quote.prefix + one.quote.exact + one.quote.suffix), vocabulary)),
    );
    const likely = likelyPlaces(now, passages);
    return passages.map((one, i) => located(placeByQuote(one, now, likely[i] ?? [], score)));
  }
  const before = tokenise(fold(capture.text), vocabulary);
  const toNow = align(before, now, score);
  const texts: AlignedTexts = { before, now, toNow, toBefore: reversed(toNow, now.ids.length), score };
  const spans = selectors.map((s) => tokensIn(before, before.text.fromOriginal(s.position.start, s.position.end)));
  let likely: Span[][] | undefined;
  return spans.map((span, i) =>
    located(
      placeByCapture(texts, span, () => {
        likely ??= likelyPlaces(now, spans.map((one) => passageIn(before, one)));
        return likely[i] ?? [];
      }),
    ),
  );
}
