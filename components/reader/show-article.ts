import type { Article } from '../../domain/document/article';
import { cutHtml, joinPiece } from '../../dom/cut-html';
import { part } from '../../dom/reading/part';
import { showHeading, type Heading } from '../../dom/reading/show-heading';
import { sanitise } from '../../dom/sanitise';

/** What heading and text show; both an article just extracted and a stored capture have it. */
export type Shown = Heading & Pick<Article, 'html'>;

/** HTML beyond this comes on the screen in pieces, in UTF-16 code units. */
const LONG = 100_000;

/** How much is sanitised at once, and how much is laid out at once, in the same units: some 10 and 30 ms on a slow machine. */
const PIECE = 6_000;
const BATCH = 24_000;

/** Each batch is so much more than the one before: layout costs by all that is there, and where the frame has a thread of its own
 * nobody but the reader waits for one. */
const GROWTH = import.meta.env.FIREFOX ? 1 : 2;

/** What the first step shows: more than the tallest screen does. */
const BEGINNING = 16_000;

/**
 * Puts heading and text on the screen with nothing but the DOM: the text comes first, the controls after it. Whatever
 * comes is sanitised again here. The first step shows all of an ordinary text, and the beginning of a long one.
 */
export function* showArticle(document: Document, article: Shown): Generator<undefined, void> {
  const text = part(document, 'text');
  const { html } = article;
  if (html.length < LONG) {
    text.replaceChildren(sanitise(html));
    showHeading(document, article);
    return;
  }
  text.replaceChildren();
  showHeading(document, article);
  if (!(yield* showPieces(text, html))) text.replaceChildren(sanitise(html));
}

/** Gives whether all of it could be shown in pieces. */
function* showPieces(text: Element, html: string): Generator<undefined, boolean> {
  const gathered: (readonly [DocumentFragment, number])[] = [];
  const show = (): boolean => {
    const isFirst = text.firstChild === null;
    const fits = gathered.splice(0).every(([fragment, open]) => joinPiece(text, fragment, open));
    // Laid out now, so that no two of them are laid out in one go.
    if (!isFirst) text.getBoundingClientRect();
    return fits;
  };
  let size = 0;
  let wanted = BEGINNING;
  const pieces = cutHtml(html, PIECE);
  for (;;) {
    const { done, value } = pieces.next();
    if (done) return value && show();
    gathered.push([sanitise(value.html, true), value.open]);
    size += value.html.length;
    if (wanted !== BEGINNING) yield;
    if (size < wanted) continue;
    if (!show()) return false;
    [size, wanted] = [0, wanted === BEGINNING ? BATCH : wanted * GROWTH];
    yield;
  }
}
