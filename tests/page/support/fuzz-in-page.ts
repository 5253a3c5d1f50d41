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
const PROPERTIES = [
  ...new Set(
    [Node, Element, HTMLElement, HTMLFormElement, Document, EventTarget, Object].flatMap(({ prototype }) =>
      Object.getOwnPropertyNames(prototype),
    ),
  ),
].filter((name) => !OF_THE_PAGE.includes(name));
/** So many of them stand in one page: a hundred pages have each as a picture and as something else. */
const NAMES = 16;

/** What runs in the browser: one page, made from nothing or out of a sample, and what is wrong with what is read of it. */
export const fuzz = {
  try(seed: number, samples: readonly string[]): Tried {
    const turn = Math.floor(seed / 3);
    const sample = samples[turn % samples.length] ?? '';
    if (seed % 3 === 0) return tried(madePage(seed));
    return seed % 3 === 1 ? tried(mutatedPage(sample, seed)) : triedNames(sample, turn);
  },
};

const tried = (html: string): Tried => ({ html, faults: faultsOf(html) });

/** That its elements have names which stand for properties does not change what a page says. */
function triedNames(sample: string, turn: number): Tried {
  const names = Array.from(
    { length: NAMES },
    (_, at) => PROPERTIES[(Math.floor(turn / 2) * NAMES + at) % PROPERTIES.length] ?? '',
  );
  const { html, faults } = tried(namedPage(sample, turn, names));
  if (faults.length > 0) return { html, faults };
  const harmless = namedPage(
    sample,
    turn,
    names.map(() => 'quay'),
  );
  return { html, faults: textIn(html) === textIn(harmless) ? [] : ['a name changes what it says'] };
}

function textIn(html: string): string {
  const read = extractHtml(html);
  return read.ok ? read.article.text : read.code;
}
