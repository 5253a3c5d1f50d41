import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Annotation } from '../domain/annotation/annotation';
import type { Change } from '../domain/change/change';
import type { Capture } from '../domain/document/capture';
import type { DocumentRecord } from '../domain/document/document';
import type { Draft, ImageRecord } from '../domain/importing/database-contents';
import type { Preferences } from '../domain/preferences/preferences';
import type { Tag } from '../domain/tag/tag';
import { foldTagPath } from '../domain/tag/tag-path';
import { noticeAnnotations, type Written } from './notice-annotations';
import { refuseWrites } from './refuse-writes';

export const DATABASE_NAME = 'witnessmark';
/** Dexie multiplies it by ten for IndexedDB. */
export const SCHEMA_VERSION = 2;

/** Tags carry their folded path besides, so that they are found by it. Of those that are live it is unique. */
export type StoredTag = Tag & { readonly foldedPath: string };

export class Database extends Dexie {
  declare readonly documents: EntityTable<DocumentRecord, 'id'>;
  declare readonly captures: EntityTable<Capture, 'id'>;
  declare readonly annotations: EntityTable<Annotation, 'id'>;
  declare readonly tags: EntityTable<StoredTag, 'id'>;
  declare readonly changes: EntityTable<Change, 'id'>;
  declare readonly drafts: EntityTable<Draft, 'annotationId'>;
  declare readonly images: Table<ImageRecord, [string, string]>;
  declare readonly preferences: EntityTable<Preferences, 'id'>;
  /** False while the disk has no room: then nothing is written, and everything can be read. */
  mayWrite = true;

  constructor(name = DATABASE_NAME) {
    // Newer code in another tab closes this database to change it: Dexie must not open it again by itself.
    super(name, { chromeTransactionDurability: 'strict', autoOpen: false });
    this.version(1).stores({
      documents: 'id, &url, canonicalUrl, state, visitedAt',
      captures: 'id, documentId, [documentId+textSha256]',
      annotations: 'id, documentId, captureId, state, *tagIds, [documentId+state]',
      tags: 'id, &foldedPath, state',
      changes: 'id, &order, batch, documentId',
      drafts: 'annotationId',
      images: '[captureId+address], captureId',
    });
    this.version(SCHEMA_VERSION).stores({
      documents: 'id, &url, canonicalUrl, state, visitedAt, *tagIds',
      // Not unique any more: a tag that was deleted or merged keeps its path, which another one may come to have.
      tags: 'id, foldedPath, state',
      preferences: 'id',
    });
    refuseWrites(this, () => this.mayWrite);
  }
}

export class NewerDatabaseError extends Error {
  override readonly name = 'NewerDatabaseError';
}

/** Opens the database; throws NewerDatabaseError as `openUnlessNewer` does. `onWritten`: see `noticeAnnotations`. */
export async function openDatabase(
  name = DATABASE_NAME,
  onWritten?: (written: Written) => void,
): Promise<Database> {
  const database = new Database(name);
  if (onWritten) noticeAnnotations(database, onWritten);
  await openUnlessNewer(database);
  return database;
}

/**
 * Opens a database that is closed, unless it was written by newer code: Dexie would open it without a word, so its
 * version is looked at first. Throws NewerDatabaseError; then nothing was opened and nothing written.
 */
export async function openUnlessNewer(database: Database): Promise<void> {
  const existing = (await indexedDB.databases()).find((one) => one.name === database.name);
  if (existing?.version !== undefined && existing.version > SCHEMA_VERSION * 10)
    throw new NewerDatabaseError(database.name);
  await database.open();
}

/** The one seam through which tags pass into and out of the table; encryption at rest would come in here. */
export const encodeTag = (tag: Tag): StoredTag => ({ ...tag, foldedPath: foldTagPath(tag.path) });
export function decodeTag(stored: StoredTag): Tag {
  const { foldedPath: _, ...tag } = stored;
  return tag;
}
