import { extractHtml } from '../../support/pages-in-browser';
import { faultsOf } from './faults-of';
import { madePage, mutatedPage, namedPage } from './made-page';

interface Tried {
  readonly html: string;
  readonly faults: readonly string[];
}

/** What is asked of the page's own document, where names stand for no property: it is a content script that asks. */
const OF_THE_PAGE =
  'baseURI body cloneNode contentType createElement defaultView documentElement head implementation querySelector querySelectorAll URL'.split(
    ' ',
  );
/** Whatever else somebody may ask of an element, a form or a document. */
const PROPERTIES = [Node, Element, HTMLElement, HTMLFormElement, Document]
  .flatMap(({ prototype }) => Object.getOwnPropertyNames(prototype))
  .filter((name) => !OF_THE_PAGE.includes(name));

/** What runs in the browser: one page, made from nothing or out of a sample, and what is wrong with what is read of it. */
export const fuzz = {
  try(seed: number, samples: readonly string[]): Tried {
    const sample = samples[seed % samples.length] ?? '';
    const kind = Math.floor(seed / samples.length) % 3;
    if (kind === 0) return tried(madePage(seed));
    return kind === 1 ? tried(mutatedPage(sample, seed)) : triedNames(sample, seed);
  },
};

const tried = (html: string): Tried => ({ html, faults: faultsOf(html) });

/** That its elements have names which stand for properties does not change what a page says. */
function triedNames(sample: string, seed: number): Tried {
  const { html, faults } = tried(namedPage(sample, seed, PROPERTIES));
  const isSame = textIn(html) === textIn(namedPage(sample, seed, ['quay']));
  return { html, faults: isSame ? faults : [...faults, 'a name changes what it says'] };
}

function textIn(html: string): string {
  const read = extractHtml(html);
  return read.ok ? read.article.text : read.code;
}
