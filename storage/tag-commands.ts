import type { Annotation } from '../domain/annotation/annotation';
import type { Deed } from '../domain/change/change';
import { laterThan } from '../domain/change/later-than';
import type { DocumentRecord } from '../domain/document/document';
import type { DocumentId, TagId } from '../domain/ids';
import { planTagChange, type TagChange, type TagPlan, type TagRefusal } from '../domain/tag/plan-tag-change';
import { isAtOrBelow, MAX_TAG_PATH, normaliseTagPath } from '../domain/tag/tag-path';
import type { Tag } from '../domain/tag/tag';
import { decodeTag, encodeTag, type Database } from './database';
import { doneBefore } from './done-before';
import { recordChanges, type Entry, type Moment } from './record-changes';
import { entryOfTag, mergeTags, tagAt, tagsFor } from './tags-for';

export interface TagOutcome {
  readonly deed: Deed | null;
  /** How many annotations and documents had to be changed. */
  readonly annotations: number;
  readonly documents: number;
}

/** Makes a tag that nothing has yet. */
export function createTag(
  database: Database,
  { path, colour, description }: Pick<Tag, 'path' | 'colour' | 'description'>,
  moment: Moment,
): Promise<TagOutcome | TagRefusal> {
  const { tags, changes, preferences } = database;
  return database.transaction('rw', [tags, changes, preferences], async () => {
    const wanted = normaliseTagPath(path);
    if (wanted === '') return 'tag-empty';
    if (wanted.length > MAX_TAG_PATH) return 'tag-too-long';
    if ((await tagAt(database, wanted))?.state === 'live') return 'tag-taken';
    const entries: Entry[] = [];
    const [id] = await tagsFor(database, [wanted], entries, moment);
    const made = id && (await tags.get(id));
    if (!made) return 'tag-missing';
    const after = { ...made, colour, description };
    await tags.put(after);
    await recordChanges(
      database,
      moment,
      'tag.create',
      entries.map((entry) => ({ ...entry, after })),
    );
    return { deed: 'tag.create', annotations: 0, documents: 0 };
  });
}

/** Renames, moves, merges, colours or describes a tag, with all that is below it: one transaction, one batch. */
export function changeTag(
  database: Database,
  change: TagChange,
  moment: Moment,
): Promise<TagOutcome | TagRefusal> {
  return carryOut(database, moment, (live) => planTagChange(live, change, () => moment.newId() as TagId));
}

/** Deletes a tag and all below it, softly; what had them has them no more. */
export function deleteTags(
  database: Database,
  path: string,
  moment: Moment,
): Promise<TagOutcome | TagRefusal> {
  return carryOut(database, moment, (live) => {
    const going = live.filter((tag) => isAtOrBelow(tag.path, path));
    if (going.length === 0) return 'tag-missing';
    return {
      deed: 'tag.delete',
      tags: going.map((tag) => ({ ...tag, state: 'deleted' })),
      replaced: new Map(going.map(({ id }) => [id, null])),
    };
  });
}

function carryOut(
  database: Database,
  moment: Moment,
  planOf: (live: readonly Tag[]) => TagPlan | TagRefusal,
): Promise<TagOutcome | TagRefusal> {
  const { tags, annotations, documents, changes } = database;
  return database.transaction('rw', [tags, annotations, documents, changes], async () => {
    const live = await tags.where({ state: 'live' }).toArray();
    const plan = planOf(live.map(decodeTag));
    if (typeof plan === 'string') return plan;
    const before = new Map(live.map((tag) => [tag.id, tag]));
    const after = plan.tags.map(encodeTag);
    const ofTags = after.map((tag) => entryOfTag(before.get(tag.id) ?? null, tag));
    if (ofTags.length === 0) return { deed: null, annotations: 0, documents: 0 };
    await tags.bulkPut(after);
    const ofAnnotations = await retagAnnotations(database, plan, moment);
    const ofDocuments = await retagDocuments(database, plan);
    await recordChanges(database, moment, plan.deed, [...ofTags, ...ofDocuments, ...ofAnnotations]);
    return { deed: plan.deed, annotations: ofAnnotations.length, documents: ofDocuments.length };
  });
}

/** Deleted annotations as well: they may come back. */
async function retagAnnotations(
  { annotations }: Database,
  { replaced }: TagPlan,
  { now }: Moment,
): Promise<readonly Entry[]> {
  const before = await annotations
    .where('tagIds')
    .anyOf([...replaced.keys()])
    .distinct()
    .toArray();
  const after = before.map((one): Annotation => ({
    ...one,
    tagIds: retagged(one.tagIds, replaced),
    updatedAt: laterThan(one.updatedAt, now),
  }));
  await annotations.bulkPut(after);
  return before.map((one, index) => ({
    entity: 'annotation',
    entityId: one.id,
    documentId: one.documentId,
    before: one,
    after: after[index],
  }));
}

async function retagDocuments({ documents }: Database, { replaced }: TagPlan): Promise<readonly Entry[]> {
  const before = await documents
    .where('tagIds')
    .anyOf([...replaced.keys()])
    .distinct()
    .toArray();
  const after = before.map((one) => ({ ...one, tagIds: retagged(one.tagIds, replaced) }));
  await documents.bulkPut(after);
  return before.map((one, index) => entryOfDocument(one, after[index] ?? one));
}

const retagged = (ids: readonly TagId[], replaced: TagPlan['replaced']): TagId[] => [
  ...new Set(
    ids.map((id) => (replaced.has(id) ? (replaced.get(id) ?? null) : id)).filter((id) => id !== null),
  ),
];

const entryOfDocument = (before: DocumentRecord, after: DocumentRecord): Entry => ({
  entity: 'document',
  entityId: after.id,
  documentId: after.id,
  before,
  after,
});

export interface DocumentTags {
  readonly id: DocumentId;
  /** The tags that the document itself is to have. */
  readonly tagPaths: readonly string[];
  /** The tags that were shown when those were chosen: what another tab has added or taken since stays so. */
  readonly shownTagIds?: readonly TagId[];
}

/** Gives a whole document its tags. Undefined where there is no such document. */
export function tagDocument(
  database: Database,
  { id, tagPaths, shownTagIds }: DocumentTags,
  moment: Moment,
): Promise<DocumentRecord | undefined> {
  const { documents, tags, changes, annotations, preferences } = database;
  return database.transaction('rw', [documents, tags, changes, annotations, preferences], async () => {
    const before = await documents.get(id);
    if ((await doneBefore(database, moment)) || before?.state !== 'live') return before;
    const entries: Entry[] = [];
    const wanted = await tagsFor(database, tagPaths, entries, moment);
    const tagIds = mergeTags(before.tagIds, shownTagIds ?? before.tagIds, wanted);
    if (tagIds.join() === before.tagIds.join()) return before;
    const after = { ...before, tagIds };
    await documents.put(after);
    await recordChanges(database, moment, 'document.tags', [...entries, entryOfDocument(before, after)]);
    return after;
  });
}
