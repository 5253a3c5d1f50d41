import type { Annotation } from '../domain/annotation/annotation';
import { laterThan } from '../domain/change/later-than';
import type { Capture } from '../domain/document/capture';
import { revived, type DocumentRecord } from '../domain/document/document';
import type { TagId } from '../domain/ids';
import type { Preferences } from '../domain/preferences/preferences';
import type { Tag } from '../domain/tag/tag';
import type { DatabaseContents } from '../domain/importing/database-contents';
import { isSamePreferences } from './preference-commands';
import { decodeTag, encodeTag, type Database, type StoredTag } from './database';

/** What a restore comes to, or would. Only what is live is counted. */
export interface RestoreCounts {
  /** Not here yet, or deleted here and coming back. */
  readonly documents: number;
  readonly annotations: number;
  readonly tags: number;
  /** Annotations that are here and were changed later in the backup. */
  readonly changed: number;
  /** Annotations that are here and were deleted later in the backup. */
  readonly deleted: number;
  /** Annotations that stay as they are here. */
  readonly kept: number;
  /** Live in the backup, and deleted here since. They stay deleted unless they are asked for. */
  readonly goneDocuments: number;
  readonly goneAnnotations: number;
}

export interface Step<Kept> {
  readonly before: Kept | null;
  readonly after: Kept;
}

export interface RestorePlan extends Pick<DatabaseContents, 'captures' | 'changes' | 'drafts' | 'images'> {
  readonly documents: readonly Step<DocumentRecord>[];
  readonly annotations: readonly Step<Annotation>[];
  readonly tags: readonly Step<StoredTag>[];
  readonly preferences: readonly Step<Preferences>[];
  readonly counts: RestoreCounts;
}

export interface RestoreOptions {
  /** Whether what was deleted here since the backup is to be live again. */
  readonly bringBack: boolean;
  readonly now: string;
}

/** A record of the backup has the id of another one here. `record` names it, and nothing of what it holds. */
export class BackupClashError extends Error {
  override readonly name = 'BackupClashError';
  constructor(readonly record: string) {
    super(record);
  }
}

/**
 * Compares a backup with what is here and writes nothing. A record that is not here is added. An annotation that is here
 * takes the state that was changed last, by `updatedAt`; captures never change, and of documents and tags the ones here stay. A tag with the
 * same path, or a document of the same address, is used instead of the backup's. Throws BackupClashError where an id
 * means two things. To be called in a transaction over all tables.
 */
export async function planRestore(
  database: Database,
  backup: DatabaseContents,
  options: RestoreOptions,
): Promise<RestorePlan> {
  const tagsHere = await findTags(database, backup.tags);
  const documentsHere = await findDocuments(database, backup.documents);
  const documentOf = <T extends { documentId: unknown }>(record: T): T => ({
    ...record,
    documentId: documentsHere.get(String(record.documentId))?.id ?? record.documentId,
  });

  /** Two tags of the backup may be one here. */
  const tagsOf = (ids: readonly TagId[]): TagId[] => [
    ...new Set(ids.map((id) => tagsHere.get(id)?.id ?? id)),
  ];

  const captures = backup.captures.map(documentOf);
  const capturesHere = await database.captures.bulkGet(captures.map(({ id }) => id));
  for (const [index, here] of capturesHere.entries()) {
    const there = captures[index];
    if (here && !isSameCapture(here, there)) throw new BackupClashError(`captures[${index}]`);
  }

  const counts = { changed: 0, deleted: 0, kept: 0, goneAnnotations: 0, goneDocuments: 0 };
  const annotations: Step<Annotation>[] = [];
  const outcome = new Map<string, Step<Annotation>>();
  const inUse = { documents: new Set<string>(), tags: new Set<string>() };
  const annotationsThere = backup.annotations.map((one) => ({
    ...documentOf(one),
    tagIds: tagsOf(one.tagIds),
  }));
  const annotationsHere = await database.annotations.bulkGet(annotationsThere.map(({ id }) => id));
  for (const [index, there] of annotationsThere.entries()) {
    const before = annotationsHere[index] ?? null;
    if (before && (before.documentId !== there.documentId || before.captureId !== there.captureId))
      throw new BackupClashError(`annotations[${index}]`);
    const after = laterOf(before, there, options);
    outcome.set(after.id, { before, after });
    if (after !== before) annotations.push({ before, after });
    if (before?.state === 'live') {
      if (after === before) counts.kept += 1;
      else if (after.state === 'live') counts.changed += 1;
      else counts.deleted += 1;
    }
    if (there.state === 'live' && after.state === 'deleted' && before?.state === 'deleted')
      counts.goneAnnotations += 1;
    if (after.state === 'live' && after !== before) {
      inUse.documents.add(after.documentId);
      for (const id of after.tagIds) inUse.tags.add(id);
    }
  }

  const documents: Step<DocumentRecord>[] = [];
  for (const there of backup.documents) {
    const before = documentsHere.get(there.id) ?? null;
    if (before === null) documents.push({ before, after: { ...there, tagIds: tagsOf(there.tagIds) } });
    else if (before.state === 'deleted' && there.state === 'live') {
      if (options.bringBack || inUse.documents.has(before.id))
        documents.push({ before, after: revived(before) });
      else counts.goneDocuments += 1;
    }
  }
  for (const { after } of documents)
    if (after.state === 'live') for (const id of after.tagIds) inUse.tags.add(id);
  const tags: Step<StoredTag>[] = [];
  for (const there of backup.tags) {
    const before = tagsHere.get(there.id) ?? null;
    if (before === null) tags.push({ before, after: encodeTag(there) });
    else if (before.state === 'deleted' && there.state === 'live' && inUse.tags.has(before.id))
      // By the path it has there: the one it had here may belong to another tag by now.
      tags.push({ before, after: encodeTag({ ...decodeTag(before), path: there.path, state: 'live' }) });
  }

  const changes = backup.changes.map(documentOf);
  const changesHere = await database.changes.bulkGet(changes.map(({ id }) => id));
  return {
    documents,
    annotations,
    tags,
    captures: captures.filter((_, index) => capturesHere[index] === undefined),
    changes: changes.filter((_, index) => changesHere[index] === undefined),
    drafts: await laterDrafts(database, backup, outcome),
    images: await absentImages(database, backup),
    preferences: await mergedPreferences(database, backup),
    counts: {
      ...counts,
      documents: countNew(documents),
      tags: countNew(tags),
      annotations: countNew(annotations),
    },
  };
}

