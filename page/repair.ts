import { BLOCK } from './blocks';
import { parseDate } from './metadata/parse-date';
import { foldLine, linkDensity, oneLine, weightOf } from './plain-text';
import { putBack } from './put-back';

export interface Repair {
  /** Body of the prepared page, its blocks numbered. */
  readonly page: Element;
  /** The title's element in that page. */
  readonly titleElement: Element | null;
  /** Lines that the reader's heading shows: title, subtitle, byline, publisher, date as written. */
  readonly shown: readonly string[];
  readonly lang: string;
}

const LEAF = 'p, h1, h2, h3, h4, h5, h6, li, figcaption, blockquote, td, th, dt, dd, pre, time, span, a, div';
/** Beyond this (see `weightOf`) a first block is text, not a line of the heading. */
const HEADING_LINE = 160;

/** Makes what Readability gave whole again, and takes off what the reader's heading shows already. Changes `content`. */
export function repair(content: Element, { page, titleElement, shown, lang }: Repair): void {
  putBack(content, page, titleElement, shown);
  for (const element of content.querySelectorAll(`[${BLOCK}]`)) element.removeAttribute(BLOCK);
  dropEmpty(content);
  flatten(content);
  dropRepeated(content, new Set(shown.map(foldLine).filter((line) => line !== '')), lang);
  dropTail(content);
  dropEmpty(content);
}

/** Title, subtitle, date and byline again, before the text begins. */
function dropRepeated(content: Element, shown: ReadonlySet<string>, lang: string): void {
  for (const heading of content.querySelectorAll('h1, h2')) {
    if (shown.has(foldLine(heading.textContent))) heading.remove();
  }
  const leading = [...content.querySelectorAll(LEAF)].slice(0, 24);
  for (const element of leading) {
    if (!content.contains(element) || element.closest('figure')) continue;
    const line = oneLine(element.textContent);
    if (line === '') continue;
    const weight = weightOf(line);
    if (shown.has(foldLine(line))) {
      element.remove();
      continue;
    }
    if (weight > HEADING_LINE) {
      if (element.querySelector(LEAF)) continue;
      return;
    }
    if (line.length < 60 && parseDate(line, lang) !== null && foldLine(line).replace(/\d+/g, '').length < 30)
      element.remove();
    else if (
      linkDensity(element) > 0.8 &&
      weight < 60 &&
      element.matches('p, div, li, span, a') &&
      !element.closest('p, blockquote')
    )
      element.remove();
  }
}

/** Headings that nothing follows, and lists of links, at the end. */
function dropTail(content: Element): void {
  for (let last = content.lastElementChild; last; last = content.lastElementChild) {
    const heads = /^h[1-6]$/.test(last.localName);
    const links =
      !last.querySelector('img') &&
      linkDensity(last) > 0.7 &&
      last.matches('ul, ol, div, p') &&
      weightOf(last.textContent) < 600;
    const bare = last.matches('hr, br');
    if (!heads && !links && !bare) return;
    last.remove();
  }
}

function dropEmpty(content: Element): void {
  const empty = [
    ...content.querySelectorAll(
      'p, div, section, span, h1, h2, h3, h4, h5, h6, li, ul, ol, a, strong, em, b, i, header, article',
    ),
  ];
  for (const element of empty.reverse()) {
    if (element.textContent.trim() === '' && !element.querySelector('img, br, hr, table') && !element.id)
      element.remove();
  }
}

/** Boxes that hold only blocks say nothing. */
function flatten(content: Element): void {
  const boxes = [...content.querySelectorAll('div, section, article, main, header, center, span')];
  for (const box of boxes.reverse()) {
    const bare = [...box.childNodes].some(
      (node) =>
        (node.nodeType === 3 && node.nodeValue?.trim() !== '') ||
        (node.nodeType === 1 &&
          !/^(P|DIV|H\d|UL|OL|DL|TABLE|FIGURE|BLOCKQUOTE|PRE|SECTION|HR|ARTICLE|ASIDE|HEADER|FOOTER)$/.test(
            node.nodeName.toUpperCase(),
          )),
    );
    if (!bare && !(box.id && !box.id.startsWith('readability-page')) && !box.hasAttribute('dir'))
      box.replaceWith(...box.childNodes);
  }
}
