import { shadowRootsIn } from '../dom/flat-tree';
import type { PageSource } from '../domain/reading/frame-message';
import { copyPage } from './copy-page';
import { savedFrom } from './world';

/** What a copy of a page no longer knows of it. */
export type PageFacts = Omit<PageSource, 'html'>;

/** Pages beyond these are not copied: it would stop the page for seconds. Elements, and UTF-16 code units. */
const MOST_ELEMENTS = 400_000;
export const LONGEST_TEXT = 10_000_000;

/** Beyond these a page is read away from its thread: it would be stopped for more than 50 ms at a time. The same units. */
const MANY_ELEMENTS = 3_000;
const LONG_TEXT = 60_000;

export function sizeOf(document: Document): 'small' | 'large' | 'too-large' {
  let elements = 0;
  let length = 0;
  let code = 0;
  for (const tree of [document.documentElement, ...shadowRootsIn(document)]) {
    elements += tree.querySelectorAll('*').length;
    length += tree.textContent.length;
    if (elements > MOST_ELEMENTS || length > LONGEST_TEXT) return 'too-large';
    for (const { textContent } of tree.querySelectorAll('script, style')) code += textContent.length;
  }
  return elements > MANY_ELEMENTS || length - code > LONG_TEXT ? 'large' : 'small';
}

/** What another thread needs to read a page. */
export function sourceOf(document: Document, force: boolean): PageSource {
  const copy = copyPage(document);
  // A parser that runs no scripts ends the head at the first picture in one.
  for (const noscript of copy.querySelectorAll('head noscript')) noscript.remove();
  return { html: copy.documentElement.outerHTML, ...factsOf(document, force) };
}

export function factsOf(document: Document, force: boolean): PageFacts {
  const { innerWidth: width, innerHeight: height } = document.defaultView ?? {
    innerWidth: 0,
    innerHeight: 0,
  };
  return { url: savedFrom() ?? document.URL, base: document.baseURI, force, viewport: { width, height } };
}
