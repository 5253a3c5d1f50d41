import type { Stretch } from './context';
import type { Scorer } from './word-likeness';

/** Slips in one passage; more is another wording. */
const MOST = 2;

/** Whether a place reads like the passage but for a slip or two: the next item of a list of like items has other words. */
export function differsBySlips(passage: Stretch, place: Stretch, score: Scorer): boolean {
  const { start, end } = passage.span;
  if (place.span.end - place.span.start !== end - start) return false;
  let slips = 0;
  for (let i = 0; i < end - start; i += 1) {
    const id = passage.row.ids[start + i] ?? -1;
    const there = place.row.ids[place.span.start + i] ?? -1;
    if (id === there) continue;
    slips += 1;
    if (slips > MOST || !score.isSlip(id, there)) return false;
  }
  return true;
}
