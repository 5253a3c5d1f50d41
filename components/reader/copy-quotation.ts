import type { OpenedDocument } from '../../application/reader-port';
import { cite } from '../../domain/citation/cite';
import { paragraphOf } from '../../domain/document/paragraph-of';
import { copyText } from '../../dom/copy-text';
import type { TextOf } from '../fluent/create-localization';

/** Copies a passage as a quotation with its source and the day it was read. False where the browser refuses. */
export function copyQuotation(
  document: Document,
  { document: record, capture }: OpenedDocument,
  canonicalText: string,
  { start, exact }: { readonly start: number; readonly exact: string },
  text: TextOf,
): boolean {
  const quotation = cite(record, {
    annotation: { quote: { exact, prefix: '', suffix: '' } },
    capture,
    paragraph: paragraphOf(canonicalText, start),
    accessedAt: capture.capturedAt,
    locale: 'en',
    labels: {
      accessed: (day) => text('citation-accessed', { day }),
      paragraph: (number) => text('citation-paragraph', { number }),
    },
  });
  return copyText(document, quotation);
}
