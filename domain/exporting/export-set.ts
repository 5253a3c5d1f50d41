import type { Annotation } from '../annotation/annotation';
import type { Capture } from '../document/capture';
import type { DocumentRecord } from '../document/document';
import type { AnnotationId, DocumentId } from '../ids';
import { foldForSearch } from '../search/fold-for-search';
import type { Tag } from '../tag/tag';

/** A capture's provenance. */
export type ExportedCapture = Omit<Capture, 'html' | 'text'>;

/** What goes out: live records only, documents by title, annotations by document and place. */
export interface ExportSet {
  readonly documents: readonly DocumentRecord[];
  readonly captures: readonly ExportedCapture[];
  readonly annotations: readonly Annotation[];
  readonly tags: readonly Tag[];
  readonly exportedAt: string;
  readonly software: { readonly extension: string; readonly browser: string };
}

/** What of the library goes out. Of chosen annotations only the documents that they belong to go with them. */
export type Chosen =
  | 'everything'
  | { readonly documents: Iterable<DocumentId> }
  | { readonly annotations: Iterable<AnnotationId> };

/** Picks and sorts what was chosen. Of captures and tags only those come that the chosen annotations or documents have. */
export function makeExportSet(
  from: Pick<ExportSet, 'documents' | 'captures' | 'annotations' | 'tags'>,
  chosen: Chosen,
  at: Pick<ExportSet, 'exportedAt' | 'software'>,
): ExportSet {
  const wantedDocuments = chosen !== 'everything' && 'documents' in chosen ? new Set(chosen.documents) : null;
  const wantedAnnotations =
    chosen !== 'everything' && 'annotations' in chosen ? new Set(chosen.annotations) : null;

  const live = from.annotations.filter(
    ({ state, id, documentId }) =>
      state === 'live' && (wantedAnnotations?.has(id) ?? true) && (wantedDocuments?.has(documentId) ?? true),
  );
  const annotated = new Set(live.map(({ documentId }) => documentId));
  const documents = from.documents
    .filter(
      ({ state, id }) =>
        state === 'live' && (wantedDocuments?.has(id) ?? true) && (!wantedAnnotations || annotated.has(id)),
    )
    .sort(byTitle);
  const order = new Map(documents.map(({ id }, index) => [id, index]));
  const annotations = live
    .filter(({ documentId }) => order.has(documentId))
    .sort((a, b) => (order.get(a.documentId) ?? 0) - (order.get(b.documentId) ?? 0) || byPlace(a, b));
  const captureIds = new Set(annotations.map(({ captureId }) => captureId));
  const tagIds = new Set([...annotations, ...documents].flatMap((record) => record.tagIds));
  return {
    documents,
    captures: from.captures.filter(({ id }) => captureIds.has(id)),
    annotations,
    tags: from.tags.filter(({ id, state }) => state === 'live' && tagIds.has(id)),
    ...at,
  };
}

function byTitle(a: DocumentRecord, b: DocumentRecord): number {
  return compare(foldForSearch(a.title), foldForSearch(b.title)) || compare(a.id, b.id);
}

/** Annotations of one document. */
export function byPlace(a: Annotation, b: Annotation): number {
  return a.position.start - b.position.start || a.position.end - b.position.end || compare(a.id, b.id);
}

/** By code unit, and so the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
