import type { ForeignSelector, Located } from './locate';
import { locateInSteps, type Captured } from './locate-in-steps';
import { finish } from './steps';

/**
 * Finds each passage in `text`; gives one answer a selector, in their order. Positions are UTF-16 code units.
 *
 * With the `capture` that the positions belong to the two texts are aligned, which tells a passage from its look-alikes by
 * what happened to those. A selector whose position does not hold its quote there is found by its quote and context alone,
 * as all are without a capture: then a passage that stands several times in like surroundings stays `ambiguous`, unless
 * others of the same text tell where it should be.
 *
 * `exact` means that the words are the same but for typography (see `fold`). What is not clearly the passage is not placed.
 */
export function locateAll(
  text: string,
  selectors: readonly ForeignSelector[],
  capture?: Captured,
): readonly Located[] {
  return finish(locateInSteps(text, selectors, capture));
}
