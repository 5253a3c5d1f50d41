import type { Annotation } from '../domain/annotation/annotation';
import type { Colour } from '../domain/annotation/colour';
import { laterThan } from '../domain/change/later-than';
import type { AnnotationId, TagId } from '../domain/ids';
import { entryOf } from './annotation-commands';
import { tagsFor } from './tags-for';
import type { Database } from './database';
import { recordChanges, type Entry, type Moment } from './record-changes';

/** One thing that is done to many annotations. `addTag` is a path, normalised or not; a tag that is new is made. */
export type BulkChange =
  { readonly colour: Colour } | { readonly addTag: string } | { readonly takeTag: TagId };

/** Changes all of them, in one transaction and one batch, and gives those that were changed by it. */
export async function changeMany(
  database: Database,
  ids: readonly AnnotationId[],
  change: BulkChange,
  moment: Moment,
): Promise<readonly Annotation[]> {
  const { annotations, tags, changes, preferences } = database;
  return database.transaction('rw', [annotations, tags, changes, preferences], async () => {
    const found = (await annotations.bulkGet([...ids])).filter((one) => one?.state === 'live');
    if (found.length === 0) return [];
    const entries: Entry[] = [];
    const [added] = 'addTag' in change ? await tagsFor(database, [change.addTag], entries, moment) : [];
    const steps = found.flatMap((before) => {
      const changed = before && changedBy(before, change, added);
      if (!changed) return [];
      return [{ before, after: { ...changed, updatedAt: laterThan(before.updatedAt, moment.now) } }];
    });
    const after = steps.map((step) => step.after);
    await annotations.bulkPut(after);
    entries.push(...steps.map((step) => entryOf(step.before, step.after)));
    const deed = 'colour' in change ? 'annotation.colour' : 'annotation.tags';
    if (entries.length > 0) await recordChanges(database, moment, deed, entries);
    return after;
  });
}

/** Undefined where nothing of it changes. */
function changedBy(
  annotation: Annotation,
  change: BulkChange,
  added: TagId | undefined,
): Annotation | undefined {
  const { colour, tagIds } = annotation;
  if ('colour' in change) return colour === change.colour ? undefined : { ...annotation, ...change };
  if ('takeTag' in change)
    return tagIds.includes(change.takeTag)
      ? { ...annotation, tagIds: tagIds.filter((id) => id !== change.takeTag) }
      : undefined;
  if (added === undefined || tagIds.includes(added)) return undefined;
  return { ...annotation, tagIds: [...tagIds, added] };
}
