import type { CitationPart } from '../citation/citation-part';
import { CITATION_STYLES } from '../citation/citation-styles';
import type { SourceDetails } from '../citation/source-parts';
import type { ExportOptions } from './export-format';
import type { Quotation } from './quotation';

/** A quotation, or with nothing but its document what is cited as a whole. */
export type Cited = Pick<Quotation, 'document'> & Partial<Pick<Quotation, 'capture' | 'paragraph'>>;

/** What a citation may say of where and when it was read. */
export function sourceDetails(
  { capture = null, paragraph = null }: Cited,
  { locale, labels, times }: ExportOptions,
): SourceDetails {
  return { capture, paragraph, accessedAt: times ? (capture?.capturedAt ?? null) : null, locale, labels };
}

/** In full, in the style that is chosen. */
export const citationOf = (cited: Cited, options: ExportOptions): readonly CitationPart[] =>
  CITATION_STYLES[options.citationStyle].full(cited.document, sourceDetails(cited, options));
