import Readability from '@mozilla/readability/Readability';

/** What Readability has besides what it is documented to have: its steps, and some of its questions. */
interface Inner {
  readonly REGEXPS: { readonly byline: RegExp };
  readonly _removeScripts: (document: Document) => void;
  readonly _prepDocument: () => void;
  readonly _grabArticle: () => Element | null;
  readonly _postProcessContent: (content: Element) => void;
  readonly _isProbablyVisible: (element: Element) => boolean;
  readonly _isValidByline: (element: Element, names: string) => boolean;
  readonly _hasSingleTagInsideElement: (element: Element, tag: string) => boolean;
  readonly _getLinkDensity: (element: Element) => number;
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
  // A cast: what it has besides what it is documented to have.
  const reader = new Readability(document) as unknown as Inner;
  // What its own reader of the head would give. Where it knows of no byline it takes a marked one out of the text.
  Object.assign(reader, { _articleTitle: title }, quicker(reader));
  // It writes out the whole page at first, to begin with it again where it finds little: here the page is still at hand.
  Object.defineProperty(body, 'innerHTML', {
    get: () => '',
    set: () => {
      body.replaceChildren(...original.cloneNode(true).childNodes);
      reader._prepDocument();
      body.normalize();
    },
  });
  // The steps of its `parse` in 0.6.0, without what that tells of the text besides.
  reader._removeScripts(document);
  reader._prepDocument();
  const text = reader._grabArticle();
  if (text) reader._postProcessContent(text);
  return text;
}

/** Some of its questions, which it asks of each element, with the same answers: what takes long is asked last. */
function quicker(reader: Inner): Partial<Inner> {
  const isVisible = reader._isProbablyVisible.bind(reader);
  const isByline = reader._isValidByline.bind(reader);
  const linkDensity = reader._getLinkDensity.bind(reader);
  const hasSingle = reader._hasSingleTagInsideElement.bind(reader);
  const has = (element: Element, ...names: string[]): boolean =>
    element.hasAttributes() && names.some((name) => element.hasAttribute(name));
  return {
    _isProbablyVisible: (element) => !has(element, 'style', 'hidden', 'aria-hidden') || isVisible(element),
    _isValidByline: (element, names) =>
      (reader.REGEXPS.byline.test(names) || has(element, 'rel', 'itemprop')) && isByline(element, names),
    _hasSingleTagInsideElement: (element, tag) => element.childElementCount === 1 && hasSingle(element, tag),
    _getLinkDensity: (element) => (element.querySelector('a') ? linkDensity(element) : 0),
    _isElementWithoutContent: (element) =>
      (element.firstElementChild === null ||
        element.childElementCount === element.querySelectorAll('br, hr').length) &&
      element.textContent.trim() === '',
  };
}
