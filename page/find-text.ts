import Readability from '@mozilla/readability/Readability';

/** What Readability has besides what it is documented to have, and is set here. */
interface Inner {
  readonly REGEXPS: { readonly byline: RegExp };
  readonly _isProbablyVisible: (element: Element) => boolean;
  readonly _isValidByline: (element: Element, names: string) => boolean;
  readonly _isElementWithoutContent: (element: Element) => boolean;
}

/** The part of a prepared page that Readability takes for its text, in a document of its own; null where it finds none. */
export function findText(copy: Document, title: string): Element | null {
  const reader = new Readability<Element>(bodyOf(copy), {
    // A cast: Readability gives its serialiser the element that it made.
    serializer: (node) => node as Element,
    disableJSONLD: true,
  });
  // Instead of its own reader of the head. Where it knows of no byline it takes a marked one out of the text.
  // A cast: what it has besides what it is documented to have.
  Object.assign(reader, { _getArticleMetadata: () => ({ title }) }, quicker(reader as unknown as Inner));
  return reader.parse()?.content ?? null;
}

/** Some of its questions, which it asks of each element, with the same answers: what takes long is asked last. */
function quicker(reader: Inner): Omit<Inner, 'REGEXPS'> {
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

/** A document with the body of another alone. Readability changes what it is given, and the repair needs it as it was. */
function bodyOf(document: Document): Document {
  // Casts: a clone is of the same kind; the DOM's types say Node.
  const copy = document.cloneNode() as Document;
  const html = document.documentElement.cloneNode() as Element;
  html.append(document.body.cloneNode(true));
  copy.append(html);
  return copy;
}
