import { describe, expect, it } from 'vitest';
import { partsOf, spanOf, touching } from '../../../domain/annotation/touching';

const TEXT = 'The warden kept the register in a drawer.';
const at = (words: string) => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
};
const parts = (passage: string, selected: string) =>
  partsOf(TEXT, at(passage), at(selected))?.map(({ start, end }) => TEXT.slice(start, end)) ?? null;

it('tells which passages a selection touches, in the order of the text', () => {
  const placed = ['drawer', 'warden kept', 'the register'].map((words) => ({ words, position: at(words) }));
  expect(touching(placed, at('kept the register')).map(({ words }) => words)).toEqual([
    'warden kept',
    'the register',
  ]);
  expect(touching(placed, at('in a'))).toEqual([]);
});

it('does not take passages for touched that only meet', () => {
  expect(touching([{ position: { start: 0, end: 5 } }], { start: 5, end: 9 })).toEqual([]);
});

it('spans several passages', () => {
  expect(spanOf([at('register'), at('warden')])).toEqual(at('warden kept the register'));
});

describe('a passage is parted', () => {
  it('before the words that are selected in it', () => {
    expect(parts('warden kept the register', 'the')).toEqual(['warden kept', 'the register']);
  });

  it('behind them where it begins with them', () => {
    expect(parts('warden kept the register', 'warden kept')).toEqual(['warden kept', 'the register']);
  });

  it('only where two parts are left, and the selection is within', () => {
    expect(parts('warden kept', 'warden kept')).toBeNull();
    expect(parts('warden kept', 'kept the')).toBeNull();
    expect(parts('kept the register', 'warden kept')).toBeNull();
  });
});
