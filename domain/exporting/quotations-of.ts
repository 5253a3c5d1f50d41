import type { Annotation } from '../annotation/annotation';
import type { DocumentRecord } from '../document/document';
import { numberParagraphs } from '../document/paragraph-of';
import type { TagId } from '../ids';
import type { ExportedCapture, ExportSet } from './export-set';

/** An annotation with everything that a reader of it wants beside it. */
export interface Quotation {
  readonly annotation: Annotation;
  readonly document: DocumentRecord;
  /** Null only where the set was not made whole. */
  readonly capture: ExportedCapture | null;
  readonly paragraph: number | null;
  readonly tagPaths: readonly string[];
  /** The tags of the document itself. */
  readonly documentTagPaths: readonly string[];
}

export interface QuotedDocument {
  readonly document: DocumentRecord;
  readonly tagPaths: readonly string[];
  readonly quotations: readonly Quotation[];
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

/** The set's documents in order, each with its quotations in order. */
export function quotationsOf(set: ExportSet): readonly QuotedDocument[] {
  const captures = new Map(
    set.captures.map((capture) => [
      capture.id,
      { capture, paragraphOf: capture.text === undefined ? () => null : numberParagraphs(capture.text) },
    ]),
  );
  const tags = new Map(set.tags.map(({ id, path }) => [id, path]));
  const pathsOf = (tagIds: readonly TagId[]) => tagIds.flatMap((id) => tags.get(id) ?? []);
  const byDocument = Map.groupBy(set.annotations, ({ documentId }) => documentId);
  return set.documents.map((document) => ({
    document,
    tagPaths: pathsOf(document.tagIds),
    quotations: (byDocument.get(document.id) ?? []).map((annotation) => {
      const known = captures.get(annotation.captureId);
      return {
        annotation,
        document,
        capture: known?.capture ?? null,
        paragraph: known?.paragraphOf(annotation.position.start) ?? null,
        tagPaths: pathsOf(annotation.tagIds),
        documentTagPaths: pathsOf(document.tagIds),
      };
    }),
  }));
}
