import type { Position } from './annotation';

/** Lines under overlapping passages that can be told apart; what overlaps more than that shares the last one. */
export const LANES = 3;

/**
 * The line that each passage is underlined on, from 0, nearest to the words, so that of overlapping ones each has its own: the
 * longer one nearer, and of equals the one that begins first. The same passages always get the same lines.
 */
export function assignLanes(positions: readonly Position[]): readonly number[] {
  const lanes = positions.map(() => 0);
  const order = [...positions.entries()].sort(
    ([, one], [, other]) => one.start - other.start || other.end - one.end,
  );
  let open: { readonly end: number; readonly lane: number }[] = [];
  for (const [index, { start, end }] of order) {
    open = open.filter((one) => one.end > start);
    let lane = 0;
    while (lane < LANES - 1 && open.some((one) => one.lane === lane)) lane += 1;
    lanes[index] = lane;
    open.push({ end, lane });
  }
  return lanes;
}
