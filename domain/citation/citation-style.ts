import type { DocumentRecord } from '../document/document';
import type { CitationPart } from './citation-part';
import type { SourceDetails } from './source-parts';

/** In the order that they are offered in. */
export const CITATION_STYLE_IDS = [
  'house',
  'chicago',
  'apa',
  'oscola',
  'bluebook',
  'refworld',
  'euaa',
] as const;
export type CitationStyleId = (typeof CITATION_STYLE_IDS)[number];

/** How a source is cited. What is not known of it is left out, or said as the style says it. */
export interface CitationStyle {
  full(document: DocumentRecord, details: SourceDetails): readonly CitationPart[];
  /** Where note `first` cites the source in full. */
  short(document: DocumentRecord, details: SourceDetails, first: number): readonly CitationPart[];
  /** What ends a note, where the citation by itself has no end. */
  readonly noteEnd: '' | '.';
}
