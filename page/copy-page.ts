import { shadowRootsIn } from '../dom/flat-tree';
import { fillShadowTrees } from './fill-shadow-trees';
import { flattenDeep } from './flatten-deep';
import { freeForms } from './free-forms';

/** What is read of a copy of a page, as a document gives it. */
export interface PageCopy {
  readonly documentElement: HTMLElement;
  readonly body: HTMLElement;
  readonly title: string;
  querySelector(selectors: string): Element | null;
  querySelectorAll(selectors: string): NodeListOf<Element>;
}

/**
 * A copy of a page, of HTML and without a window: nothing in it runs or loads. Written as HTML and parsed again it is the same:
 * parsers put what is nested very deeply in another order. It stands in no document: one would look at each element that is put
 * into it or taken out of it, and read its styles.
 */
export function copyPage(document: Document): PageCopy {
  const copy = asHtml(document);
  // First of all: no name in the page may stand for a property that others read.
  freeForms(copy.documentElement);
  // None in a frameset's page, or one that took its own away.
  const body = copy.querySelector('body');
  if (body) flattenDeep(body);
  return copy;
}

function asHtml(document: Document): PageCopy {
  const isHtml = document.contentType === 'text/html';
  // A cast: a clone of a document is one.
  const inert = isHtml ? (document.cloneNode() as Document) : document.implementation.createHTMLDocument();
  const root = inert.importNode(document.documentElement, true);
  if (shadowRootsIn(document).length > 0) fillShadowTrees(document, root);
  // Names of elements are in capitals, as Readability knows them, only in what was parsed as HTML.
  return isHtml ? asPage(root) : asParsed(root);
}

function asPage(root: HTMLElement): PageCopy {
  return {
    documentElement: root,
    // A cast: as of documents, whoever reads a page asks first whether there is one.
    body: root.querySelector(':scope > body') as HTMLElement,
    title: (root.querySelector('title')?.text ?? '').replace(/[\t\n\f\r ]+/g, ' '),
    querySelector: (selectors) => root.querySelector(selectors),
    querySelectorAll: (selectors) => root.querySelectorAll(selectors),
  };
}

/** XHTML as HTML has it, with the sections of XML (`<![CDATA[…]]>`) as text. */
function asParsed(root: Element): Document {
  const sections = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_CDATA_SECTION);
  const written: CharacterData[] = [];
  while (sections.nextNode()) written.push(sections.currentNode as CharacterData);
  for (const section of written) section.replaceWith(section.data);
  return new DOMParser().parseFromString(root.outerHTML, 'text/html');
}
