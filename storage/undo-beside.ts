import type { Annotation } from '../domain/annotation/annotation';
import type { Change, Deed } from '../domain/change/change';
import type { DocumentRecord } from '../domain/document/document';
import type { AnnotationId, DocumentId, TagId } from '../domain/ids';
import { NO_PREFERENCES, type Preferences } from '../domain/preferences/preferences';
import { isSameTag } from '../domain/tag/plan-tag-change';
import { decodeTag, type Database, type StoredTag } from './database';
import { isSamePreferences, readPreferences } from './preference-commands';

/** What undo makes of the records beside the annotations. */
export interface Beside {
  readonly tags: ReadonlyMap<string, StoredTag>;
  readonly documents: ReadonlyMap<string, DocumentRecord>;
  /** `none`: there was no record of them. */
  readonly preferences: Preferences | 'none' | null;
}

/** Deeds that a person does in the library, with every document at once. A reader does not take them back. */
export const isOfTheLibrary = (deed: Deed): boolean => /^(tag|preferences)\./.test(deed);

/**
 * What is to be written of tags, of documents' own tags and of preferences to take a deed back; `conflict` where one of
 * them was changed since by something else, or where two live tags would come to have one path. Writes nothing.
 */
export async function planBeside(
  database: Database,
  deed: Deed,
  batch: readonly Change[],
  restored: readonly Annotation[],
): Promise<Beside | 'conflict'> {
  const tags = await planTags(database, deed, batch, new Set(restored.map(({ id }) => id)));
  const documents = await planDocuments(database, deed, batch);
  const preferences = await planPreferences(database, batch);
  if (tags === 'conflict' || documents === 'conflict' || preferences === 'conflict') return 'conflict';
  return { tags, documents, preferences };
}

export async function writeBeside(database: Database, plan: Beside): Promise<void> {
  await database.tags.bulkPut([...plan.tags.values()]);
  await database.documents.bulkPut([...plan.documents.values()]);
  if (plan.preferences === 'none') await database.preferences.clear();
  else if (plan.preferences) await database.preferences.put(plan.preferences);
}

async function planTags(
  database: Database,
  deed: Deed,
  batch: readonly Change[],
  restored: ReadonlySet<AnnotationId>,
): Promise<Beside['tags'] | 'conflict'> {
  const goals = new Map<string, StoredTag>();
  for (const change of batch.filter(({ entity }) => entity === 'tag')) {
    // Records come back from the record of changes as they went in.
    const [before, after] = [change.before as StoredTag | null, change.after as StoredTag | null];
    const now = await database.tags.get(change.entityId as TagId);
    if (now === undefined) continue;
    if (isOfTheLibrary(deed)) {
      if (after ? !isSameTag(decodeTag(now), after) : now.state === 'live') return 'conflict';
    }
    const goal: StoredTag | null =
      before?.state === 'live'
        ? isOfTheLibrary(deed)
          ? before
          : { ...now, state: 'live' }
        : before && (isOfTheLibrary(deed) || deed === 'restore')
          ? before
          : { ...now, state: 'deleted' };
    // A tag that the deed made stays where something else has come to use it.
    if (goal.state === 'live' || !(await isUsed(database, now.id, restored, batch))) goals.set(now.id, goal);
  }
  const live = await database.tags.where({ state: 'live' }).toArray();
  const paths = [...live.filter(({ id }) => !goals.has(id)), ...goals.values()]
    .filter(({ state }) => state === 'live')
    .map(({ foldedPath }) => foldedPath);
  return new Set(paths).size < paths.length ? 'conflict' : goals;
}

async function isUsed(
  { annotations, documents }: Database,
  id: TagId,
  restored: ReadonlySet<AnnotationId>,
  batch: readonly Change[],
): Promise<boolean> {
  const users = await annotations.where({ tagIds: id }).toArray();
  if (users.some((one) => one.state === 'live' && !restored.has(one.id))) return true;
  const changed = new Set(batch.map(({ entityId }) => entityId));
  const tagged = await documents.where({ tagIds: id }).toArray();
  return tagged.some((one) => one.state === 'live' && !changed.has(one.id));
}

/** Of a document only the tags were changed by these deeds; the rest may be newer. */
async function planDocuments(
  { documents }: Database,
  deed: Deed,
  batch: readonly Change[],
): Promise<Beside['documents'] | 'conflict'> {
  const goals = new Map<string, DocumentRecord>();
  if (!changesTagsOnly(deed)) return goals;
  for (const change of batch.filter(({ entity }) => entity === 'document')) {
    const [before, after] = [change.before as DocumentRecord, change.after as DocumentRecord];
    const now = await documents.get(change.entityId as DocumentId);
    if (now?.tagIds.join() !== after.tagIds.join()) return 'conflict';
    goals.set(now.id, { ...now, tagIds: before.tagIds });
  }
  return goals;
}

/** Whether of documents a deed changes nothing but their tags. */
export const changesTagsOnly = (deed: Deed): boolean => isOfTheLibrary(deed) || deed === 'document.tags';

async function planPreferences(
  database: Database,
  batch: readonly Change[],
): Promise<Beside['preferences'] | 'conflict'> {
  const change = batch.find(({ entity }) => entity === 'preferences');
  if (!change) return null;
  const [before, after] = [change.before as Preferences | null, change.after as Preferences | null];
  const now = await readPreferences(database);
  return isSamePreferences(now, after ?? NO_PREFERENCES) ? (before ?? 'none') : 'conflict';
}
