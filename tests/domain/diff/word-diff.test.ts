import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDiff, type DiffPart } from '../../../domain/diff/word-diff';

const short = (parts: readonly DiffPart[]): string =>
  parts
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `[+${text}+]`))
    .join('');

const without = (parts: readonly DiffPart[], kind: DiffPart['kind']): string =>
  parts
    .filter((part) => part.kind !== kind)
    .map(({ text }) => text)
    .join('');

/** Texts that have much in common, and some that have nothing. */
const texts = fc
  .array(fc.constantFrom('dam', 'river', ' ', ' ', '\n', '.', '水坝', 'สวัสดี', '🏳️‍🌈', 'e\u0301', '\ud83c'), {
    maxLength: 30,
  })
  .map((pieces) => pieces.join(''));

describe('the words that changed', () => {
  it('are those, and no letter more', () => {
    expect(short(wordDiff('The dam failed on Monday.', 'The dam burst on Monday night.'))).toBe(
      'The dam [-failed-][+burst+] on Monday[+ night+].',
    );
  });

  it('are read as one where only a space lies between them', () => {
    expect(short(wordDiff('It was red hot then.', 'It was icy cold then.'))).toBe(
      'It was [-red hot-][+icy cold+] then.',
    );
    expect(short(wordDiff('red\nhot', 'icy\ncold'))).toBe('[-red-][+icy+]\n[-hot-][+cold+]');
  });

  it.each([
    ['水坝于周一溃决。', '水坝于周二溃决。', '水坝于[-周一-][+周二+]溃决。'],
    ['ダムは月曜日に決壊した。', 'ダムは火曜日に決壊した。', 'ダムは[-月曜日-][+火曜日+]に決壊した。'],
    ['เขื่อนแตกวันจันทร์', 'เขื่อนแตกวันอังคาร', 'เขื่อนแตกวัน[-จันทร์-][+อังคาร+]'],
  ])('are found without spaces between words: %s', (before, after, expected) => {
    expect(short(wordDiff(before, after))).toBe(expected);
  });

  it('are none where nothing changed', () => {
    expect(wordDiff('', '')).toEqual([]);
    expect(wordDiff('a b', 'a b')).toEqual([{ kind: 'same', text: 'a b' }]);
  });

  it('are all of them where too much differs to be told word by word', () => {
    const before = Array.from({ length: 3_000 }, (_, index) => `a${index}`).join(' ');
    const after = Array.from({ length: 3_000 }, (_, index) => `b${index}`).join('-');
    expect(wordDiff(before, after)).toEqual([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]);
  });
});

describe('a difference', () => {
  it('gives both texts back, says nothing twice, and puts what went before what came', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const parts = wordDiff(before, after);
        expect(without(parts, 'added')).toBe(before);
        expect(without(parts, 'removed')).toBe(after);
        for (const [index, part] of parts.entries()) {
          expect(part.text).not.toBe('');
          expect(part.kind).not.toBe(parts[index - 1]?.kind);
          if (part.kind === 'removed') expect(parts[index - 1]?.kind).not.toBe('added');
        }
      }),
    );
  });
});
