import type { Located, Selector } from './locate';

/**
 * The one answer that needs no search: the text is the capture's own, so a passage stands where it was marked. Null for a
 * selector that has to be looked for. In a file of its own so that the reader's start does not load the rest.
 */
export function locateUnchanged(
  text: string,
  { quote, position: { start, end } }: Selector,
  capture: { readonly text: string } | undefined,
): Located | null {
  if (!capture || capture.text !== text || text.slice(start, end) !== quote.exact) return null;
  return { start, end, how: 'exact', certain: true };
}
