import type { Capture } from '../document/capture';
import type { DocumentRecord } from '../document/document';
import { citedDate } from './cited-date';
import type { CitationLabels } from './citation-labels';
import { formatDay, formatPublished } from './format-date';
import { fieldOf } from './one-line';
import { quoted } from './quotation-marks';

export interface SourceDetails {
  /** Null where only the document is known. */
  readonly capture: Pick<Capture, 'finalUrl' | 'canonicalUrl' | 'from'> | null;
  /** As `paragraphOf` gives it. */
  readonly paragraph?: number | null;
  /** An instant, usually that of the capture; null leaves it out. */
  readonly accessedAt: string | null;
  /** BCP 47, for the dates. */
  readonly locale: string;
  readonly labels: CitationLabels;
}

/** What a citation says of the source, in order, addresses told apart so that each format can write them its own way. */
export type SourcePart = { readonly text: string } | { readonly address: string };

export function sourceParts(document: DocumentRecord, details: SourceDetails): readonly SourcePart[] {
  const { capture, paragraph, accessedAt, locale, labels } = details;
  const text = (said: string | null): SourcePart[] => (said === null || said === '' ? [] : [{ text: said }]);
  const published = document.published && citedDate(document.published.date) ? document.published : null;
  const title = fieldOf(document.title);
  const isFromFile = capture?.from === 'file';
  const day = accessedAt === null ? null : formatDay(accessedAt, locale);
  return [
    ...text(fieldOf(document.publisher) || fieldOf(document.byline)),
    ...text(title === '' ? null : quoted(title, document.lang)),
    ...text(published && formatPublished(published, locale)),
    { address: addressOf(document, capture) },
    ...(document.archiveUrl === null ? [] : [{ address: document.archiveUrl }]),
    ...text(isFromFile ? labels.fromFile : null),
    ...text(paragraph == null ? null : labels.paragraph(paragraph)),
    ...text(day === null ? null : isFromFile ? labels.readFromFile(day) : labels.accessed(day)),
  ];
}

/** The address that a document is cited by. */
export function addressOf(
  document: DocumentRecord,
  capture: Pick<Capture, 'finalUrl' | 'canonicalUrl'> | null,
): string {
  return document.canonicalUrl ?? capture?.canonicalUrl ?? capture?.finalUrl ?? document.url;
}