/**
 * The annotation as it will be: `before` itself where it stays. One that the undo of a restore took back kept its `updatedAt`, so that the
 * same backup brings it in again.
 */
function laterOf(
  before: Annotation | null,
  there: Annotation,
  { bringBack, now }: RestoreOptions,
): Annotation {
  if (before === null || there.updatedAt > before.updatedAt) return there;
  if (before.state === 'live' || there.state === 'deleted') return before;
  if (there.updatedAt === before.updatedAt) return there;
  return bringBack
    ? { ...before, state: 'live', deletedAt: null, updatedAt: laterThan(before.updatedAt, now) }
    : before;
}

async function findTags(database: Database, tags: readonly Tag[]): Promise<ReadonlyMap<string, StoredTag>> {
  const stored = tags.map(encodeTag);
  const byId = await database.tags.bulkGet(stored.map(({ id }) => id));
  const samePath = await database.tags
    .where('foldedPath')
    .anyOf(stored.map(({ foldedPath }) => foldedPath))
    .toArray();
  // A live one before what was deleted with the same path.
  const byPath = new Map(samePath.sort(deletedFirst).map((tag) => [tag.foldedPath, tag]));
  return pairs(stored, (tag, index) => {
    const [same, alike] = [byId[index], byPath.get(tag.foldedPath)];
    return same?.state !== 'live' && alike?.state === 'live' ? alike : (same ?? alike);
  });
}

const deletedFirst = (one: StoredTag, other: StoredTag): number =>
  Number(one.state === 'live') - Number(other.state === 'live');

/** Names of colours that have none here, and the template where there is none. Whether the vocabulary is offered is as it is here, unless nothing was ever chosen. */
async function mergedPreferences(
  database: Database,
  { preferences: [there] }: DatabaseContents,
): Promise<readonly Step<Preferences>[]> {
  if (there === undefined) return [];
  const before = (await database.preferences.get(there.id)) ?? null;
  if (before === null) return [{ before, after: there }];
  const names = { ...there.colourNames, ...before.colourNames };
  const { markdownTemplate } = { ...there, ...before };
  const after = {
    ...before,
    colourNames: names,
    ...(markdownTemplate === undefined ? {} : { markdownTemplate }),
  };
  return isSamePreferences(before, after) ? [] : [{ before, after }];
}

async function findDocuments(
  database: Database,
  documents: readonly DocumentRecord[],
): Promise<ReadonlyMap<string, DocumentRecord>> {
  const byId = await database.documents.bulkGet(documents.map(({ id }) => id));
  const sameAddress = await database.documents
    .where('url')
    .anyOf(documents.map(({ url }) => url))
    .toArray();
  const byAddress = new Map(sameAddress.map((document) => [document.url, document]));
  return pairs(documents, (there, index) => {
    const here = byId[index];
    if (here && here.url !== there.url) throw new BackupClashError(`documents[${index}]`);
    return here ?? byAddress.get(there.url);
  });
}

/** A capture never changes, and least of all what it was read from. */
const isSameCapture = (here: Capture, there: Capture | undefined): boolean =>
  here.textSha256 === there?.textSha256 && here.documentId === there.documentId && here.from === there.from;

/** What is here for each of the backup's records, by the backup's id. */
function pairs<Kept extends { id: string }>(
  there: readonly Kept[],
  find: (record: Kept, index: number) => Kept | undefined,
): ReadonlyMap<string, Kept> {
  const found = new Map<string, Kept>();
  for (const [index, record] of there.entries()) {
    const here = find(record, index);
    if (here) found.set(record.id, here);
  }
  return found;
}

/** Drafts, but where one is being typed here or the note was saved later. */
async function laterDrafts(
  database: Database,
  { drafts }: DatabaseContents,
  outcome: ReadonlyMap<string, Step<Annotation>>,
): Promise<DatabaseContents['drafts']> {
  const here = await database.drafts.bulkGet(drafts.map(({ annotationId }) => annotationId));
  return drafts.filter(({ annotationId, at }, index) => {
    const step = outcome.get(annotationId);
    if (step === undefined || here[index] !== undefined) return false;
    return step.before === null || (step.after.state === 'live' && at > step.after.updatedAt);
  });
}

async function absentImages(
  database: Database,
  { images }: DatabaseContents,
): Promise<DatabaseContents['images']> {
  const here = await database.images.bulkGet(
    images.map(({ captureId, address }): [string, string] => [captureId, address]),
  );
  return images.filter((_, index) => here[index] === undefined);
}

const countNew = (steps: readonly Step<{ readonly state: string }>[]): number =>
  steps.filter(({ before, after }) => before?.state !== 'live' && after.state === 'live').length;
