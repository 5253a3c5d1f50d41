import * as v from 'valibot';
import { DocumentRecord } from '../document/document';
import { DocumentId, WebAddress } from '../ids';
import { TABLES, type DatabaseContents, type TableName } from './database-contents';

/** A record as it stands in the database, in no form that is known. */
export interface DamagedRecord {
  readonly table: TableName;
  readonly record: unknown;
}

export interface Sifted<T> {
  readonly intact: readonly T[];
  readonly damaged: readonly DamagedRecord[];
}

/** Sets damaged records of a table apart. A damaged document is among the intact ones too, with what can be read of it. */
export function sift<Name extends TableName>(
  table: Name,
  records: readonly unknown[],
): Sifted<DatabaseContents[Name][number]> {
  const damaged: DamagedRecord[] = [];
  const intact = records.flatMap((record) => {
    if (v.is(TABLES[table], record)) return [record];
    damaged.push({ table, record });
    return table === 'documents' ? mendDocument(record) : [];
  });
  // Each was checked by the validator of this table just above.
  return { intact: intact as unknown as DatabaseContents[Name][number][], damaged };
}

const EPOCH = '1970-01-01T00:00:00.000Z';

/** What stands for a field of a document that cannot be read. */
const BLANK = {
  canonicalUrl: null,
  subtitle: null,
  byline: null,
  publisher: null,
  published: null,
  dateline: null,
  lang: '',
  dir: 'ltr',
  suggestedTags: { regions: [], topics: [] },
  translations: [],
  tagIds: [],
  archiveUrl: null,
  createdAt: EPOCH,
  visitedAt: EPOCH,
  state: 'live',
} as const;

/** The document with what can be read of it, for its annotations to stand on; none without an id and an address. */
function mendDocument(record: unknown): DocumentRecord[] {
  const known = v.safeParse(v.object({ id: DocumentId, url: WebAddress }), record);
  if (!known.success) return [];
  // An object: it was just read as one.
  const fields = record as Readonly<Record<string, unknown>>;
  const readable = Object.entries(DocumentRecord.entries).flatMap(([name, schema]) =>
    v.is(schema, fields[name]) ? [[name, fields[name]]] : [],
  );
  const mended = { ...BLANK, title: known.output.url, ...(Object.fromEntries(readable) as object) };
  const parsed = v.safeParse(DocumentRecord, mended);
  return parsed.success ? [parsed.output] : [];
}

/**
 * Everything that fits together, so that it can be restored, and all else as it stands: records that are damaged, and
 * those that name one that is.
 */
export function setApart(tables: Readonly<Record<TableName, readonly unknown[]>>): {
  readonly contents: DatabaseContents;
  readonly damaged: readonly DamagedRecord[];
} {
  const damaged: DamagedRecord[] = [];
  const take = <Name extends TableName>(
    name: Name,
    fits: (record: DatabaseContents[Name][number]) => boolean = () => true,
  ): DatabaseContents[Name][number][] => {
    const sifted = sift(name, tables[name]);
    const [fit, lost] = [sifted.intact.filter(fits), sifted.intact.filter((one) => !fits(one))];
    damaged.push(...sifted.damaged, ...lost.map((record) => ({ table: name, record })));
    return fit;
  };
  const tags = take('tags');
  const tagIds = new Set(tags.map(({ id }) => id));
  const hasTags = (one: { readonly tagIds: DocumentRecord['tagIds'] }): boolean =>
    one.tagIds.every((id) => tagIds.has(id));
  const documents = take('documents', hasTags);
  const documentIds = new Set(documents.map(({ id }) => id));
  const captures = take('captures', ({ documentId }) => documentIds.has(documentId));
  const documentOf = new Map(captures.map(({ id, documentId }) => [id, documentId]));
  const annotations = take(
    'annotations',
    (one) => documentOf.get(one.captureId) === one.documentId && hasTags(one),
  );
  const images = take('images', ({ captureId }) => documentOf.has(captureId));
  const contents = { tags, documents, captures, annotations, images };
  return {
    contents: {
      ...contents,
      changes: take('changes'),
      drafts: take('drafts'),
      preferences: take('preferences'),
    },
    damaged,
  };
}
