import { BLOCK } from './blocks';
import { foldLine } from '../domain/document/fold-line';
import { oneLine, weightOf } from './plain-text';

/**
 * Takes out of a text the line that sums it up where it stands before the text in a box of its own, and gives it: the page tells
 * machines the same line. A first paragraph that is used as one stays. Changes `content`, its blocks still numbered.
 */
export function takeSummary(content: Element, page: Element, described: string | null): string | null {
  const wanted = foldLine(described ?? '');
  if (wanted.length < 20) return null;
  const blocks = [...content.querySelectorAll(`[${BLOCK}]`)].filter(
    (block) => weightOf(block.textContent) > 40,
  );
  const at = blocks.slice(0, 3).findIndex((block) => foldLine(block.textContent) === wanted);
  const [summary, next] = [blocks[at], blocks[at + 1]];
  if (!summary || !next || boxOf(summary, page) === boxOf(next, page)) return null;
  summary.remove();
  return oneLine(summary.textContent).slice(0, 500);
}

/** What a block of the prepared page stands in: Readability has put it elsewhere. */
function boxOf(block: Element, page: Element): Element | null | undefined {
  const number = block.getAttribute(BLOCK) ?? '';
  return page.querySelector(`[${BLOCK}="${number}"]`)?.parentElement;
}
