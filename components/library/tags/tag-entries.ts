import type { LibraryContents } from '../../../application/library-port';
import type { TagId } from '../../../domain/ids';
import { foldTag } from '../../../domain/tag/match-tag';
import type { Tag } from '../../../domain/tag/tag';
import { foldTagPath, splitTagPath } from '../../../domain/tag/tag-path';

/** A tag, or a path that only has tags below it, with what has it or one of those. */
export interface TagEntry {
  readonly path: string;
  readonly label: string;
  /** Null where there are only tags below. */
  readonly tag: Tag | null;
  /** Tags that stand at this path and below. */
  readonly tags: number;
  readonly annotations: number;
  /** Annotations that the tag finds: also those of documents that have it. */
  readonly found: number;
  readonly documents: number;
  readonly below: readonly TagEntry[];
}

interface Growing {
  path: string;
  tag: Tag | null;
  readonly ids: Set<TagId>;
  readonly below: Map<string, Growing>;
}

/** All tags as a tree, in the alphabet of `language`; with `typed`, those that have it in their path and those above them. */
export function tagEntries(
  { tags, annotations, documents }: Pick<LibraryContents, 'tags' | 'annotations' | 'documents'>,
  language: string,
  typed = '',
): readonly TagEntry[] {
  const needle = foldTag(typed.trim());
  const root = new Map<string, Growing>();
  for (const tag of tags) if (foldTag(tag.path).includes(needle)) grow(root, tag);
  const ofAnnotations = countBy(annotations);
  const ofDocuments = countBy(documents);
  const tagsOf = new Map(documents.map(({ id, tagIds }) => [id, tagIds]));
  const ofFound = countBy(
    annotations.map(({ tagIds, documentId }) => ({ tagIds: [...tagIds, ...(tagsOf.get(documentId) ?? [])] })),
  );
  const { compare } = new Intl.Collator(language, { numeric: true });
  const settle = (level: ReadonlyMap<string, Growing>): readonly TagEntry[] =>
    [...level.values()]
      .map(({ path, tag, ids, below }) => ({
        path,
        label: splitTagPath(path).label,
        tag,
        tags: ids.size,
        annotations: ofAnnotations(ids),
        found: ofFound(ids),
        documents: ofDocuments(ids),
        below: settle(below),
      }))
      .sort((one, other) => compare(one.label, other.label));
  return settle(root);
}

function grow(root: Map<string, Growing>, tag: Tag): void {
  let level = root;
  const parts = tag.path.split('/');
  for (const [index, part] of parts.entries()) {
    const key = foldTagPath(part);
    const path = parts.slice(0, index + 1).join('/');
    const entry = level.get(key) ?? { path, tag: null, ids: new Set(), below: new Map<string, Growing>() };
    level.set(key, entry);
    entry.ids.add(tag.id);
    if (index === parts.length - 1) {
      entry.tag = tag;
      entry.path = path;
    }
    level = entry.below;
  }
}

/** Gives a function that counts the records with any of these tags, each once. */
function countBy(records: readonly { readonly tagIds: readonly TagId[] }[]) {
  const byTag = new Map<TagId, number[]>();
  for (const [index, { tagIds }] of records.entries())
    for (const id of tagIds) {
      const known = byTag.get(id);
      if (known) known.push(index);
      else byTag.set(id, [index]);
    }
  return (ids: ReadonlySet<TagId>): number => new Set([...ids].flatMap((id) => byTag.get(id) ?? [])).size;
}
