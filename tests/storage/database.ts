import type { Article } from '../../domain/document/article';
import type { DatabaseContents, TableName } from '../../domain/importing/database-contents';
import { everythingInParts } from '../../storage/backup';
import { openDatabase, type Database } from '../../storage/database';
import type { Moment } from '../../storage/record-changes';
import { saveArticle, type Provenance } from '../../storage/document-commands';

export const PROVENANCE: Provenance = {
  browser: 'Chrome 156',
  extension: '0.1.0',
  readability: '0.6.0',
  zone: 'UTC',
  htmlSha256: 'a'.repeat(64),
  textSha256: 'b'.repeat(64),
  from: 'page',
};

export const ARTICLE: Article = {
  url: 'https://www.observatory.example/2024/harbour',
  canonicalUrl: 'https://www.observatory.example/2024/harbour',
  title: 'Inspectors turned away',
  subtitle: null,
  byline: null,
  publisher: 'Northern Rights Observatory',
  published: null,
  dateline: null,
  lang: 'en',
  dir: 'ltr',
  suggestedTags: { regions: [], topics: [] },
  translations: [],
  scope: 'article',
  html: '<p>Not one complaint led to an inquiry.</p>',
  text: 'Not one complaint led to an inquiry.',
  viewport: { width: 1280, height: 800 },
};

/** A database of its own for each test. */
export function freshDatabase(): Promise<Database> {
  return openDatabase(`test-${crypto.randomUUID()}`);
}

/** Every table as it is. */
export async function everything(database: Database): Promise<DatabaseContents> {
  const tables = new Map<TableName, unknown[]>();
  await everythingInParts(database, (table, records) => {
    tables.set(table, [...(tables.get(table) ?? []), ...records]);
  });
  const of = (table: TableName): never[] => (tables.get(table) ?? []) as never[];
  return {
    documents: of('documents'),
    captures: of('captures'),
    annotations: of('annotations'),
    tags: of('tags'),
    changes: of('changes'),
    drafts: of('drafts'),
    images: of('images'),
    preferences: of('preferences'),
  };
}

/** A clock that moves on by a second at each look, and real ids. */
export function clock(): () => Moment {
  let at = Date.parse('2026-11-24T10:00:00.000Z');
  return () => {
    at += 1_000;
    return { now: new Date(at).toISOString(), newId: () => crypto.randomUUID() };
  };
}

export async function withDocument(database: Database, moment: () => Moment) {
  const { document, capture } = await saveArticle(database, ARTICLE, PROVENANCE, moment());
  const input = {
    documentId: document.id,
    captureId: capture.id,
    quote: { exact: 'one complaint', prefix: 'Not ', suffix: ' led' },
    position: { start: 4, end: 17 },
    colour: 'violation' as const,
  };
  return { document, capture, input };
}
