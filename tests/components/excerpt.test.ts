import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt } from '../../components/library/excerpt';

describe('excerpt', () => {
  it('leaves a short text as it is', () => {
    const spans = [{ start: 0, end: 3 }];
    expect(excerpt('All of it', spans)).toEqual({ text: 'All of it', spans });
  });

  it('gives the beginning of a long one', () => {
    const { text } = excerpt('word '.repeat(400), []);
    expect(text).toMatch(/^word .*…$/);
    expect(text).toHaveLength(601);
  });

  it('shows what was found, however far in', () => {
    const long = `${'word '.repeat(400)}needle${' word'.repeat(400)}`;
    const { text, spans } = excerpt(long, [{ start: 2000, end: 2006 }]);
    expect(text.startsWith('…') && text.endsWith('…')).toBe(true);
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['needle']);
  });

  it('splits no code point, and keeps spans within the text', () => {
    const letters = fc.constantFrom('a', ' ', 'é', '字', '𐍈', '😀');
    const texts = fc
      .array(letters, { minLength: 1, maxLength: 7 })
      .map((part) => part.join('').repeat(1400 / part.length));
    fc.assert(
      fc.property(texts, fc.nat(1400), fc.integer({ min: 1, max: 900 }), (source, start, length) => {
        const end = Math.min(source.length, start + length);
        const given = start < end ? [{ start, end }] : [];
        const { text, spans } = excerpt(source, given);
        expect(text.isWellFormed()).toBe(true);
        for (const span of spans) {
          expect(source.slice(start, end)).toContain(text.slice(span.start, span.end));
        }
      }),
    );
  });
});
