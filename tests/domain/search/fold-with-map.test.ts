import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emphasise } from '../../../domain/search/emphasise';
import { foldForSearch } from '../../../domain/search/fold-for-search';
import { foldPlain, foldWithMap } from '../../../domain/search/fold-with-map';

const writing = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      'É',
      'e\u0301',
      'ﬁ',
      'ß',
      'İ',
      'Σ',
      'ς',
      ' ',
      '\n',
      '\u00AD',
      'ـ',
      'أ',
      '한',
      '国',
      '😀',
      'x',
    ),
  }),
);

describe('folding with a way back', () => {
  it('folds as foldForSearch does, but for the final sigma', () => {
    fc.assert(
      fc.property(writing, (text) => {
        expect(foldWithMap(text).folded).toBe(foldForSearch(text).replaceAll('ς', 'σ'));
      }),
    );
  });

  it('folds alike with and without the way back', () => {
    fc.assert(
      fc.property(writing, (text) => {
        expect(foldPlain(text)).toBe(foldWithMap(text).folded);
      }),
    );
  });

  it('leads back to whole code points that fold to what was found', () => {
    fc.assert(
      fc.property(writing, fc.nat(), fc.nat(), (text, a, b) => {
        const { folded, original } = foldWithMap(text);
        if (folded === '') return;
        const [start, end] = [a % folded.length, (b % folded.length) + 1].sort((x, y) => x - y) as [
          number,
          number,
        ];
        if (start === end) return;
        const span = original(start, end);
        const piece = text.slice(span.start, span.end);
        expect(foldPlain(piece).trim()).toContain(folded.slice(start, end).trim());
        expect(piece.isWellFormed() || !text.isWellFormed()).toBe(true);
      }),
    );
  });

  it('emphasises a word as it is written, with accents, ligatures and soft hyphens', () => {
    const text = 'The of\uFB01cials’ e\u0301vi\u00ADdence';
    const spans = emphasise(text, ['officials', 'evidence']);
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual([
      'of\uFB01cials',
      'e\u0301vi\u00ADdence',
    ]);
  });

  it('joins emphasis that overlaps', () => {
    expect(emphasise('complaint', ['compl', 'plain'])).toEqual([{ start: 0, end: 8 }]);
  });
});
