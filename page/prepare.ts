import { LEFT_OUT } from '../domain/document/left-out';
import { normaliseFigures } from './figures';
import { linkMedia } from './media';
import { resolveImages } from './images';
import type { Publisher } from './publishers';
import { removeChrome } from './remove-chrome';
import type { TakenAway } from './taken-away';
import type { PageCopy } from './copy-page';

const HIDDEN =
  '[hidden]:not([hidden="until-found"]), [style]:is([style*="display:none"], [style*="display: none"], [style*="visibility:hidden"], [style*="visibility: hidden"])';

export interface Preparation {
  /** `page` keeps everything that is shown: for "Show anyway". */
  readonly scope: 'article' | 'page';
  readonly known: Publisher;
  /** The element that holds the title, in the same document. */
  readonly title: Element | null;
  /** The page's address, and the one that its addresses are relative to. */
  readonly url: string;
  readonly base: string;
}

/** Makes a copy of a page ready to be read by a machine. Changes the document it is given, which must not be the page's own; gives what was taken away and says something. */
export function prepare(document: PageCopy, { scope, known, title, url, base }: Preparation): TakenAway {
  // Ours alone to give.
  for (const element of document.querySelectorAll(`[${LEFT_OUT}]`)) element.removeAttribute(LEFT_OUT);
  resolveImages(document, base);
  for (const element of document.body.querySelectorAll(HIDDEN)) {
    // Pages that fade in hide the whole of their body until a script has run.
    if (!title || !element.contains(title)) element.remove();
  }
  resolveLinks(document, url, base, ODD);
  linkMedia(document.body, base);
  normaliseFigures(document, known);
  if (scope === 'article') return removeChrome(document, title, known.remove, url, base);
  for (const element of document.body.querySelectorAll('script, style, link, template, noscript'))
    element.remove();
  return new Map();
}

/** Carries the fragment of a link within the page past Readability, which makes it absolute where the page has a `base`. */
const NOTE = 'data-wm-note';

/** Gives links within the page their fragment back. */
export function restoreNotes(content: Element): void {
  for (const link of content.querySelectorAll(`a[${NOTE}]`)) {
    link.setAttribute('href', link.getAttribute(NOTE) ?? '');
    link.removeAttribute(NOTE);
  }
}

/** Those that may lead to a place in the page, or nowhere. */
const ODD = 'a[href*="#"], a[href]:not([href^="http"], [href^="/"])';

/** Absolute addresses; links within the page keep only their fragment, as footnotes need it. Of most it is enough to know them once the text is found. */
export function resolveLinks(
  within: Pick<ParentNode, 'querySelectorAll'>,
  url: string,
  base: string,
  which = 'a[href]',
): void {
  for (const link of within.querySelectorAll(which)) {
    const href = link.getAttribute('href') ?? '';
    if (href.startsWith('#')) {
      if (href.length > 1) link.setAttribute(NOTE, href);
      continue;
    }
    const target = URL.parse(href, base);
    if (!target) continue;
    const { hash } = target;
    if (hash !== '') {
      target.hash = '';
      if (target.href === url) {
        link.setAttribute('href', hash);
        link.setAttribute(NOTE, hash);
        continue;
      }
      target.hash = hash;
    }
    if (target.href !== href) link.setAttribute('href', target.href);
  }
}
