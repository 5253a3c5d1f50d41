import type { Position } from '../annotation/annotation';
import { describe } from './describe';
import { fold } from './fold';
import { locateAll } from './locate-all';

/** How much of a passage has to begin and end alike in both texts, in UTF-16 code units of the folded text. */
const EDGE = 12;
/** How much of a passage the other text has to have kept, of 1. */
const KEPT = 0.6;

/**
 * Where a passage of one text stands in another that was made from it, such as the article on a page. What the other
 * leaves out in the middle (a mark of a footnote, a button) does not matter; a passage that it cuts at an end is not there.
 */
export function carryPassage(from: string, position: Position, to: string): Position | null {
  const selector = describe(from, position);
  const [found] = locateAll(to, [selector], { text: from });
  if (!found || !('how' in found)) return null;
  const { start, end } = found;
  if (found.how === 'changed' && !isKept(selector.quote.exact, to.slice(start, end))) return null;
  return { start, end };
}

function isKept(passage: string, found: string): boolean {
  const [whole, kept] = [fold(passage).folded.trim(), fold(found).folded.trim()];
  return (
    whole.slice(0, EDGE) === kept.slice(0, EDGE) &&
    whole.slice(-EDGE) === kept.slice(-EDGE) &&
    kept.length >= KEPT * whole.length &&
    kept.length <= whole.length
  );
}
