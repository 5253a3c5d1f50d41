/** A stretch of a text in UTF-16 code units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const apart = (one: Span, other: Span): boolean => one.end <= other.start || one.start >= other.end;

/** A text as passages are compared, and the way between it and the original. Units are UTF-16 code units on both sides. */
export interface Folded {
  readonly original: string;
  readonly folded: string;
  /** The stretch of the original that the folded stretch `[start, end)` came from, never splitting what was folded as one. */
  toOriginal(start: number, end: number): Span;
  /** The folded stretch that comes from the original one, wholly or in part; empty where all of it was folded away. */
  fromOriginal(start: number, end: number): Span;
}

const PLAIN = 1;
const DROPPED = 2;
const SPACE = 3;
const CHANGED = 4;
const MARK = 5;
const SURROGATE = 6;

/** Class of each code unit that was met so far; a table, because a long report has some 400,000 of them. */
const classes = new Uint8Array(0x10000);
const clusters = new Map<string, string>();

const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\u0640]/u;
/** Marks, the vowels and finals of decomposed Hangul, and the half-width kana voicing signs: NFKC joins them to what is before. */
const JOINING = /[\p{M}\u1160-\u11ff\uff9e\uff9f]/u;

function foldCharacters(characters: string): string {
  return characters
    .replace(/[´`]/g, "'")
    .normalize('NFKC')
    .replace(/[‘’‚‛′‹›ʹʻʼʽˈ]/g, "'")
    .replace(/[“”„‟″«»「」『』〝〞〟]/g, '"')
    .replace(/[\p{Pd}\u2212\u2043]/gu, '-')
    .replace(/\s+/g, ' ')
    .replace(/[\p{Default_Ignorable_Code_Point}\u0640]/gu, '');
}

function classify(unit: number): number {
  const character = String.fromCharCode(unit);
  if (unit >= 0xd800 && unit <= 0xdfff) return SURROGATE;
  if (/\s/.test(character)) return SPACE;
  if (INVISIBLE.test(character)) return DROPPED;
  if (JOINING.test(character)) return MARK;
  return foldCharacters(character) === character ? PLAIN : CHANGED;
}

function classOf(unit: number): number {
  return (classes[unit] ||= classify(unit));
}

/** End of the cluster at `start`: one code point and the marks that follow it. */
function clusterEnd(text: string, start: number): number {
  let end = start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
  while (end < text.length && classOf(text.charCodeAt(end)) === MARK) end += 1;
  return end;
}

function foldCluster(cluster: string): string {
  const known = clusters.get(cluster);
  if (known !== undefined) return known;
  const folded = foldCharacters(cluster);
  // All that real texts need fits; a text made to fill the map cannot make it grow without end.
  if (clusters.size < 20_000) clusters.set(cluster, folded);
  return folded;
}

/** Index of the first of `values` (ascending up to `length`) that is above `limit`. */
function firstAbove(values: Uint32Array, length: number, limit: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Folds what changes in a text without changing its words: compatibility forms and composition (Unicode NFKC), kinds of
 * quotation marks, dashes and white space, and characters that nobody sees (soft hyphens, zero-width and bidi controls,
 * tatweel). Letters keep their case: the comparison of words forgives it, the verdict `exact` does not.
 */
export function fold(text: string): Folded {
  // NFKC can make one code unit into eighteen (U+FDFA); the arrays grow only when such a text comes.
  let starts = new Uint32Array(text.length + 64);
  let ends = new Uint32Array(text.length + 64);
  let units = new Uint16Array(text.length + 64);
  let length = 0;
  const put = (unit: number, start: number, end: number): void => {
    // A run of white space is one space, that of the first; the end stays with it so that a passage never ends in white space.
    if (unit === 32 && (length === 0 || units[length - 1] === 32)) return;
    if (length === units.length) {
      const grow = (old: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> => {
        const larger = new Uint32Array(old.length * 2);
        larger.set(old);
        return larger;
      };
      starts = grow(starts);
      ends = grow(ends);
      const larger = new Uint16Array(units.length * 2);
      larger.set(units);
      units = larger;
    }
    units[length] = unit;
    starts[length] = start;
    ends[length] = end;
    length += 1;
  };
  for (let at = 0; at < text.length;) {
    const unit = text.charCodeAt(at);
    const kind = classOf(unit);
    const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
    const joined = next >= 0x300 && classOf(next) === MARK;
    if (kind === PLAIN && !joined) {
      put(unit, at, at + 1);
      at += 1;
    } else if (kind === SPACE && !joined) {
      put(32, at, at + 1);
      at += 1;
    } else if (kind === DROPPED) {
      at += 1;
    } else {
      const end = clusterEnd(text, at);
      const cluster = text.slice(at, end);
      const folded = foldCluster(cluster);
      const same = folded === cluster && kind !== SURROGATE;
      for (let i = 0; i < folded.length; i += 1) {
        if (same) put(folded.charCodeAt(i), at + i, at + i + 1);
        else put(folded.charCodeAt(i), at, end);
      }
      at = end;
    }
  }
  let folded = '';
  for (let at = 0; at < length; at += 8192) {
    folded += String.fromCharCode(...units.subarray(at, Math.min(length, at + 8192)));
  }
  return {
    original: text,
    folded,
    toOriginal(start, end) {
      const from = starts[start] ?? text.length;
      return { start: from, end: end > start ? (ends[end - 1] ?? text.length) : from };
    },
    fromOriginal(start, end) {
      const from = firstAbove(ends, length, start);
      return { start: from, end: end > start ? Math.max(from, firstAbove(starts, length, end - 1)) : from };
    },
  };
}
