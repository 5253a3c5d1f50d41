import type { Position } from '../annotation/annotation';
import type { ForeignTarget } from './locate-foreign';
import { parseTextFragment } from './parse-text-fragment';

/** How many selectors are looked at; a target has three or four. */
const MOST = 64;
/** As `Quote` has them. */
const LONGEST = 1_000_000;
const CONTEXT = 1_000;

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const stringOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * W3C allows one selector or a list, and a selector that refines another: the refining ones first, as they are nearer to the
 * words.
 */
function selectorsIn(selector: unknown): Json[] {
  const found: Json[] = [];
  const left: unknown[] = [selector];
  for (let looked = 0; left.length > 0 && looked < MOST; looked += 1) {
    const one = left.pop();
    if (Array.isArray(one)) left.push(...(one as unknown[]).slice(0, MOST).reverse());
    else if (isObject(one)) {
      found.push(one);
      left.push(one['refinedBy']);
    }
  }
  return found.reverse();
}

function isOf(type: string): (selector: Json) => boolean {
  return (selector) => [selector['type'] ?? selector['@type']].flat().some((one) => one === type);
}

function positionIn(selectors: readonly Json[]): Position | null {
  for (const { start, end } of selectors.filter(isOf('TextPositionSelector')))
    if (Number.isSafeInteger(start) && Number.isSafeInteger(end)) {
      const position = { start: Number(start), end: Number(end) };
      if (position.start >= 0 && position.start < position.end) return position;
    }
  return null;
}

/**
 * What the `selector` of a W3C target says of the passage, as in Hypothesis' `target[].selector`: its TextQuoteSelector, with
 * the TextPositionSelector beside it as a hint; else a FragmentSelector whose value is a text fragment. Null where no words are
 * given: a position or an XPath alone cannot show that a place is the one that was meant. Takes any value and never throws.
 */
export function readSelectors(selector: unknown): ForeignTarget | null {
  const selectors = selectorsIn(selector);
  const position = positionIn(selectors);
  for (const one of selectors.filter(isOf('TextQuoteSelector'))) {
    const exact = stringOf(one['exact']);
    if (exact.trim() === '' || exact.length > LONGEST) continue;
    const quote = {
      exact,
      prefix: stringOf(one['prefix']).slice(-CONTEXT),
      suffix: stringOf(one['suffix']).slice(0, CONTEXT),
    };
    return position ? { quote, position } : { quote };
  }
  for (const one of selectors.filter(isOf('FragmentSelector'))) {
    const [directive] = parseTextFragment(stringOf(one['value']));
    if (directive) return { directive };
  }
  return null;
}
