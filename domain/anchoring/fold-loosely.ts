import { fold, type Span } from './fold';

/** A text as browsers compare the words of a text fragment with it, and the way back to the original. */
export interface LooselyFolded {
  readonly original: string;
  readonly key: string;
  /** The stretch of the original that the stretch `[start, end)` of the key came from. */
  toOriginal(start: number, end: number): Span;
}

/** Letters that differ from others by an accent for the collation but not for Unicode's decomposition. */
const ACCENTED: Readonly<Record<string, string>> = {
  Æ: 'AE',
  Œ: 'OE',
  Ø: 'O',
  Đ: 'D',
  Ħ: 'H',
  Ł: 'L',
  Ŧ: 'T',
};

/** Accents, and the points of Hebrew and Arabic. Vowel signs of other scripts are letters, and so are voiced kana. */
const ACCENTS =
  /(?=\p{M})[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/gu;

const known = new Map<number, string>();

function foldUnit(unit: number): string {
  const before = known.get(unit);
  if (before !== undefined) return before;
  const folded = String.fromCharCode(unit)
    .toUpperCase()
    .normalize('NFD')
    .replace(/\s/g, '')
    .replace(ACCENTS, '')
    .normalize('NFC')
    .replace(/[ÆŒØĐĦŁŦ]/g, (letter) => ACCENTED[letter] ?? letter);
  known.set(unit, folded);
  return folded;
}

/**
 * Folds a text further than `fold` does: case and accents go, as in the first level of the Unicode collation that Chromium
 * searches with, and so does white space, as terms of a fragment may be apart by any. What is one for a browser is one here;
 * a few things are one here only, which makes a passage look less unique than it is and never more.
 */
export function foldLoosely(original: string): LooselyFolded {
  const text = fold(original);
  const { folded } = text;
  let at = new Uint32Array(folded.length + 64);
  let length = 0;
  const parts: string[] = [];
  for (let index = 0; index < folded.length; index += 1) {
    const units = foldUnit(folded.charCodeAt(index));
    parts.push(units);
    if (length + units.length > at.length) {
      const larger = new Uint32Array(at.length * 2);
      larger.set(at);
      at = larger;
    }
    for (let i = 0; i < units.length; i += 1) at[length + i] = index;
    length += units.length;
  }
  at = at.subarray(0, length);
  return {
    original,
    key: parts.join(''),
    toOriginal: (start, end) =>
      text.toOriginal(at[start] ?? folded.length, end > start ? (at[end - 1] ?? 0) + 1 : (at[start] ?? 0)),
  };
}
