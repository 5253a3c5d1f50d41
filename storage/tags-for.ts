import type { TagId } from '../domain/ids';
import { foldTagPath, normaliseTagPath } from '../domain/tag/tag-path';
import { isVocabularyPath } from '../domain/vocabulary/is-vocabulary-path';
import { encodeTag, type Database, type StoredTag } from './database';
import { readPreferences } from './preference-commands';
import type { Entry, Moment } from './record-changes';

/**
 * The ids of the tags with these paths; new ones are made, deleted ones revived. Adds what it did to `entries`. To be
 * called in a transaction that has `tags` and `preferences`.
 */
export async function tagsFor(
  database: Database,
  paths: readonly string[],
  entries: Entry[],
  moment: Moment,
): Promise<readonly TagId[]> {
  const ids: TagId[] = [];
  for (const path of paths.map(normaliseTagPath).filter((one) => one !== '')) {
    const known = await tagAt(database, path);
    const tag = known?.state === 'live' ? known : await makeTag(database, path, known, entries, moment);
    if (!ids.includes(tag.id)) ids.push(tag.id);
  }
  return ids;
}

/** The live tag of this path, else one that was deleted. */
export async function tagAt({ tags }: Database, path: string): Promise<StoredTag | undefined> {
  const alike = await tags.where({ foldedPath: foldTagPath(path) }).toArray();
  return alike.find(({ state }) => state === 'live') ?? alike[0];
}

async function makeTag(
  database: Database,
  path: string,
  before: StoredTag | undefined,
  entries: Entry[],
  moment: Moment,
): Promise<StoredTag> {
  const { vocabulary } = await readPreferences(database);
  const after = encodeTag({
    id: before?.id ?? (moment.newId() as TagId),
    path,
    colour: null,
    description: '',
    origin: vocabulary && isVocabularyPath(path) ? 'vocabulary' : 'own',
    state: 'live',
  });
  await database.tags.put(after);
  entries.push(entryOfTag(before ?? null, after));
  return after;
}

export const entryOfTag = (before: StoredTag | null, after: StoredTag): Entry => ({
  entity: 'tag',
  entityId: after.id,
  documentId: null,
  before,
  after,
});

/** Brings to `now` what was added to and taken from `shown` to get `wanted`. */
export function mergeTags(now: readonly TagId[], shown: readonly TagId[], wanted: readonly TagId[]): TagId[] {
  const kept = now.filter((id) => wanted.includes(id) || !shown.includes(id));
  const added = wanted.filter((id) => !shown.includes(id) && !now.includes(id));
  return [...kept, ...added];
}
