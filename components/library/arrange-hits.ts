import type { DocumentRecord } from '../../domain/document/document';
import type { DocumentId, TagId } from '../../domain/ids';
import type { AnnotationHit } from '../../domain/search/search-annotations';
import { foldTagPath } from '../../domain/tag/tag-path';
import type { Tag } from '../../domain/tag/tag';
import type { Filters, Order } from './view-state';

/** Hits that stand together: those of one document, or all of them where `document` is null. */
export interface HitGroup {
  readonly document: DocumentRecord | null;
  readonly hits: readonly AnnotationHit[];
}

/** The ids of a tag and of all tags below it. */
export function tagsWithin(tags: readonly Tag[], path: string): ReadonlySet<TagId> {
  const folded = foldTagPath(path);
  const within = tags.filter((tag) => `${foldTagPath(tag.path)}/`.startsWith(`${folded}/`));
  return new Set(within.map((tag) => tag.id));
}

/** Keeps the hits that the filters let through. Words are not looked at here: the search has done that. */
export function filterHits(
  hits: readonly AnnotationHit[],
  filters: Filters,
  tags: readonly Tag[],
  documentId: DocumentId | null,
): readonly AnnotationHit[] {
  const within = filters.tag === null ? null : tagsWithin(tags, filters.tag);
  return hits.filter(
    ({ annotation, document }) =>
      (documentId === null || document.id === documentId) &&
      (filters.colours.size === 0 || filters.colours.has(annotation.colour)) &&
      (filters.publisher === null || document.publisher === filters.publisher) &&
      (filters.language === null || document.lang === filters.language) &&
      (within === null || [...annotation.tagIds, ...document.tagIds].some((id) => within.has(id))),
  );
}

/** Newest first, by document unless one list is wanted. A document stands where its newest annotation is. */
export function arrangeHits(hits: readonly AnnotationHit[], order: Order): readonly HitGroup[] {
  const newest = [...hits].sort(
    ({ annotation: a }, { annotation: b }) =>
      b.createdAt.localeCompare(a.createdAt) || a.position.start - b.position.start,
  );
  if (order === 'list') return newest.length === 0 ? [] : [{ document: null, hits: newest }];
  const groups = new Map<DocumentId, AnnotationHit[]>();
  for (const hit of newest) {
    const group = groups.get(hit.document.id);
    if (group) group.push(hit);
    else groups.set(hit.document.id, [hit]);
  }
  return [...groups.values()].map((group) => {
    if (order === 'text')
      group.sort(({ annotation: a }, { annotation: b }) => a.position.start - b.position.start);
    return { document: group[0]?.document ?? null, hits: group };
  });
}
