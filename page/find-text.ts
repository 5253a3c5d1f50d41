import Readability from '@mozilla/readability/Readability';

/** What Readability has besides what it is documented to have, and is set here. */
interface Inner {
  readonly REGEXPS: { readonly byline: RegExp };
  readonly _prepDocument: () => void;
  readonly _isProbablyVisible: (element: Element) => boolean;
  readonly _isValidByline: (element: Element, names: string) => boolean;
  readonly _isElementWithoutContent: (element: Element) => boolean;
}

/**
 * The part of a prepared page that Readability takes for its text; null where it finds none. It changes the page: `original` is its
 * body as it was.
 */
export function findText(page: HTMLElement, original: Element, title: string): Element | null {
  const document = page.ownerDocument;
  if (!page.isConnected) document.append(page);
  const { body } = document;
  const reader = new Readability<Element>(document, {
    // A cast: Readability gives its serialiser the element that it made.
    serializer: (node) => node as Element,
    disableJSONLD: true,
  });
  // A cast: what it has besides what it is documented to have.
  const inner = reader as unknown as Inner;
  // Instead of its own reader of the head. Where it knows of no byline it takes a marked one out of the text.
  Object.assign(reader, { _getArticleMetadata: () => ({ title }) }, quicker(inner));
  // It writes out the whole page at first, to begin with it again where it finds little: here the page is still at hand.
  Object.defineProperty(body, 'innerHTML', {
    get: () => '',
    set: () => {
      body.replaceChildren(...original.cloneNode(true).childNodes);
      inner._prepDocument();
      body.normalize();
    },
  });
  return reader.parse()?.content ?? null;
}

/** Some of its questions, which it asks of each element, with the same answers: what takes long is asked last. */
function quicker(reader: Inner): Omit<Inner, 'REGEXPS' | '_prepDocument'> {
  const isVisible = reader._isProbablyVisible.bind(reader);
  const isByline = reader._isValidByline.bind(reader);
  const has = (element: Element, ...names: string[]): boolean =>
    element.hasAttributes() && names.some((name) => element.hasAttribute(name));
  return {
    _isProbablyVisible: (element) => !has(element, 'style', 'hidden', 'aria-hidden') || isVisible(element),
    _isValidByline: (element, names) =>
      (reader.REGEXPS.byline.test(names) || has(element, 'rel', 'itemprop')) && isByline(element, names),
    _isElementWithoutContent: (element) =>
      (element.firstElementChild === null ||
        element.childElementCount === element.querySelectorAll('br, hr').length) &&
      element.textContent.trim() === '',
  };
}
