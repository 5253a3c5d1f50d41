import { useMemo } from 'preact/hooks';
import type { LibraryContents } from '../../application/library-port';
import type { DocumentId } from '../../domain/ids';
import type { Tag } from '../../domain/tag/tag';
import { parseQuery } from '../../domain/search/parse-query';
import {
  searchAnnotations,
  type AnnotationHit,
  type DocumentHit,
} from '../../domain/search/search-annotations';
import { arrangeHits, filterHits, tagsWithin, type HitGroup } from './arrange-hits';
import type { ViewState } from './view-state';

export interface Found {
  readonly hits: readonly AnnotationHit[];
  readonly groups: readonly HitGroup[];
  readonly documents: readonly DocumentHit[];
  /** How long it took, in ms. */
  readonly took: number;
}

/** What the list shows of the contents. */
export function useFound(contents: LibraryContents, view: ViewState, documentId: DocumentId | null): Found {
  const { typed, tag, colours, publisher, language, order } = view;
  return useMemo(() => {
    const begun = performance.now();
    const found = searchAnnotations(contents, parseQuery(typed));
    const filters = { typed, tag, colours, publisher, language };
    const hits = filterHits(found.annotations, filters, contents.tags, documentId);
    const groups = arrangeHits(hits, order);
    return {
      hits,
      groups,
      documents: foundDocuments(found.documents, hits, view, contents.tags),
      took: Math.max(1, Math.round(performance.now() - begun)),
    };
    // `view` is read only for what is named here: a selection changes nothing that is found.
  }, [contents, typed, tag, colours, publisher, language, order, documentId]);
}

/** Documents that match by themselves or have an annotation that does; the one opened last first. */
function foundDocuments(
  matching: readonly DocumentHit[],
  hits: readonly AnnotationHit[],
  { tag, colours, publisher, language }: ViewState,
  tags: readonly Tag[],
): readonly DocumentHit[] {
  const found = new Map<DocumentId, DocumentHit>(hits.map((hit) => [hit.document.id, hit]));
  const within = tag === null ? null : tagsWithin(tags, tag);
  // A colour is on an annotation; a document alone cannot match it.
  if (colours.size === 0) {
    for (const hit of matching) {
      const { document } = hit;
      if (within !== null && !document.tagIds.some((id) => within.has(id))) continue;
      if (publisher !== null && document.publisher !== publisher) continue;
      if (language !== null && document.lang !== language) continue;
      found.set(document.id, hit);
    }
  }
  return [...found.values()].sort((a, b) => b.document.visitedAt.localeCompare(a.document.visitedAt));
}
