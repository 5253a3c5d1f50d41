/** A stretch of a text in UTF-16 code units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A folded text that knows where each of its code units came from. */
export interface FoldedText {
  readonly folded: string;
  /** The stretch of the original that the folded stretch came from, whole code points. */
  readonly original: (start: number, end: number) => Span;
}

const cache = new Map<string, string>();

/** One code point as `foldForSearch` folds it. Final sigma, which depends on its neighbours, is made the plain one. */
function foldCodePoint(point: string): string {
  const known = cache.get(point);
  if (known !== undefined) return known;
  const folded = point
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\u0640]/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ς', 'σ')
    .replace(/\s/g, ' ');
  // All that can be met in practice fits; a text made to fill the cache cannot make it grow without end.
  if (cache.size < 20_000) cache.set(point, folded);
  return folded;
}

/**
 * Folds as `foldForSearch` does, and keeps the way back, so that what was found in the folded text can be emphasised in
 * the text as it is written.
 */
export function foldWithMap(text: string): FoldedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = '';
  let at = 0;
  for (const point of text) {
    const end = at + point.length;
    for (const unit of foldCodePoint(point).split('')) {
      const afterSpace = folded === '' || folded.endsWith(' ');
      if (unit === ' ' && afterSpace) continue;
      folded += unit;
      starts.push(at);
      ends.push(end);
    }
    at = end;
  }
  if (folded.endsWith(' ')) folded = folded.slice(0, -1);
  return {
    folded,
    original: (start, end) => ({ start: starts[start] ?? text.length, end: ends[end - 1] ?? text.length }),
  };
}

/** The folded text alone, by the same rules; for many texts at once, where no way back is needed. */
export function foldPlain(text: string): string {
  let folded = '';
  for (const point of text) folded += foldCodePoint(point);
  return folded.replace(/ +/g, ' ').trim();
}
