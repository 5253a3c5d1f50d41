import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describe as describePassage } from '../../../domain/anchoring/describe';

describe('describe', () => {
  it('gives the passage and up to 64 code units of context on either side', () => {
    const text = `${'a'.repeat(100)}PASSAGE${'b'.repeat(10)}`;
    expect(describePassage(text, { start: 100, end: 107 })).toEqual({
      quote: { exact: 'PASSAGE', prefix: 'a'.repeat(64), suffix: 'b'.repeat(10) },
      position: { start: 100, end: 107 },
    });
  });

  it('shortens context that would begin or end within a code point', () => {
    const text = `😀${'a'.repeat(63)}X${'b'.repeat(63)}😀`;
    const { quote } = describePassage(text, { start: 65, end: 66 });
    expect(quote).toEqual({ exact: 'X', prefix: 'a'.repeat(63), suffix: 'b'.repeat(63) });
  });

  it('widens a position that splits a code point', () => {
    expect(describePassage('a😀b', { start: 2, end: 4 })).toEqual({
      quote: { exact: '😀b', prefix: 'a', suffix: '' },
      position: { start: 1, end: 4 },
    });
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
