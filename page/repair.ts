import { BLOCK, isProse } from './blocks';
import { LEFT_OUT } from '../domain/document/left-out';
import { leaveOutClutter, type Around } from './clutter';
import { parseDate } from './metadata/parse-date';
import { foldLine } from '../domain/document/fold-line';
import { linkDensity, oneLine, weightOf } from './plain-text';
import { putBack } from './put-back';
import { takeSummary } from './take-summary';

export interface Repair {
  /** Body of the prepared page, its blocks numbered. */
  readonly page: Element;
  /** What was taken away from it before, by the block that it came after. */
  readonly apart: ReadonlyMap<string, readonly Element[]>;
  /** The title's element in that page. */
  readonly titleElement: Element | null;
  /** Lines that the reader's heading shows: title, subtitle, byline, publisher, date as written. */
  readonly shown: readonly string[];
  readonly lang: string;
  readonly around: Around;
  /** What the page tells machines of the text, where it has no subtitle. */
  readonly described: string | null;
}

const LEAF = 'p, h1, h2, h3, h4, h5, h6, li, figcaption, blockquote, td, th, dt, dd, pre, time, span, a, div';
const MAY_BE_EMPTY =
  'p, div, section, span, h1, h2, h3, h4, h5, h6, li, ul, ol, a, strong, em, b, i, header, article';
const STANDS_ALONE =
  /^(p|div|h\d|ul|ol|dl|table|figure|blockquote|pre|section|hr|article|aside|header|footer)$/;
const LABELS: ReadonlySet<string> = new Set(
  [
    'Advertisement, Advert, Ad, Sponsored, PR, Share, Share this, Print, Print Article, Text size, Order Reprints, Close, Caption, Comments, By, Published, Home, Breaking News',
    'Anzeige, Werbung, Teilen, Drucken, Publicité, Partager, Imprimer, Publicidad, Compartir, Imprimir, Publicidade, Iklan, Compartilhar, Реклама, Поделиться, إعلان, إعلانات, شارك, 广告, 分享, 打印, 广告投放, 広告, シェア',
  ].flatMap((line) => line.split(', ').map(foldLine)),
);
/** More than any of these has, in letters that are folded to letters: most lines are told from them at once. */
const MANY_LETTERS = /(?:[a-z]\W*){14}/i;
/** In UTF-16 code units, with all that they are indented by. */
const LABEL = 300;
/** Beyond this (see `weightOf`) a first block is text, not a line of the heading. */
const HEADING_LINE = 160;

/** Makes what Readability gave whole again, and takes off what the reader's heading shows already; gives a subtitle that it found. Changes `content`. */
export function repair(
  content: Element,
  { page, apart, titleElement, shown, lang, around, described }: Repair,
): string | null {
  putBack(content, { page, apart, title: titleElement, known: shown });
  const summary = takeSummary(content, page, described);
  for (const element of content.querySelectorAll(`[${BLOCK}]`)) element.removeAttribute(BLOCK);
  const targets = new Set(
    [...content.querySelectorAll('a[href^="#"]')].map((link) => decoded(link)).filter((id) => id !== ''),
  );
  dropLabels(content);
  dropEmpty(content, targets);
  flatten(content, targets);
  dropRepeated(content, shown, lang);
  leaveOutClutter(content, around);
  dropTail(content);
  dropEmpty(content, targets);
  collapseSpace(content);
  return summary;
}

function decoded(link: Element): string {
  const fragment = (link.getAttribute('href') ?? '').slice(1);
  try {
    return decodeURIComponent(fragment);
  } catch {
    // A stray per cent sign: browsers then look for the fragment as it is written.
    return fragment;
  }
}

/** Title, subtitle, date and byline again, before the text begins. */
function dropRepeated(content: Element, shownLines: readonly string[], lang: string): void {
  const shown = new Set(shownLines.map(foldLine).filter((line) => line !== ''));
  for (const heading of content.querySelectorAll('h1, h2')) {
    if (shown.has(foldLine(heading.textContent))) heading.remove();
  }
  const leading = [...content.querySelectorAll(LEAF)].slice(0, 24);
  for (const element of leading) {
    if (!content.contains(element) || element.closest(`figure, [${LEFT_OUT}]`)) continue;
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
    if (isHeadingLine(line, shownLines, lang)) element.remove();
    else if (
      linkDensity(element) > 0.8 &&
      weight < 60 &&
      element.matches('p, div, li, span, a') &&
      !element.closest('p, blockquote')
    )
      element.remove();
  }
}

