import { lastWhere } from '../last-where';
import { longestAscending } from './longest-ascending';

/** A passage found beyond doubt: where it began and where it begins, UTF-16 code units. */
export interface Pin {
  readonly before: number;
  readonly now: number;
}

/** What an old position says about where a passage should be. */
export interface Expectation {
  /** What speaks against a place that begins at `start`, in the units of `judge` in `place-by-quote.ts`. */
  against(start: number): number;
}

export const NOWHERE: Expectation = { against: () => 0 };

/** What it costs at most to stand elsewhere: little where only the position is known, as a text may have grown before it. */
export const FAR = 0.75;
/** More than a whole side of context where others of the same text say where it should be. */
const FAR_FROM_PINS = 3;
/** Pins that have to be there before they are listened to. */
const ENOUGH = 3;
/** UTF-16 code units that a text may have grown by before a passage without anybody noticing. */
const GROWN = 200;
const GROWN_BY = 0.25;
const SLACK = 150;

/** The text before a passage may have grown or shrunk, in proportion. */
export function fromPositionAlone(position: number): Expectation {
  const reach = GROWN + GROWN_BY * position;
  return { against: (start) => FAR * Math.min(1, Math.abs(start - position) / reach) };
}

/** Index of the first pin that began after `position`. */
function firstAfter(pins: readonly Pin[], position: number): number {
  return lastWhere(pins, ({ before }) => before <= position) + 1;
}

/**
 * What the passages that were found say about the others: between two of them in their old order a passage should stand
 * about where it stood between them. Gives null where too few were found.
 */
export function expectations(found: readonly Pin[]): (position: number) => Expectation | null {
  const pins = longestAscending(
    [...found].sort((one, other) => one.before - other.before),
    ({ now }) => now,
  );
  if (pins.length < ENOUGH) return () => null;
  return (position) => {
    const next = firstAfter(pins, position);
    const after = pins[next];
    // A passage that is a pin itself is measured by its neighbours.
    const before = pins.slice(0, next).findLast((pin) => pin.before < position);
    const [here, spread] =
      before && after
        ? between(before, after, position)
        : beyond(before ?? after ?? { before: 0, now: 0 }, position);
    return {
      against: (start) =>
        FAR_FROM_PINS * Math.min(1, Math.max(0, Math.abs(start - here) - spread) / (2 * spread)),
    };
  };
}

/** Where a position between two pins should be, and how far from there it may be. */
function between(before: Pin, after: Pin, position: number): [here: number, spread: number] {
  const share = (position - before.before) / (after.before - before.before);
  const here = before.now + share * (after.now - before.now);
  const grown = Math.abs(after.now - before.now - (after.before - before.before));
  const nearest = Math.min(position - before.before, after.before - position);
  return [here, 0.5 * grown + 0.02 * nearest + SLACK];
}

function beyond(pin: Pin, position: number): [here: number, spread: number] {
  return [pin.now + position - pin.before, 0.15 * Math.abs(position - pin.before) + SLACK];
}
