import { foldTagPath } from '../tag/tag-path';
import type { DatabaseContents } from './database-contents';

/**
 * Whether the records fit each other: what has to be unique comes once, and what is named is there. Gives the first thing
 * that is wrong, or null. Drafts and changes may outlive what they are about, and are not held to it.
 */
export function checkReferences(contents: DatabaseContents): string | null {
  const { documents, captures, annotations, tags, changes, drafts, images, preferences } = contents;
  const twice =
    findTwice('tags', tags, ({ id }) => id) ??
    findTwice('tags by path', tags.filter(isLive), ({ path }) => foldTagPath(path)) ??
    findTwice('documents', documents, ({ id }) => id) ??
    findTwice('documents by address', documents, ({ url }) => url) ??
    findTwice('captures', captures, ({ id }) => id) ??
    findTwice('annotations', annotations, ({ id }) => id) ??
    findTwice('changes', changes, ({ id }) => id) ??
    findTwice('changes by order', changes, ({ order }) => order) ??
    findTwice('drafts', drafts, ({ annotationId }) => annotationId) ??
    findTwice('preferences', preferences, ({ id }) => id) ??
    findTwice('images', images, ({ captureId, address }) => `${captureId} ${address}`);
  if (twice !== null) return twice;

  const documentIds = new Set(documents.map(({ id }) => id));
  const tagIds = new Set(tags.map(({ id }) => id));
  const documentOf = new Map(captures.map(({ id, documentId }) => [id, documentId]));
  return (
    findLost('documents', 'tag', documents, (one) => one.tagIds.every((id) => tagIds.has(id))) ??
    findLost('captures', 'document', captures, (one) => documentIds.has(one.documentId)) ??
    findLost('annotations', 'document', annotations, (one) => documentIds.has(one.documentId)) ??
    findLost(
      'annotations',
      'capture',
      annotations,
      (one) => documentOf.get(one.captureId) === one.documentId,
    ) ??
    findLost('annotations', 'tag', annotations, (one) => one.tagIds.every((id) => tagIds.has(id))) ??
    findLost('images', 'capture', images, (one) => documentOf.has(one.captureId))
  );
}

const isLive = ({ state }: { readonly state: string }): boolean => state === 'live';

function findTwice<T>(what: string, records: readonly T[], keyOf: (record: T) => unknown): string | null {
  const seen = new Set<unknown>();
  for (const [index, record] of records.entries()) {
    const key = keyOf(record);
    if (seen.has(key)) return `${what}[${index}]: comes twice`;
    seen.add(key);
  }
  return null;
}

function findLost<T>(
  what: string,
  named: string,
  records: readonly T[],
  holds: (record: T) => boolean,
): string | null {
  const index = records.findIndex((record) => !holds(record));
  return index < 0 ? null : `${what}[${index}]: its ${named} is not there`;
}
