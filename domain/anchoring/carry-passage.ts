import type { Position } from '../annotation/annotation';
import { describeLines } from './describe-lines';
import { describe } from './describe';
import { fold } from './fold';
import type { Located, Selector } from './locate';
import { locateAll } from './locate-all';

/** How much of a passage has to begin and end alike in both texts, in letters. */
const EDGE = 8;
/** How much of a line the other text has to have kept, of 1. */
const KEPT_OF_LINE = 0.6;
/** The same of a passage of several lines: with less, what the other text leaves out is most of what was meant. */
const KEPT = 0.3;

/**
 * Where a passage of one text stands in another that was made from it, such as the article on a page. What the other
 * leaves out in the middle (a mark of a footnote, a button, a box between two paragraphs) does not matter; a passage that
 * it cuts at an end is not there.
 */
export function carryPassage(from: string, position: Position, to: string): Position | null {
  const selector = describe(from, position);
  const lines = describeLines(from, position);
  const [whole, ...found] = locateAll(to, [selector, ...lines], { text: from });
  if (whole && isSame(selector, whole, to)) return { start: whole.start, end: whole.end };
  return fromFirstToLast(selector, lines, found, to);
}

/** The stretch from the first line to the last, where both are there, those between in their order, and nothing else. */
function fromFirstToLast(
  { quote }: Selector,
  lines: readonly Selector[],
  found: readonly Located[],
  to: string,
): Position | null {
  const kept = found.filter((one, index) => isSame(lines[index], one, to));
  const [first, last] = [kept[0], kept.at(-1)];
  if (!first || !last || first !== found[0] || last !== found.at(-1)) return null;
  if (kept.some(({ start }, index) => start < (kept[index - 1]?.end ?? 0))) return null;
  const length = lengthOf(to.slice(first.start, last.end));
  const inLines = kept.reduce((sum, { start, end }) => sum + lengthOf(to.slice(start, end)), 0);
  return length === inLines && length >= KEPT * lengthOf(quote.exact)
    ? { start: first.start, end: last.end }
    : null;
}

type Place = Extract<Located, { readonly how: unknown }>;

/** Whether a passage was found with both its ends, and nothing in it that was not there before. */
function isSame(selector: Selector | undefined, found: Located, to: string): found is Place {
  if (!selector || !('how' in found)) return false;
  if (found.how === 'exact') return true;
  const [whole, kept] = [folded(selector.quote.exact), folded(to.slice(found.start, found.end))];
  return (
    whole.slice(0, EDGE) === kept.slice(0, EDGE) &&
    whole.slice(-EDGE) === kept.slice(-EDGE) &&
    kept.length >= KEPT_OF_LINE * whole.length &&
    kept.length <= whole.length
  );
}

/** Without white space: where the other text has no break between two lines, or has one, they are the same words. */
const folded = (text: string): string => fold(text).folded.replaceAll(' ', '');
const lengthOf = (text: string): number => folded(text).length;
