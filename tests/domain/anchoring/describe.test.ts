import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describe as describePassage } from '../../../domain/anchoring/describe';

describe('describe', () => {
  it('gives the passage and 32 code units of context or a little more, to the border of a word', () => {
    const text = `${'before '.repeat(20)}PASSAGE${' after'.repeat(20)}`;
    expect(describePassage(text, { start: 140, end: 147 })).toEqual({
      quote: { exact: 'PASSAGE', prefix: 'before '.repeat(5), suffix: ' after'.repeat(6) },
      position: { start: 140, end: 147 },
    });
  });

  it('gives as much context as tells a passage from its twins, and no more than 256', () => {
    const sentence =
      'The same words stand here again, and again the same, in one more line of the long list.';
    const text = `First. ${sentence} Second. ${sentence} Third.`;
    const start = text.lastIndexOf('again the same');
    const { quote } = describePassage(text, { start, end: start + 14 });
    const whole = quote.prefix + quote.exact + quote.suffix;
    expect(whole.length).toBeGreaterThan(64);
    expect(text.indexOf(whole)).toBe(text.lastIndexOf(whole));

    const list = 'one and the same line\n'.repeat(100);
    const middle = describePassage(list, { start: 22 * 50, end: 22 * 50 + 3 });
    expect(middle.quote.prefix.length).toBeLessThanOrEqual(256);
    expect(middle.quote.prefix.length).toBeGreaterThan(230);
  });

  it('cuts words of scripts without spaces where they end', () => {
    const text =
      '委員会は三月に北部の刑務所の状況について省に書簡を送ったが、夏になっても答えは得られなかった。';
    const start = text.indexOf('刑務所');
    const twice = `${text}${text}`;
    const { suffix } = describePassage(twice, { start, end: start + 3 }).quote;
    expect(suffix.length).toBeGreaterThanOrEqual(32);
    const words = [...new Intl.Segmenter('ja', { granularity: 'word' }).segment(twice)];
    expect(words.map(({ index }) => index)).toContain(start + 3 + suffix.length);
  });

  it.each([
    ['a surrogate pair', 'a😀b', 2, '😀b'],
    ['a letter and its marks', 'xе\u0301y', 2, 'е\u0301y'],
    ['an emoji of several', 'x👩‍👩‍👧y', 4, '👩‍👩‍👧y'],
    ['a Hindi conjunct', 'xक्षy', 3, 'क्षy'],
  ])('widens a position that splits %s', (_, text, start, exact) => {
    expect(describePassage(text, { start, end: text.length }).quote.exact).toBe(exact);
  });

  it('gives parts that stand next to each other in the text, and never half a code point', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }),
        fc.nat(),
        fc.nat(),
        (text, from, length) => {
          const start = from % text.length;
          const { quote, position } = describePassage(text, {
            start,
            end: Math.min(text.length, start + 1 + (length % 80)),
          });
          expect(text.slice(position.start, position.end)).toBe(quote.exact);
          expect(text.slice(0, position.start).endsWith(quote.prefix)).toBe(true);
          expect(text.startsWith(quote.suffix, position.end)).toBe(true);
          for (const part of [quote.exact, quote.prefix, quote.suffix])
            expect(part.isWellFormed()).toBe(true);
        },
      ),
    );
  });
});
