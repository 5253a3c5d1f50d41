import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../domain/anchoring/fold';

/** Characters that folding changes, drops or joins, among plain ones. */
const awkward = fc.string({
  unit: fc.constantFrom(
    ...[
      'a',
      'B',
      'é',
      'e\u0301',
      ' ',
      '\n',
      '\u00a0',
      '\u3000',
      '\u00ad',
      '\u200b',
      '\u202e',
      '\ufeff',
      '“',
      '«',
      '’',
      '—',
    ],
    ...[
      'ﬁ',
      '…',
      'Ａ',
      '。',
      '漢',
      'か\u3099',
      'ｶﾞ',
      '한',
      '\u1112\u1161\u11ab',
      'ـ',
      'ﷺ',
      'म\u094d',
      '😀',
      '𝐀',
      '\ud83d',
      '.',
    ],
  ),
  maxLength: 40,
});

describe('fold', () => {
  it.each([
    ['curly quotes', '“It’s”', '"It\'s"'],
    ['guillemets and corner brackets', '«a» 「b」', '"a" "b"'],
    ['dashes and minus', '1–2 — 3−4', '1-2 - 3-4'],
    ['all kinds of white space', 'a\u00a0\n\t\u3000b', 'a b'],
    ['what nobody sees', 'dro\u00ad\u200bit\ufeff \u202eabc\u2069', 'droit abc'],
    ['tatweel', 'كـــتاب', 'كتاب'],
    ['ligatures and full-width forms', 'ﬁn Ａ１', 'fin A1'],
    ['decomposed letters', 'e\u0301 \u1112\u1161\u11ab', 'é 한'],
    ['half-width kana', 'ｶﾞ', 'ガ'],
  ])('folds %s', (_name, text, folded) => {
    expect(fold(text).folded).toBe(folded);
  });

  it('keeps case', () => {
    expect(fold('Us US').folded).toBe('Us US');
  });

  it('leads from a folded stretch back to the code units it came from', () => {
    const text = 'le dro\u00adit «\u00a0cité\u00a0»';
    const { folded, toOriginal } = fold(text);
    const at = folded.indexOf('droit');
    const { start, end } = toOriginal(at, at + 5);
    expect(text.slice(start, end)).toBe('dro\u00adit');
  });

  it('takes a letter made of several code units as a whole', () => {
    const { toOriginal } = fold('xﬁy');
    expect(toOriginal(1, 2)).toEqual({ start: 1, end: 2 });
    expect(toOriginal(2, 3)).toEqual({ start: 1, end: 2 });
  });

  it('covers with the way back everything that was folded', () => {
    fc.assert(
      fc.property(awkward, fc.nat(), fc.nat(), (text, from, length) => {
        const { folded, toOriginal } = fold(text);
        const start = from % (folded.length + 1);
        const end = Math.min(folded.length, start + (length % 12));
        const original = toOriginal(start, end);
        const again = fold(text.slice(original.start, original.end)).folded;
        expect(again).toContain(folded.slice(start, end).trim());
      }),
      { numRuns: 2000 },
    );
  });

  it('finds in the folded text everything of an original stretch', () => {
    fc.assert(
      fc.property(awkward, fc.nat(), fc.nat(), (text, from, length) => {
        const { folded, fromOriginal, toOriginal } = fold(text);
        const start = from % (text.length + 1);
        const end = Math.min(text.length, start + (length % 12));
        const span = fromOriginal(start, end);
        expect(span.start).toBeLessThanOrEqual(span.end);
        for (let at = 0; at < folded.length; at += 1) {
          const unit = toOriginal(at, at + 1);
          const touches = unit.start < end && unit.end > start;
          expect(at >= span.start && at < span.end).toBe(touches && end > start);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('folds 400,000 characters', () => {
    const text =
      'Every person has the right to life — “no one” shall be dépourvu of it; 何人も奪われない。\n'.repeat(
        5000,
      );
    expect(text.length).toBeGreaterThan(400_000);
    expect(fold(text).folded.length).toBeGreaterThan(380_000);
  });
});
