import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describe as describePassage } from '../../../domain/anchoring/describe';
import type { ForeignSelector, Located } from '../../../domain/anchoring/locate';
import { locateAll } from '../../../domain/anchoring/locate-all';
import { madeText, random } from './support/made-text';

/** Whether an offset splits a surrogate pair, or a base letter and its marks. */
function splits(text: string, at: number): boolean {
  return at > 0 && at < text.length && /^(?:[\uDC00-\uDFFF]|\p{M})/u.test(text.slice(at));
}

function spansOf(found: Located): readonly { start: number; end: number }[] {
  if ('start' in found) return [found];
  return found.unplaced === 'ambiguous' ? found.candidates : [];
}

/** Anything, and with luck something that stands in the text. */
const selector = (text: string): fc.Arbitrary<ForeignSelector> =>
  fc
    .record({
      exact: fc.oneof(fc.string({ unit: 'grapheme', minLength: 1 }), fc.constant(text.slice(2, 9) || 'a')),
      prefix: fc.string({ unit: 'grapheme' }),
      suffix: fc.string({ unit: 'binary' }),
      start: fc.option(fc.nat(400), { nil: undefined }),
    })
    .map(({ exact, prefix, suffix, start }) => ({
      quote: { exact, prefix, suffix },
      ...(start === undefined ? {} : { position: { start, end: start + exact.length } }),
    }));

const WORDS = ['ein', 'ما', 'é', 'е\u0301', '字', 'é', '👩‍👩‍👧', 'ﷺ', '.', '\n', 'Ｗ', '“a”', '\u00ad', 'क्ष'];
const strange = fc
  .array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 60 })
  .map((parts) => parts.join(' '));

describe('locateAll', () => {
  it('never throws, and answers within the text, on whole characters', () => {
    fc.assert(
      fc.property(
        fc
          .tuple(strange, strange)
          .chain(([before, now]) =>
            fc.tuple(fc.constant(before), fc.constant(now), fc.array(selector(before), { maxLength: 4 })),
          ),
        ([before, now, selectors]) => {
          for (const capture of [undefined, { text: before }]) {
            const found = locateAll(now, selectors, capture);
            expect(found).toHaveLength(selectors.length);
            for (const { start, end } of found.flatMap(spansOf)) {
              expect(start).toBeGreaterThanOrEqual(0);
              expect(end).toBeGreaterThan(start);
              expect(end).toBeLessThanOrEqual(now.length);
            }
            expect(locateAll(now, selectors, capture)).toEqual(found);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('splits no surrogate pair and no combining sequence that the passage did not split itself', () => {
    fc.assert(
      fc.property(strange, fc.nat(), fc.nat(30), strange, (before, from, length, more) => {
        fc.pre(before.length > 0);
        const start = from % before.length;
        const described = describePassage(before, {
          start,
          end: Math.min(before.length, start + 1 + length),
        });
        const now = `${more} ${before}`;
        for (const { start: first, end } of locateAll(now, [described], { text: before }).flatMap(spansOf)) {
          expect(splits(now, first)).toBe(false);
          expect(splits(now, end)).toBe(false);
        }
      }),
    );
  });

  it('finds old passages of a text in the same text where they were, by the quote alone, too', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.array(fc.nat(), { minLength: 1, maxLength: 12 }), (seed, starts) => {
        const text = madeText(seed, 60);
        const selectors = starts.map((from) => {
          const start = from % (text.length - 60);
          return describePassage(text, { start, end: start + 20 + (from % 40) });
        });
        const places = selectors.map(({ position }) => position);
        for (const capture of [{ text }, { text: `${text} ` }, undefined]) {
          expect(locateAll(text, selectors, capture)).toEqual(
            places.map((place) => expect.objectContaining({ ...place, how: 'exact' })),
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it('moves passages with their paragraphs', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), (seed, order) => {
        const paragraphs = madeText(seed, 60).split('\n');
        const next = random(order);
        const moved = [...paragraphs];
        for (let at = moved.length - 1; at > 0; at -= 1) {
          const other = next(at + 1);
          [moved[at], moved[other]] = [moved[other] ?? '', moved[at] ?? ''];
        }
        const [before, now] = [paragraphs.join('\n'), moved.join('\n')];
        const long = paragraphs.filter((one) => one.length > 80);
        const selectors = long.map((one) => {
          const start = before.indexOf(one) + 10;
          return describePassage(before, { start, end: start + 50 });
        });
        expect(locateAll(now, selectors, { text: before })).toEqual(
          long.map((one) => {
            const start = now.indexOf(one) + 10;
            return expect.objectContaining({ start, end: start + 50, how: 'exact' });
          }),
        );
      }),
      { numRuns: 60 },
    );
  });
});
