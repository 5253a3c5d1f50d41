import type { Annotation } from '../../domain/annotation/annotation.ts';
import type { Change } from '../../domain/change/change.ts';
import type { Tag } from '../../domain/tag/tag.ts';
import type { Shown } from './library-model.ts';

export interface StoredLibrary {
  readonly annotations: readonly Annotation[];
  readonly tags: readonly Tag[];
  readonly changes: readonly Change[];
}

/** What a database holds, as the model says it. A tag that is not live is named as such: no annotation may have one. */
export function shownIn({ annotations, tags }: StoredLibrary): readonly Shown[] {
  const pathOf = (id: string): string => {
    const tag = tags.find((one) => one.id === id);
    return tag?.state === 'live' ? tag.path : `no live tag: ${tag?.path ?? id}`;
  };
  return annotations
    .filter(({ state }) => state === 'live')
    .map(({ quote, colour, note, tagIds }): Shown => [quote.exact, colour, note, tagIds.map(pathOf).sort()])
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

/**
 * What does not fit between the record of changes and the tables: each annotation is what its last change left, each change
 * starts from what the one before left, and the numbers of the record have no gap. Empty where all is well.
 */
export function recordFaults({ annotations, changes }: StoredLibrary): readonly string[] {
  const faults: string[] = [];
  const record = changes.toSorted((one, other) => one.order - other.order);
  for (const [index, { order }] of record.entries())
    if (order !== index + 1) faults.push(`change ${index + 1} has the number ${order}`);
  const left = new Map<string, unknown>();
  for (const { order, entity, entityId, before, after } of record) {
    // What was deleted for good left its numbers and nothing else.
    if (entity !== 'annotation' || (before === null && after === null)) continue;
    if (content(before) !== content(left.get(entityId) ?? null))
      faults.push(`change ${order} of ${entityId} does not start from what was there`);
    left.set(entityId, after);
  }
  for (const annotation of annotations) {
    if (JSON.stringify(annotation) !== JSON.stringify(left.get(annotation.id)))
      faults.push(`annotation ${annotation.id} is not what its last change left`);
    left.delete(annotation.id);
  }
  return [...faults, ...[...left.keys()].map((id) => `annotation ${id} has changes and is not there`)];
}

/** Undo sets the time anew, and the removal that it makes of a creation has no record before it. */
function content(record: unknown): string {
  if (record === null) return 'nothing';
  const { colour, note, tagIds, state } = record as Annotation;
  return JSON.stringify([colour, note, tagIds, state]);
}
