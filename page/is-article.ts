import { LEFT_OUT } from '../domain/document/left-out';
import { linkDensity, weightOf } from './plain-text';

export interface Evidence {
  /** The text found, repaired. */
  readonly content: ParentNode;
  /** Its address, or the one that it calls its own. */
  readonly url: string;
  /** Whether the page calls itself an article. */
  readonly declared: boolean;
  readonly hasDate: boolean;
  /** Whether a line on it says its title. */
  readonly hasTitle: boolean;
}

/** Least weight of a paragraph of sentences (see `weightOf`), and of a whole text that is taken for writing without other signs. */
const PARAGRAPH = 80;
const ENOUGH = 500;
const ENOUGH_DECLARED = 120;
/** Of a text below its title, with few links in it. */
const ENOUGH_TITLED = 180;
const FEW_LINKS = 0.25;

/** Tells writing from lists of it, home pages and apps. A short press release is writing. */
export function isArticle({ content, url, declared, hasDate, hasTitle }: Evidence): boolean {
  let prose = 0;
  let paragraphs = 0;
  let teasers = 0;
  let linked = 0;
  for (const block of content.querySelectorAll('p, li, blockquote, td, dd, pre, div')) {
    if (block.querySelector('p, li, blockquote, td, dd, pre, div') || block.closest(`[${LEFT_OUT}]`))
      continue;
    const weight = weightOf(block.textContent);
    if (weight < PARAGRAPH) continue;
    const links = linkDensity(block);
    if (links > 0.5) continue;
    prose += weight;
    paragraphs++;
    linked += weight * links;
    if (beginsElsewhere(block)) teasers++;
  }
  for (const heading of content.querySelectorAll('h1, h2, h3, h4')) {
    if (heading.closest(`[${LEFT_OUT}]`)) continue;
    if (heading.closest('a') || linkDensity(heading) > 0.8) teasers++;
  }
  const isRoot = /^\/([a-z]{2}(-[a-z]{2,4})?\/?)?(index\.\w+)?$/i.test(URL.parse(url)?.pathname ?? '');
  // A list of teasers: its headings or first lines lead away, and each has a paragraph at most.
  if (teasers >= 3 && teasers * 2 >= paragraphs && prose / Math.max(1, paragraphs) < 600) return false;
  if (isRoot && !declared) return prose >= 3 * ENOUGH && paragraphs >= 5 && teasers === 0;
  if (declared || hasDate) return prose >= ENOUGH_DECLARED;
  return prose >= (hasTitle && linked <= prose * FEW_LINKS ? ENOUGH_TITLED : ENOUGH);
}

const LINK = 'a[href]:not([href^="#"])';

/** Whether a link stands before a block, or is its first line, as in a list of results. */
function beginsElsewhere(block: Element): boolean {
  const before = block.previousElementSibling;
  if (before && before.localName !== block.localName && !before.hasAttribute(LEFT_OUT))
    return before.matches(LINK) || (before.querySelector(LINK) !== null && linkDensity(before) > 0.8);
  const link = block.firstElementChild;
  return (
    link?.matches(LINK) === true &&
    link.nextElementSibling?.localName === 'br' &&
    block.textContent.trimStart().startsWith(link.textContent.trim())
  );
}

/** Whether there is nothing to read at all. */
export function isEmpty(body: Element): boolean {
  return body.querySelector('img') === null && !/\S/.test(body.textContent);
}
