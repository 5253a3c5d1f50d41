import { keysOf, type KeySettings } from './key-settings';
import { KEY_TABLE, type KeyDeed } from './key-table';

/** A key that is pressed, as the browser tells it. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * What a key does, and by which of its names. The letter that it writes comes first; where that is not a Latin one, the letter
 * or digit that is printed at its place: a person with a Russian or an Arabic layout presses the same keys.
 */
export function findDeed(
  press: KeyPress,
  settings: KeySettings,
): { readonly deed: KeyDeed; readonly key: string } | undefined {
  for (const key of namesOf(press)) {
    const shown = KEY_TABLE.find(
      ({ deed, kind }) => isHeard(kind, settings) && keysOf(deed, settings).includes(key),
    );
    const row =
      shown ??
      KEY_TABLE.find(
        ({ kind, also }) => isHeard(kind, settings) && (also as readonly string[]).includes(key),
      );
    if (row) return { deed: row.deed, key };
  }
  return undefined;
}

/** The small Latin letter of a key, as a person's own letter is kept; undefined where it has none. */
export const letterOf = (press: KeyPress): string | undefined =>
  namesOf(press).find((name) => /^[a-z]$/.test(name));

const isHeard = (kind: (typeof KEY_TABLE)[number]['kind'], { single }: KeySettings): boolean =>
  single || kind === 'named';

function namesOf(press: KeyPress): readonly string[] {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = press;
  // A chord with Alt writes a sign on many keyboards, and belongs to the browser on the others.
  if (altKey) return [];
  const isChord = ctrlKey || metaKey;
  const written = key.length === 1 ? [key.toLowerCase()] : [];
  const names = [...new Set([...written, ...atPlace(press)])];
  if (names.length === 0) names.push(key);
  const isNamed = key.length > 1 && names[0] === key;
  const before = (isChord ? 'Ctrl+' : '') + (shiftKey && (isChord || isNamed) ? 'Shift+' : '');
  return names.map((name) => before + name);
}

/** What is printed on a key of the usual Latin keyboard, where the key itself writes no Latin letter or digit. */
function atPlace({ key, code, shiftKey }: KeyPress): readonly string[] {
  // A key that goes to an input method tells only its place.
  const isElsewhere = key.length === 1 ? !/[a-z0-9]/i.test(key) : key === 'Process' || key === 'Unidentified';
  const [, letter, digit] = /^(?:Key([A-Z])|Digit(\d))$/.exec(code) ?? [];
  if (!isElsewhere) return [];
  if (digit !== undefined && !shiftKey) return [digit];
  return letter !== undefined && !/\p{Script=Latin}/u.test(key.length === 1 ? key : '')
    ? [letter.toLowerCase()]
    : [];
}
