import type { LeftOutBlock } from '../domain/document/article';
import { LEFT_OUT } from '../domain/document/left-out';
import { sanitised, serialise } from './sanitise';
import { BLOCKS, textOf } from './text-of';

/** A line of these around a number stands for a block. It is of the private use area: a text that has it has no blocks put back. */
const SIGN = '\uE0F0';
const LINE = new RegExp(`(?:^|\\n)${SIGN}(\\d+)${SIGN}(?=\\n|$)`, 'g');
/** In UTF-16 code units, and in blocks. */
const LONGEST = 20_000;
const MOST = 100;

/**
 * Sanitises HTML with marked blocks, and says where they stand in its text, in order. Those that cannot be said exactly, as they
 * stand within a line or a table's row, or say nothing, are taken out: what is put back has to be the text that the tree then has.
 */
export function sanitiseWithLeftOut(foreign: string): {
  readonly fragment: DocumentFragment;
  readonly html: string;
  readonly leftOut: readonly LeftOutBlock[];
} {
  const { fragment, html } = sanitised(foreign);
  const elements = [...fragment.querySelectorAll(`[${LEFT_OUT}]`)];
  if (elements.length === 0) return { fragment, html, leftOut: [] };
  const places = placesIn(fragment);
  const blocks = elements.map((element, index) => ({ at: places.get(index), text: ownText(element) }));
  const isFit = ({ at, text }: (typeof blocks)[number], index: number): boolean =>
    at !== undefined && text !== '' && text.length <= LONGEST && index < MOST;
  const unfit = elements.filter((_, index) => !isFit(blocks[index] ?? { at: undefined, text: '' }, index));
  if (unfit.length === 0)
    return { fragment, html, leftOut: blocks.map(({ at = 0, text }) => ({ at, text })) };
  for (const element of unfit) element.remove();
  return sanitiseWithLeftOut(serialise(fragment));
}

/** In the text without them, by their number. */
function placesIn(fragment: DocumentFragment): ReadonlyMap<number, number> {
  // A clone of a fragment is one; the DOM's types say Node.
  const copy = fragment.cloneNode(true) as DocumentFragment;
  for (const [index, element] of [...copy.querySelectorAll(`[${LEFT_OUT}]`)].entries()) {
    const line = copy.ownerDocument.createElement('p');
    line.textContent = `${SIGN}${index}${SIGN}`;
    element.replaceWith(line);
  }
  const { text } = textOf(copy);
  const places = new Map<number, number>();
  let signs = 0;
  let first = 0;
  for (const found of text.matchAll(LINE)) {
    const isAtBeginning = found.index === signs;
    places.set(Number(found[1]), isAtBeginning ? 0 : found.index - signs - first);
    signs += found[0].length;
    // Those at the beginning have the line feed after them.
    if (isAtBeginning) first = 1;
  }
  return text.split(SIGN).length - 1 === 2 * places.size ? places : new Map();
}

/** Read apart from the rest: in its place it has none. Within another it is not put back by itself. */
function ownText(element: Element): string {
  if (!BLOCKS.has(element.localName) || element.parentElement?.closest(`[${LEFT_OUT}]`)) return '';
  const copy = element.cloneNode(true) as Element;
  copy.removeAttribute(LEFT_OUT);
  return textOf(copy).text;
}
