import type { PageCopy } from '../copy-page';

/** What is about other writing, or about the site. */
export const OTHERS =
  'nav, aside, body > footer, [role=contentinfo], [class*="related"], [class*="comment"], [class*="recommend"], [class*="most-"], [class*="popular"], li article, li h3, tr:has(th)';
/** How far what tells of a text may stand from its title, in elements before and after it. */
const REACH = { before: 12, after: 40 };

/** Short elements around a title: those after it in order, then those before it, the nearest first. */
export function linesAround(document: PageCopy, heading: Element | null): readonly Element[] {
  if (!heading) return [];
  const lines: Element[] = [];
  const walk = (reach: number, step: (walker: TreeWalker) => Node | null): void => {
    const walker = heading.ownerDocument.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT);
    walker.currentNode = heading;
    for (let left = reach; left > 0 && step(walker); left--) {
      // A cast: the walker stops at elements only. Those with much in them have no short text, and it takes long to see.
      const element = walker.currentNode as Element;
      if (element.childElementCount > 12 || element.contains(heading)) continue;
      const { length } = element.textContent.trim();
      if (length > 2 && length < 100 && !element.closest(OTHERS)) lines.push(element);
    }
  };
  walk(REACH.after, (walker) => walker.nextNode());
  walk(REACH.before, (walker) => walker.previousNode());
  return lines;
}

/** The text of an element up to its first break. */
export function firstLine(element: Element): string {
  const walker = element.ownerDocument.createTreeWalker(
    element,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
  );
  let line = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) line += node.nodeValue ?? '';
    else if (line.trim() !== '' && /^(br|div|p|time|ul|ol|li|h\d|button)$/i.test(node.nodeName)) break;
  }
  return line.replace(/\s+/g, ' ').trim();
}
