import type { Annotation } from '../annotation/annotation';
import type { DocumentRecord } from '../document/document';
import type { CaptureId } from '../ids';
import type { ExportedCapture } from './export-set';
import type { Outgoing } from './outgoing';

/** An annotation with everything that a reader of it wants beside it. */
export interface Quotation {
  readonly annotation: Annotation;
  readonly document: DocumentRecord;
  /** Null only where the set was not made whole. */
  readonly capture: ExportedCapture | null;
  /** As `numberParagraphs` counts; null also where the text is not to be had. */
  readonly paragraph: number | null;
  readonly tagPaths: readonly string[];
  /** The tags of the document itself. */
  readonly documentTagPaths: readonly string[];
}

export interface QuotedDocument {
  readonly document: DocumentRecord;
  readonly tagPaths: readonly string[];
  readonly quotations: readonly Quotation[];
  /** Of the captures that something is quoted from. Not to be kept beyond the document's turn. */
  readonly texts: ReadonlyMap<CaptureId, string>;
}

/** The captures that something is quoted from, newest first. */
export function capturesOf(quotations: readonly Quotation[]): readonly ExportedCapture[] {
  const captures = new Map(quotations.flatMap(({ capture }) => (capture ? [[capture.id, capture]] : [])));
  return [...captures.values()].sort((a, b) => (a.capturedAt < b.capturedAt ? 1 : -1));
}

/** What a document as a whole is cited from: the newest of the publisher's page, else of a file. */
export function citedCapture(newest: readonly ExportedCapture[]): ExportedCapture | undefined {
  return newest.find(({ from }) => from !== 'file') ?? newest[0];
}

/** All quotations in order. */
export async function* quotationsIn({ documents }: Pick<Outgoing, 'documents'>): AsyncGenerator<Quotation> {
  for await (const { quotations } of documents) yield* quotations;
}
