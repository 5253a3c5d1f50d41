import { describe, expect, it } from 'vitest';
import { moveEdge, wholeWords, type Edge } from '../../../domain/annotation/move-edge';

const passageOf = (text: string, words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};
const moved = (text: string, words: string, edge: Edge, step: 1 | -1): string | null => {
  const position = moveEdge(text, passageOf(text, words), edge, step);
  return position && text.slice(position.start, position.end);
};

const ENGLISH = 'The warden, it is said, kept the register.\nNobody saw it.';

describe('an edge moves by a word', () => {
  it.each([
    ['end', 1, 'warden', 'warden, it'],
    ['end', -1, 'warden, it is', 'warden, it'],
    ['end', -1, 'warden, it', 'warden'],
    ['end', 1, 'the register', 'the register.\nNobody'],
    ['start', -1, 'it is', 'warden, it is'],
    ['start', 1, 'warden, it is', 'it is'],
    ['start', -1, 'Nobody saw', 'register.\nNobody saw'],
    ['end', 1, 'ward', 'warden'],
    ['start', -1, 'arden', 'warden'],
    ['end', -1, 'warden, i', 'warden'],
  ] as const)('%s by %i from “%s” to “%s”', (edge, step, from, to) => {
    expect(moved(ENGLISH, from, edge, step)).toBe(to);
  });

  it.each([
    ['start', -1, 'The warden'],
    ['start', 1, 'said'],
    ['end', -1, 'said'],
    ['end', 1, 'saw it'],
  ] as const)('but not %s by %i where no word is: “%s”', (edge, step, from) => {
    expect(moved(ENGLISH, from, edge, step)).toBeNull();
  });

  it('of a script without spaces', () => {
    expect(moved('刑務所長は登録簿を保管した。', '登録簿', 'end', 1)).toBe('登録簿を');
    expect(moved('刑務所長は登録簿を保管した。', '登録簿', 'start', -1)).toBe('は登録簿');
  });

  it('of a script with marks, which stay with their letters', () => {
    expect(moved('قالَ المُدِيرُ إنَّ السِّجِلَّ', 'المُدِيرُ', 'end', 1)).toBe('المُدِيرُ إنَّ');
  });
});

describe('whole words', () => {
  it.each([
    ['arden, it i', 'warden, it is'],
    ['warden', 'warden'],
    [' it ', ' it '],
  ])('around “%s” are “%s”', (from, to) => {
    const { start, end } = wholeWords(ENGLISH, passageOf(ENGLISH, from));
    expect(ENGLISH.slice(start, end)).toBe(to);
  });

  it('are the same passage where none is cut', () => {
    const whole = passageOf(ENGLISH, 'kept the');
    expect(wholeWords(ENGLISH, whole)).toBe(whole);
  });
});
