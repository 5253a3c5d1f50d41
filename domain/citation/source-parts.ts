import type { Capture } from '../document/capture';
import type { DocumentRecord } from '../document/document';
import { formatDay, formatPublished } from './format-date';
import { quoted } from './quotation-marks';

/** The words of a citation, in the language of the person who cites. */
export interface CitationLabels {
  /** `accessed 24 November 2026` */
  accessed(day: string): string;
  /** The same of a file, which says nothing of what the publisher had that day: `read 24 November 2026` */
  readFromFile(day: string): string;
  /** Follows the address that a file gives: `from a saved file (address not verified)` */
  readonly fromFile: string;
  /** `para. 2` */
  paragraph(number: number): string;
}

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
  const isFromFile = capture?.from === 'file';
  const day = accessedAt === null ? null : formatDay(accessedAt, locale);
  return [
    ...text(document.publisher ?? document.byline),
    ...text(document.title === '' ? null : quoted(document.title, document.lang)),
    ...text(document.published && formatPublished(document.published, locale)),
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
