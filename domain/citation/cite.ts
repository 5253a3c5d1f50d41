import type { Annotation } from '../annotation/annotation';
import type { DocumentRecord } from '../document/document';
import { plainText } from './citation-part';
import { quoted } from './quotation-marks';
import type { SourceDetails } from './source-parts';
import { house } from './styles/house';

export interface CitationDetails extends SourceDetails {
  readonly annotation?: Pick<Annotation, 'quote'>;
}

/**
 * A quotation with its source, in plain text, or the source alone:
 * “quote” (Publisher, “Title”, 11 December 2015, https://…, para. 2, accessed 24 November 2026). What is not known is left
 * out. The quotation is letter by letter that of the capture.
 */
export function cite(document: DocumentRecord, details: CitationDetails): string {
  const source = plainText(house.full(document, details));
  return details.annotation ? `${quoted(details.annotation.quote.exact, document.lang)} (${source})` : source;
}