/** A date, or who wrote it and when, and little else. */
function isHeadingLine(line: string, shown: readonly string[], lang: string): boolean {
  if (line.length > 100) return false;
  const names = shown.filter((name) => name.length > 3 && line.includes(name));
  const rest = names.reduce((text, name) => text.replace(name, ' '), line);
  const said = foldLine(rest).replace(/\d+/g, '');
  if (names.length > 0 && said.length < 12) return true;
  return (
    said.length < 30 && parseDate(oneLine(rest.replace(/^\P{N}*[-–—|·•,]\s|^by\s+/iu, '')), lang) !== null
  );
}

/** Headings that nothing follows, lists of links, and cards, at the end. */
function dropTail(content: Element): void {
  const blocks = [...content.children].filter((block) => !isOut(block));
  const tail = blocks.slice(blocks.findLastIndex(isSaid) + 1);
  // Many bits with counts or pictures among them are cards of other writings; a few short lines may be a signature.
  const cards = tail.filter(
    (block) =>
      /^[\d\s.,]+$/.test(block.textContent) || (block.localName !== 'figure' && block.querySelector('img')),
  );
  if (tail.length >= 6 && cards.length >= 2) for (const block of tail) block.remove();
  for (const last of [...content.children].reverse()) {
    if (isOut(last)) continue;
    const links =
      !last.querySelector('img') &&
      linkDensity(last) > 0.7 &&
      last.matches('ul, ol, div, p') &&
      weightOf(last.textContent) < 600;
    if (!/^h[1-6r]$/.test(last.localName) && last.localName !== 'br' && !links && !isLabel(last)) return;
    last.remove();
  }
}

const isOut = (block: Element): boolean => block.hasAttribute(LEFT_OUT);

function isSaid(block: Element): boolean {
  return (
    isProse(block) || block.matches('figure, table, pre, blockquote') || weightOf(block.textContent) > 140
  );
}

/** Words that stand alone over what is not of the text, and names of files that stand for a picture. */
function dropLabels(content: Element): void {
  const labels = [...besides(content, LEAF, ({ length }) => length > LABEL)].filter(isLabel);
  for (const label of labels) if (!label.querySelector('img') && !isOut(label)) label.remove();
}

/**
 * What is in a text, from its end, without what says `enough`. What holds such a one is not read again: a longer text must say enough
 * as well.
 */
function* besides(content: Element, selector: string, enough: (text: string) => boolean): Generator<Element> {
  const saying = new Set<Node | null>();
  for (const element of [...content.querySelectorAll(selector)].reverse()) {
    if (saying.has(element) || enough(element.textContent)) saying.add(element.parentNode);
    else yield element;
  }
}

function isLabel(element: Element): boolean {
  const text = element.textContent;
  if (text.length > LABEL) return false;
  const line = oneLine(text);
  return (
    line.length < 80 &&
    ((!MANY_LETTERS.test(line) && LABELS.has(foldLine(line))) || /^\S+\.(jpe?g|png|gif|webp)$/i.test(line))
  );
}

function dropEmpty(content: Element, targets: ReadonlySet<string>): void {
  for (const element of besides(content, MAY_BE_EMPTY, (text) => text.trim() !== ''))
    if (!element.querySelector('img, br, hr, table') && !targets.has(element.id)) element.remove();
}

/** Boxes that hold only blocks say nothing, unless a note's link leads to them. */
function flatten(content: Element, targets: ReadonlySet<string>): void {
  for (const box of [
    ...content.querySelectorAll('div, section, article, main, header, center, span'),
  ].reverse()) {
    const says = targets.has(box.id) || box.hasAttribute('dir') || box.hasAttribute(LEFT_OUT);
    if (!says && !holdsText(box)) box.replaceWith(...box.childNodes);
  }
}

function holdsText(box: Element): boolean {
  for (let node = box.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3 && node.nodeValue?.trim() !== '') return true;
    if (node.nodeType === 1 && !STANDS_ALONE.test(node.nodeName.toLowerCase())) return true;
  }
  return false;
}

/** Pages indent their markup by kilobytes; between blocks a line feed says as much. */
function collapseSpace(content: Element): void {
  const texts = content.ownerDocument.createTreeWalker(content, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (/[\t\n\f\r ]{2}/.test(text.nodeValue ?? '') && !text.parentElement?.closest('pre'))
      text.nodeValue = (text.nodeValue ?? '').replace(/[\t\n\f\r ]{2,}/g, (run) =>
        run.includes('\n') ? '\n' : ' ',
      );
  }
}
