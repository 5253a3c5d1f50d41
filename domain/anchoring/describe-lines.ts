import type { Position } from '../annotation/annotation';
import { describe } from './describe';
import type { Selector } from './locate';

/**
 * Selectors for each line with words of a passage that has several, else none. Between two blocks a page may have whole boxes that
 * the article does not: then lines are found one by one where the passage is not found as one.
 */
export function describeLines(text: string, { start, end }: Position): readonly Selector[] {
  const lines: Position[] = [];
  let from = start;
  for (const line of text.slice(start, end).split('\n')) {
    if (/[\p{L}\p{N}]/u.test(line)) lines.push({ start: from, end: from + line.length });
    from += line.length + 1;
  }
  return lines.length < 2 ? [] : lines.map((line) => describe(text, line));
}
