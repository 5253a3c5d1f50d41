import { BLOCKS } from '../dom/text-of';

/** Real pages are at most half as deep; the time that a machine takes to read one grows with the square of its depth. */
const DEEPEST = 80;

/**
 * Takes boxes away from a copy of a page that are nested more deeply than any real ones, as HTML parsers do from some depth on;
 * what is in them stays, in its order, and what stood on a line of its own does so still.
 */
export function flattenDeep(body: Element): void {
  let depth = 0;
  let element: Element | null = body;
  while (element) {
    const first: Element | null = element.firstElementChild;
    if (first && depth >= DEEPEST) {
      element = unwrap(element);
      continue;
    }
    if (first) {
      depth += 1;
      element = first;
      continue;
    }
    while (element && element !== body && !element.nextElementSibling) {
      depth -= 1;
      element = element.parentElement;
    }
    element = element === body ? null : (element?.nextElementSibling ?? null);
  }
}

/** Puts the content of an element in its place; gives the first element of that. */
function unwrap(element: Element): Element | null {
  const first = element.firstElementChild;
  if (BLOCKS.has(element.localName)) {
    const lineBreak = (): Element => element.ownerDocument.createElement('br');
    element.before(lineBreak());
    element.after(lineBreak());
  }
  element.replaceWith(...element.childNodes);
  return first;
}
