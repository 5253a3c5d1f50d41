import type { Annotation } from '../annotation/annotation';
import type { Capture } from '../document/capture';
import type { DocumentRecord } from '../document/document';
import { formatDay, formatPublished } from './format-date';
import { quoted } from './quotation-marks';

/** The words of a citation, in the language of the person who cites. */
export interface CitationLabels {
  /** `accessed 24 November 2026` */
  accessed(day: string): string;
  /** `para. 2` */
  paragraph(number: number): string;
}

export interface CitationDetails {
  readonly annotation?: Pick<Annotation, 'quote'>;
  readonly capture: Pick<Capture, 'finalUrl' | 'canonicalUrl'>;
  /** As `paragraphOf` gives it. */
  readonly paragraph?: number | null;
  /** An instant; usually that of the capture. */
  readonly accessedAt: string;
  /** BCP 47, for the dates. */
  readonly locale: string;
  readonly labels: CitationLabels;
}

/**
 * A quotation with its source, in plain text, or the source alone:
 * “quote” (Publisher, “Title”, 11 December 2015, https://…, para. 2, accessed 24 November 2026). What is not known is left
 * out. The quotation is letter by letter that of the capture.
 */
export function cite(document: DocumentRecord, details: CitationDetails): string {
  const source = citeSource(document, details);
  return details.annotation ? `${quoted(details.annotation.quote.exact, document.lang)} (${source})` : source;
}

function citeSource(document: DocumentRecord, details: CitationDetails): string {
  const { capture, paragraph, accessedAt, locale, labels } = details;
  return [
    document.publisher ?? document.byline,
    document.title === '' ? null : quoted(document.title, document.lang),
    document.published && formatPublished(document.published, locale),
    document.canonicalUrl ?? capture.canonicalUrl ?? capture.finalUrl,
    document.archiveUrl,
    paragraph == null ? null : labels.paragraph(paragraph),
    labels.accessed(formatDay(accessedAt, locale)),
  ]
    .filter((part) => part !== null && part !== '')
    .join(', ');
}
