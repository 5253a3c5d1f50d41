import type { OpenedDocument } from '../../application/reader-port';
import { cite } from '../../domain/citation/cite';
import { paragraphOf } from '../../domain/document/paragraph-of';
import type { TextOf } from '../fluent/create-localization';

/** What a quotation says of where it is from. */
export interface Quoted {
  readonly document: OpenedDocument['document'];
  readonly capture: Pick<OpenedDocument['capture'], 'capturedAt' | 'finalUrl' | 'canonicalUrl' | 'from'>;
}

/** A passage as a quotation with its source and the day it was read. `start` in UTF-16 code units of the text. */
export function quotationOf(
  { document, capture }: Quoted,
  canonicalText: string,
  { start, exact }: { readonly start: number; readonly exact: string },
  text: TextOf,
): string {
  return cite(document, {
    annotation: { quote: { exact, prefix: '', suffix: '' } },
    capture,
    paragraph: paragraphOf(canonicalText, start),
    accessedAt: capture.capturedAt,
    locale: 'en',
    labels: {
      accessed: (day) => text('citation-accessed', { day }),
      readFromFile: (day) => text('citation-read-from-file', { day }),
      fromFile: text('citation-from-file'),
      paragraph: (number) => text('citation-paragraph', { number }),
    },
  });
}
