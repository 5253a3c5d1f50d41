import { textInSteps, type TextMap } from '../../dom/text-of';
import { part } from '../../dom/reading/part';

/** The HTML and text of the tree that is shown, so that positions fit it, whatever came. */
export function* readShown<T extends object>(
  document: Document,
  article: T,
): Generator<undefined, { article: T & { text: string }; map: TextMap }> {
  const text = part(document, 'text');
  const map = yield* textInSteps(text);
  yield;
  const html = text.innerHTML;
  yield;
  return { article: { ...article, html, text: map.text }, map };
}
