import type { Annotation } from '../../domain/annotation/annotation';
import type { DocumentRecord } from '../../domain/document/document';
import type { AnnotationId, TagId } from '../../domain/ids';
import { foldTagPath, splitTagPath } from '../../domain/tag/tag-path';
import type { Tag } from '../../domain/tag/tag';

export interface TagBranch {
  readonly path: string;
  readonly label: string;
  /** Annotations with this tag or one below it, each counted once; a document's own tags count for its annotations. */
  readonly count: number;
  readonly branches: readonly TagBranch[];
}

interface Growing {
  readonly path: string;
  readonly annotations: Set<AnnotationId>;
  readonly branches: Map<string, Growing>;
}

/** The tags in use as a tree, in the alphabet of `language`. */
export function tagTree(
  {
    annotations,
    documents,
    tags,
  }: {
    readonly annotations: readonly Annotation[];
    readonly documents: readonly DocumentRecord[];
    readonly tags: readonly Tag[];
  },
  language: string,
): readonly TagBranch[] {
  const root = new Map<string, Growing>();
  const lines = new Map<TagId, readonly Growing[]>(tags.map((tag) => [tag.id, grow(root, tag.path)]));
  const ofDocument = new Map(documents.map((document) => [document.id, document.tagIds]));
  for (const annotation of annotations) {
    for (const id of [...annotation.tagIds, ...(ofDocument.get(annotation.documentId) ?? [])]) {
      for (const branch of lines.get(id) ?? []) branch.annotations.add(annotation.id);
    }
  }
  const { compare } = new Intl.Collator(language, { numeric: true });
  const settle = (branches: ReadonlyMap<string, Growing>): readonly TagBranch[] =>
    [...branches.values()]
      .filter((branch) => branch.annotations.size > 0)
      .map((branch) => ({
        path: branch.path,
        label: splitTagPath(branch.path).label,
        count: branch.annotations.size,
        branches: settle(branch.branches),
      }))
      .sort((a, b) => compare(a.label, b.label));
  return settle(root);
}

/** The branches from the root to the path, made where they are missing. */
function grow(root: Map<string, Growing>, path: string): readonly Growing[] {
  const line: Growing[] = [];
  let level = root;
  let above = '';
  for (const part of path.split('/')) {
    above = above === '' ? part : `${above}/${part}`;
    const key = foldTagPath(part);
    const branch = level.get(key) ?? {
      path: above,
      annotations: new Set(),
      branches: new Map<string, Growing>(),
    };
    level.set(key, branch);
    line.push(branch);
    level = branch.branches;
  }
  return line;
}
