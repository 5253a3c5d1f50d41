import { numberParagraphs } from '../../domain/document/paragraph-of';

let numbered: { readonly text: string; readonly at: (offset: number) => number | null } | undefined;

/**
 * The number of the paragraph at an offset in UTF-16 code units; null where it is not counted as one. The text of a reader stays the
 * same, and to number its paragraphs takes as long as to read it: it is done once.
 */
export function paragraphAt(text: string, offset: number): number | null {
  if (numbered?.text !== text) numbered = { text, at: numberParagraphs(text) };
  return numbered.at(offset);
}
