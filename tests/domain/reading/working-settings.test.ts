import { describe, expect, it } from 'vitest';
import { deedWithLetter, keysOf, USUAL_KEYS, withLetter } from '../../../domain/reading/key-settings';
import { parseWorkingSettings, USUAL_WORKING } from '../../../domain/reading/working-settings';

describe('how the person works', () => {
  it('is as usual, whatever is stored', () => {
    for (const stored of [
      undefined,
      null,
      7,
      'on',
      [],
      { keys: 3, copyAs: 'song', citationStyle: 'x' },
      { keys: { own: [1] } },
    ])
      expect(parseWorkingSettings(stored)).toEqual(USUAL_WORKING);
  });

  it('is what was kept', () => {
    const kept = {
      keys: { single: false, own: { note: 'w', next: 'p', previous: 'n' } },
      copyAs: 'link',
      citationStyle: 'oscola',
    };
    expect(parseWorkingSettings(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  });

  it('drops letters that are none, that belong to no letter’s row, and the first of two deeds that would have one', () => {
    const own = { note: 'É', colour: 'x', nothing: 'y', tag: 'w', __proto__: 'q' };
    expect(parseWorkingSettings({ keys: { own } }).keys.own).toEqual({ tag: 'w' });
    expect(parseWorkingSettings({ keys: { own: { note: 'w', tag: 'w' } } }).keys.own).toEqual({ tag: 'w' });
    expect(parseWorkingSettings({ keys: { own: { note: 'h', tag: 'w' } } }).keys.own).toEqual({ tag: 'w' });
    // The next one’s usual letter is free for the previous one only as long as both are the person’s own.
    expect(parseWorkingSettings({ keys: { own: { next: 'p', previous: 'h' } } }).keys.own).toEqual({});
  });
});

describe('a letter of one’s own', () => {
  it('is told from one that another deed has', () => {
    expect(deedWithLetter('h', USUAL_KEYS, 'note')).toBe('highlight');
    expect(deedWithLetter('e', USUAL_KEYS, 'note')).toBeUndefined();
    expect(deedWithLetter('e', withLetter('note', 'w', USUAL_KEYS), 'tag')).toBeUndefined();
  });

  it('is forgotten once the usual one is chosen again', () => {
    const own = withLetter('note', 'w', USUAL_KEYS);
    expect(keysOf('note', own)).toEqual(['w']);
    expect(withLetter('note', 'e', own)).toEqual(USUAL_KEYS);
  });
});
