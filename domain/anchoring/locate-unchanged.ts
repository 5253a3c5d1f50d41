import type { ForeignSelector, Located } from './locate';

/** Whether the quote stands in this text, at its position. */
export function holdsQuote(text: string, { quote, position }: ForeignSelector): boolean {
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
  const { position } = selector;
  if (!position || !capture || capture.text !== text || !holdsQuote(text, selector)) return null;
  return { start: position.start, end: position.end, how: 'exact', certain: true };
}
