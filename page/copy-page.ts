import { shadowRootsIn } from '../dom/flat-tree';
import { fillShadowTrees } from './fill-shadow-trees';
import { flattenDeep } from './flatten-deep';
import { freeForms } from './free-forms';

/**
 * A copy of a page, as a document of HTML and without a window: nothing in it runs or loads. Written as HTML and parsed again it
 * is the same: parsers put what is nested very deeply in another order.
 */
export function copyPage(document: Document, roots = shadowRootsIn(document)): Document {
  const copy = asHtml(document, roots.length > 0);
  // First of all: nothing that a form holds may stand for a property that others read.
  freeForms(copy);
  // None in a frameset's page, or one that took its own away.
  const body = copy.querySelector('body');
  if (body) flattenDeep(body);
  return copy;
}

function asHtml(document: Document, hasComponents: boolean): Document {
  // A clone of a document is one; the DOM's types say Node.
  const copy = document.cloneNode(true) as Document;
  if (hasComponents) fillShadowTrees(document, copy);
  if (document.contentType === 'text/html') return copy;
  // Readability knows elements by names in capitals, which those of XHTML have only within a document of HTML.
  const html = document.implementation.createHTMLDocument();
  const sections = copy.createTreeWalker(copy, NodeFilter.SHOW_CDATA_SECTION);
  const written: CharacterData[] = [];
  while (sections.nextNode()) written.push(sections.currentNode as CharacterData);
  for (const section of written) section.replaceWith(section.data);
  html.documentElement.replaceWith(html.importNode(copy.documentElement, true));
  return html;
}
