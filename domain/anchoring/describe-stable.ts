import type { Position } from '../annotation/annotation';
import { describe } from './describe';
import { locateAll } from './locate-all';
import type { Selector } from './locate';

/** The selectors of a passage; null unless they find it again in just this place, and only then may it be saved. */
export function describeStable(text: string, position: Position): Selector | null {
  const selector = describe(text, position);
  const [found] = locateAll(text, [selector], { text });
  const isThere =
    found !== undefined &&
    'how' in found &&
    found.start === selector.position.start &&
    found.end === selector.position.end;
  return isThere ? selector : null;
}
