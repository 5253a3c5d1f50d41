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
}

/** Least weight of a paragraph of sentences (see `weightOf`), and of a whole text that is taken for writing without other signs. */
const PARAGRAPH = 80;
const ENOUGH = 500;
const ENOUGH_DECLARED = 120;

/** Tells writing from lists of it, home pages and apps. A short press release is writing. */
export function isArticle({ content, url, declared, hasDate }: Evidence): boolean {
  let prose = 0;
  let paragraphs = 0;
  let teasers = 0;
  for (const block of content.querySelectorAll('p, li, blockquote, td, dd, pre, div')) {
    if (block.querySelector('p, li, blockquote, td, dd, pre, div') || block.closest(`[${LEFT_OUT}]`))
      continue;
    const weight = weightOf(block.textContent);
    if (weight < PARAGRAPH || linkDensity(block) > 0.5) continue;
    prose += weight;
    paragraphs++;
  }
  for (const heading of content.querySelectorAll('h1, h2, h3, h4')) {
    if (heading.closest('a') || linkDensity(heading) > 0.8) teasers++;
  }
  const isRoot = /^\/([a-z]{2}(-[a-z]{2,4})?\/?)?(index\.\w+)?$/i.test(URL.parse(url)?.pathname ?? '');
  // A list of teasers: its headings lead away, and each has a paragraph at most.
  if (teasers >= 3 && teasers * 2 >= paragraphs && prose / Math.max(1, paragraphs) < 600) return false;
  if (isRoot && !declared) return prose >= 3 * ENOUGH && paragraphs >= 5 && teasers === 0;
  return prose >= (declared || hasDate ? ENOUGH_DECLARED : ENOUGH);
}

/** Whether there is nothing to read at all. */
export function isEmpty(body: Element): boolean {
  return !/\S/.test(body.textContent) && body.querySelector('img') === null;
}
