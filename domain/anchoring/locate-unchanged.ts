import type { ForeignSelector, Located, Selector } from './locate';

/** Whether the quote stands in this text, at its position. */
export function holdsQuote(text: string, selector: ForeignSelector): selector is Selector {
  const { quote, position } = selector;
  return position !== undefined && text.slice(position.start, position.end) === quote.exact;
}

/**
 * The one answer that needs no search: the text is the capture's own, so a passage stands where it was marked. Null for a
 * selector that has to be looked for. In a file of its own so that the reader's start does not load the rest.
 */
export function locateUnchanged(
  text: string,
  selector: ForeignSelector,
  capture: { readonly text: string } | undefined,
): Located | null {
  if (!capture || capture.text !== text || !holdsQuote(text, selector)) return null;
  const { start, end } = selector.position;
  return { start, end, how: 'exact', certain: true };
}
