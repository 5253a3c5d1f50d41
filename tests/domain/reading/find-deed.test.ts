import { describe, expect, it } from 'vitest';
import { findDeed, letterOf, type KeyPress } from '../../../domain/reading/find-deed';
import { USUAL_KEYS, withLetter } from '../../../domain/reading/key-settings';
import { KEY_TABLE, keyIndex } from '../../../domain/reading/key-table';

const press = (key: string, code = '', more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});
const deed = (...args: Parameters<typeof press>) => findDeed(press(...args), USUAL_KEYS)?.deed;

describe('what a key does', () => {
  it('is what the table says, for each key in it', () => {
    for (const row of KEY_TABLE)
      for (const key of [...row.keys, ...row.also]) {
        const parts = key.split('+');
        const modifiers = { ctrlKey: parts.includes('Ctrl'), shiftKey: parts.includes('Shift') };
        expect(deed(parts.at(-1) ?? '', '', modifiers), key).toBe(row.deed);
      }
  });

  it('gives no key to two deeds', () => {
    const all = KEY_TABLE.flatMap(({ keys, also }): readonly string[] => [...keys, ...also]);
    expect(new Set(all).size).toBe(all.length);
  });

  it('is by the letter that is written, where that is a Latin one', () => {
    expect(deed('n', 'KeyN')).toBe('next');
    expect(deed('N', 'KeyN')).toBe('next');
    // Dvorak: N is where L is on the usual keyboard.
    expect(deed('n', 'KeyL')).toBe('next');
    expect(deed('l', 'KeyN')).toBeUndefined();
    // QWERTZ: Z and Y have changed places.
    expect(deed('z', 'KeyY', { ctrlKey: true })).toBe('undo');
    expect(deed('y', 'KeyZ', { ctrlKey: true })).toBe('redo');
  });

  it.each([
    ['Russian', 'т', 'KeyN', 'next'],
    ['Russian', 'я', 'KeyZ', 'undo'],
    ['Arabic', 'ى', 'KeyN', 'next'],
    ['Greek', 'ε', 'KeyE', 'note'],
    ['Hebrew', 'א', 'KeyT', 'tag'],
    ['Japanese, with its input method on', 'Process', 'KeyH', 'highlight'],
  ] as const)(
    'is by the place of the key on a keyboard without Latin letters: %s, %s',
    (_, key, code, what) => {
      expect(deed(key, code, { ctrlKey: what === 'undo' })).toBe(what);
    },
  );

  it('finds the digits under other signs: Arabic digits, and French keyboards, where Shift writes them', () => {
    expect(findDeed(press('٢', 'Digit2'), USUAL_KEYS)).toEqual({ deed: 'colour', key: '2' });
    expect(findDeed(press('é', 'Digit2'), USUAL_KEYS)).toEqual({ deed: 'colour', key: '2' });
    expect(findDeed(press('à', 'Digit0'), USUAL_KEYS)).toEqual({ deed: 'last-tag', key: '0' });
    expect(keyIndex('last-tag', '0')).toBe(4);
    // "!" is typed with Shift on an English keyboard, and is no 1.
    expect(deed('!', 'Digit1', { shiftKey: true })).toBeUndefined();
  });

  it('is nothing with Alt, which writes signs or is the browser’s, nor for a chord that is not in the table', () => {
    expect(deed('n', 'KeyN', { altKey: true })).toBeUndefined();
    expect(deed('c', 'KeyC', { ctrlKey: true })).toBeUndefined();
    expect(deed('Delete', 'Delete', { shiftKey: true })).toBeUndefined();
    expect(deed('z', 'KeyZ', { metaKey: true })).toBe('undo');
    expect(deed('Z', 'KeyZ', { metaKey: true, shiftKey: true })).toBe('redo');
  });

  it('is nothing for single signs once those are switched off; named keys and chords go on', () => {
    const off = { ...USUAL_KEYS, single: false };
    for (const key of ['n', 'p', 'j', 'h', '1', '6', 'q', '?'])
      expect(findDeed(press(key), off), key).toBeUndefined();
    expect(findDeed(press('Delete'), off)?.deed).toBe('delete');
    expect(findDeed(press('z', 'KeyZ', { ctrlKey: true }), off)?.deed).toBe('undo');
  });

  it('follows a letter of one’s own, and leaves the usual one free', () => {
    const own = withLetter('note', 'w', USUAL_KEYS);
    expect(findDeed(press('w'), own)?.deed).toBe('note');
    expect(findDeed(press('e'), own)).toBeUndefined();
    // A second letter gives way to one that was chosen.
    expect(findDeed(press('j'), withLetter('note', 'j', USUAL_KEYS))?.deed).toBe('note');
  });
});

it('takes a person’s own letter from its place on a keyboard without Latin letters', () => {
  expect(letterOf(press('ф', 'KeyA'))).toBe('a');
  expect(letterOf(press('1', 'Digit1'))).toBeUndefined();
  expect(letterOf(press('F5', 'F5'))).toBeUndefined();
});
