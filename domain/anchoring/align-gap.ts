import type { TokenRow } from './tokenise';
import type { Scorer } from './word-likeness';

/** What it costs to leave the common course of two texts: less where a sentence or block starts, as edits keep to those. */
const OPEN = 4;
const OPEN_AT_SENTENCE = 2;

/** A stretch of tokens of two texts. */
export interface Gap {
  readonly a0: number;
  readonly a1: number;
  readonly b0: number;
  readonly b1: number;
}

/** A gap's length is free: a paragraph taken out is one edit, as a word is. */
const FROM_GAP = 1;
const GAP_OPENED = 2;
const GAP_FROM_ABOVE = 4;

/**
 * Sets the tokens of a gap against each other so that the common words weigh most and the fewest edits are needed, and
 * writes the pairs into `toB`. Two states a cell (Gotoh 1982), with one state for both kinds of gap. O(n·m) time and bytes.
 */
export function alignGap(
  a: TokenRow,
  b: TokenRow,
  { a0, a1, b0, b1 }: Gap,
  score: Scorer,
  toB: Int32Array,
): void {
  const rows = a1 - a0;
  const columns = b1 - b0;
  if (rows === 0 || columns === 0) return;
  const width = columns + 1;
  const cameFrom = new Uint8Array((rows + 1) * width);
  let matched = new Float32Array(width).fill(-Infinity);
  let gapped = new Float32Array(width).fill(-Infinity);
  let lastMatched = new Float32Array(width);
  let lastGapped = new Float32Array(width);
  for (let i = 0; i <= rows; i += 1) {
    for (let j = 0; j <= columns; j += 1) {
      let from = 0;
      let match = i === 0 && j === 0 ? 0 : -Infinity;
      if (i > 0 && j > 0) {
        const worth = score(a.ids[a0 + i - 1] ?? -1, b.ids[b0 + j - 1] ?? -2);
        if (worth > 0) {
          const straight = lastMatched[j - 1] ?? -Infinity;
          const back = lastGapped[j - 1] ?? -Infinity;
          if (back > straight) from |= FROM_GAP;
          match = Math.max(straight, back) + worth;
        }
      }
      const cost = a.opens[a0 + i] && b.opens[b0 + j] ? OPEN_AT_SENTENCE : OPEN;
      const opened = match - cost;
      const above = i > 0 ? (lastGapped[j] ?? -Infinity) : -Infinity;
      const left = j > 0 ? (gapped[j - 1] ?? -Infinity) : -Infinity;
      if (opened >= above && opened >= left) from |= GAP_OPENED;
      else if (above >= left) from |= GAP_FROM_ABOVE;
      matched[j] = match;
      gapped[j] = Math.max(opened, above, left);
      cameFrom[i * width + j] = from;
    }
    [matched, lastMatched] = [lastMatched, matched];
    [gapped, lastGapped] = [lastGapped, gapped];
  }
  let i = rows;
  let j = columns;
  let inGap = (lastGapped[columns] ?? -Infinity) > (lastMatched[columns] ?? -Infinity);
  while (i > 0 || j > 0) {
    const from = cameFrom[i * width + j] ?? 0;
    if (inGap) {
      if (from & GAP_OPENED) inGap = false;
      else if (from & GAP_FROM_ABOVE) i -= 1;
      else j -= 1;
    } else {
      i -= 1;
      j -= 1;
      toB[a0 + i] = b0 + j;
      inGap = (from & FROM_GAP) !== 0;
    }
  }
}
