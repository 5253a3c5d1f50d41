import { describe, expect, it } from 'vitest';
import { alignTexts } from '../../../domain/anchoring/aligned-texts';
import { describe as describePassage } from '../../../domain/anchoring/describe';
import { fold } from '../../../domain/anchoring/fold';
import { placeByCapture } from '../../../domain/anchoring/place-by-capture';
import { placeByQuote } from '../../../domain/anchoring/place-by-quote';
import { finish } from '../../../domain/anchoring/steps';
import { createVocabulary, tokenise, tokensIn } from '../../../domain/anchoring/tokenise';
import { createScorer } from '../../../domain/anchoring/word-likeness';
import { madeText, random } from './support/made-text';

interface Work {
  /** Pairs of tokens compared, tokens looked at. */
  readonly spent: number;
  readonly tokens: number;
}

/** What it takes to find passages, `[start, end)` of `before`, in `now`, all of them at once; counted, so no machine matters. */
function workOf(
  before: string,
  now: string,
  passages: readonly (readonly [number, number])[],
): { readonly withCapture: Work; readonly byQuote: Work } {
  const vocabulary = createVocabulary();
  const [old, text] = [tokenise(fold(before), vocabulary), tokenise(fold(now), vocabulary)];
  const tokens = old.ids.length + text.ids.length;
  const score = createScorer(vocabulary);
  const texts = finish(alignTexts(old, text, score));
  const judge = finish(
    placeByCapture(
      texts,
      passages.map(([start, end]) => tokensIn(old, old.text.fromOriginal(start, end))),
    ),
  );
  passages.forEach((_, index) => judge(index));
  const withCapture = { spent: score.spent(), tokens };
  const quoted = passages.map(([start, end]) => {
    const { quote } = describePassage(before, { start, end });
    const source = tokenise(fold(quote.prefix + quote.exact + quote.suffix), vocabulary);
    const at = quote.prefix.length;
    return {
      passage: {
        row: source,
        span: tokensIn(source, source.text.fromOriginal(at, at + quote.exact.length)),
      },
      position: start,
      isBlock: true,
    };
  });
  const other = createScorer(vocabulary);
  const judgeQuote = finish(placeByQuote(quoted, text, other));
  passages.forEach((_, index) => judgeQuote(index));
  return { withCapture, byQuote: { spent: other.spent(), tokens } };
}

function passagesIn(text: string, count: number, length: number): [number, number][] {
  const next = random(3);
  return Array.from({ length: count }, () => {
    const start = next(Math.max(1, text.length - length));
    return [start, start + length];
  });
}

const BOTH = ['withCapture', 'byQuote'] as const;

// Each limit is some three times what was counted; what it guards against is the square of a text's length.
describe('the work of finding passages', () => {
  it('grows with the number of passages: 5,000 take no more than sixty times what 100 take', () => {
    const before = madeText(1, 3_000);
    const now = madeText(1, 3_000, { edited: 0.1 });
    const few = workOf(before, now, passagesIn(before, 100, 120));
    const many = workOf(before, now, passagesIn(before, 5_000, 120));
    for (const which of BOTH) expect(many[which].spent).toBeLessThan(60 * few[which].spent);
  });

  it('is that of the edits in a text of two million characters', () => {
    const before = madeText(2, 26_000);
    const now = madeText(2, 26_000, { edited: 0.02 });
    expect(before.length).toBeGreaterThan(2_000_000);
    const work = workOf(before, now, passagesIn(before, 20, 120));
    for (const which of BOTH) expect(work[which].spent).toBeLessThan(10 * work[which].tokens);
  });

  it('is bounded for a passage of 20,000 characters', () => {
    const before = madeText(3, 3_000);
    const now = madeText(3, 3_000, { edited: 0.2 });
    const work = workOf(before, now, passagesIn(before, 3, 20_000));
    for (const which of BOTH) expect(work[which].spent).toBeLessThan(100 * work[which].tokens);
  });

  it.each(['字', '.', 'a ', 'あ。'])('is bounded for a text of nothing but "%s"', (repeated) => {
    const before = repeated.repeat(20_000);
    const work = workOf(before, repeated.repeat(19_000), passagesIn(before, 20, 30));
    for (const which of BOTH) expect(work[which].spent).toBeLessThan(20 * 500_000);
  });

  it('is bounded for two texts that have nothing to do with each other', () => {
    const before = madeText(4, 3_000);
    const work = workOf(before, madeText(5, 3_000), passagesIn(before, 100, 120));
    for (const which of BOTH) expect(work[which].spent).toBeLessThan(300 * work[which].tokens);
  });
});
