import type { OpenedDocument } from '../../application/reader-port';
import { cite } from '../../domain/citation/cite';
import type { SourceDetails } from '../../domain/citation/source-parts';
import { citationLabels } from '../fluent/citation-labels';
import type { TextOf } from '../fluent/create-localization';
import { paragraphAt } from './paragraph-at';

/** What a quotation says of where it is from. */
export interface Quoted {
  readonly document: OpenedDocument['document'];
  readonly capture: Pick<OpenedDocument['capture'], 'capturedAt' | 'finalUrl' | 'canonicalUrl' | 'from'>;
}

/** A passage that is quoted: its words, and where they stand in the text; null where they do not stand there. */
export interface Passage {
  /** In UTF-16 code units. */
  readonly start: number | null;
  readonly exact: string;
}

/** A passage as a quotation with its source and the day it was read. */
export function quotationOf(quoted: Quoted, canonicalText: string, passage: Passage, text: TextOf): string {
  return cite(quoted.document, {
    ...sourceOf(quoted, canonicalText, passage.start, text),
    annotation: { quote: { exact: passage.exact, prefix: '', suffix: '' } },
  });
}

/** What is said of the source of a passage. */
export function sourceOf(
  { capture }: Quoted,
  canonicalText: string,
  start: number | null,
  text: TextOf,
): SourceDetails & { readonly capture: Quoted['capture'] } {
  return {
    capture,
    paragraph: start === null ? null : paragraphAt(canonicalText, start),
    accessedAt: capture.capturedAt,
    locale: 'en',
    labels: citationLabels(text),
  };
}
