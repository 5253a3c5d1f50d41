import { BLOCK, isProse } from './blocks';
import { BLOCKS } from '../dom/text-of';
import { leaveOut } from './clutter';
import { foldLine } from '../domain/document/fold-line';
import { linkDensity, oneLine, weightOf } from './plain-text';

interface Page {
  /** Its prepared body, the blocks numbered. */
  readonly page: Element;
  /** What was taken away from it, by the block that it came after. */
  readonly apart: ReadonlyMap<string, readonly Element[]>;
  readonly title: Element | null;
  /** Lines that are shown elsewhere. */
  readonly known: readonly string[];
}

/** By the weight of `weightOf`: what says so much is left out, not lost. */
const SAYS = 60;

/**
 * Puts back what Readability lost of a text: blocks between those that it kept, a lead and picture between title and text, and
 * blocks after it that stand in the same kind of box. What says something between its blocks and is not put back is left out, but
 * stays in its place. Changes `content`.
 */
export function putBack(content: Element, { page, apart, title, known }: Page): void {
  const blocks = [...page.querySelectorAll(`[${BLOCK}]`)];
  const kept = new Map<string, Element>();
  for (const block of content.querySelectorAll(`[${BLOCK}]`))
    kept.set(block.getAttribute(BLOCK) ?? '', block);
  const isKept = (block: Element): boolean => kept.has(block.getAttribute(BLOCK) ?? '');
  const prose = blocks.filter(
    (block) => isKept(block) && (weightOf(block.textContent) > 40 || isProse(block)),
  );
  const first = blocks.indexOf(prose[0] ?? page);
  const last = blocks.indexOf(prose.at(-1) ?? page);
  if (first < 0) return;
  const boxes = new Set(prose.map(boxOf));
  // Made when it is first asked for, and folded whole only where one begins alike: to fold a whole text takes a while.
  let said: Map<string, string[]> | undefined;
  const folded = new Map<string, Set<string>>();
  const saidLike = (text: string): Set<string> => {
    said ??= Map.groupBy([...known, ...prose.map((block) => block.textContent)], beginningOf);
    const beginning = beginningOf(text);
    const lines = folded.get(beginning) ?? new Set(said.get(beginning)?.map(foldLine));
    folded.set(beginning, lines);
    return lines;
  };
  const isNew = ({ textContent: text }: Element): boolean => !saidLike(text).has(foldLine(text));

  let anchor = kept.get(blocks[first]?.getAttribute(BLOCK) ?? '');
  const add = (block: Element, how: 'before' | 'after'): void => {
    // A clone of an element is one; the DOM's types say Node.
    const copy = block.cloneNode(true) as Element;
    anchor?.[how](copy);
    anchor = copy;
    kept.set(block.getAttribute(BLOCK) ?? '', copy);
  };
  const addLeftOut = (block: Element): void => {
    if (!anchor || !isNew(block)) return;
    const before = anchor;
    add(asBlock(block), 'after');
    for (const picture of anchor.querySelectorAll('img, figure')) picture.remove();
    leaveOut(anchor);
    saidLike(block.textContent).add(foldLine(block.textContent));
    if (oneLine(anchor.textContent) !== '') return;
    anchor.remove();
    anchor = before;
  };
  const consider = (at: number, block: Element): void => {
    const own = kept.get(block.getAttribute(BLOCK) ?? '');
    if (own) {
      anchor = own;
      return;
    }
    const next = blocks[at + 1];
    const heads =
      /^h[2-6]$/.test(block.localName) &&
      next !== undefined &&
      at < last &&
      isKept(next) &&
      boxes.has(boxOf(block));
    const isLost =
      (isProse(block) &&
        (block.localName === 'figure' || boxes.has(boxOf(block)) || sharesBox(block, prose))) ||
      (heads &&
        weightOf(block.textContent) < 250 &&
        linkDensity(block) < 0.5 &&
        oneLine(block.textContent) !== '');
    if (isLost && isNew(block)) add(block, 'after');
    else if (weightOf(block.textContent) >= SAYS && linkDensity(block) < 0.3) addLeftOut(block);
  };
  for (const [at, block] of blocks.entries()) {
    if (at < first || at > last) continue;
    if (at > first) consider(at, block);
    if (at < last) for (const box of apart.get(block.getAttribute(BLOCK) ?? '') ?? []) addLeftOut(box);
  }
  for (const block of blocks.slice(last + 1)) {
    const heads = /^h[2-6]$/.test(block.localName);
    // A linked heading or a bare list begins the cards of other writings.
    if (heads ? linkDensity(block) > 0.5 : !isProse(block) || block.matches('figure, ul, ol')) break;
    if (!heads && !isKept(block) && boxes.has(boxOf(block)) && sharesBox(block, prose) && isNew(block))
      add(block, 'after');
  }
  if (!title) return;
  anchor = kept.get(blocks[first]?.getAttribute(BLOCK) ?? '');
  for (let at = first - 1, seen = 0; at >= 0 && seen < 12; at--, seen++) {
    const block = blocks[at];
    if (!block) break;
    const follows = (title.compareDocumentPosition(block) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    if (!follows && block.localName !== 'figure') continue;
    if (!follows && seen > 6) break;
    const own = kept.get(block.getAttribute(BLOCK) ?? '');
    if (own) anchor = own;
    else if ((isProse(block) || isLeadHeading(block)) && isNew(block) && !title.contains(block))
      add(block, 'before');
  }
}

/** The first letters of a line as it is compared. What is cut off may change the last one of what is left. */
function beginningOf(text: string): string {
  const beginning = foldLine(text.trimStart().slice(0, 40));
  return (beginning.length > 12 ? beginning : foldLine(text)).slice(0, 12);
}

/** What stands within lines would not stand apart from the text. */
function asBlock(element: Element): Element {
  if (BLOCKS.has(element.localName)) return element;
  const box = element.ownerDocument.createElement('div');
  box.append(element.cloneNode(true));
  return box;
}

/** A summary set as a heading between title and text. */
function isLeadHeading(block: Element): boolean {
  return /^h[2-4]$/.test(block.localName) && weightOf(block.textContent) >= 60 && linkDensity(block) < 0.3;
}

/** What kind of box a block stands in. */
function boxOf(block: Element): string {
  const parent = block.parentElement;
  return parent ? `${parent.localName} ${parent.getAttribute('class') ?? ''}` : '';
}

/** Whether a block's box is a kept block's own, or a sibling of one, or of one's parent. */
function sharesBox(block: Element, kept: readonly Element[]): boolean {
  const above = [
    block.parentElement,
    block.parentElement?.parentElement,
    block.parentElement?.parentElement?.parentElement,
  ];
  return kept.some((other) => {
    const box = other.parentElement;
    return (
      box === above[0] ||
      (box?.parentElement !== null && box?.parentElement === above[1]) ||
      (box?.parentElement?.parentElement !== null &&
        box?.parentElement?.parentElement === above[2] &&
        !/^(body|html|main)$/.test(above[2]?.localName ?? ''))
    );
  });
}
