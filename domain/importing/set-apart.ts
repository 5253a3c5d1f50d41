import * as v from 'valibot';
import { DocumentRecord } from '../document/document';
import { DocumentId, WebAddress } from '../ids';
import { TABLES, type DatabaseContents, type TableName } from './database-contents';

type Row<Name extends TableName> = DatabaseContents[Name][number];

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
export function sift<Name extends TableName>(table: Name, records: readonly unknown[]): Sifted<Row<Name>> {
  const damaged: DamagedRecord[] = [];
  const intact = records.flatMap((record) => {
    if (v.is(TABLES[table], record)) return [record];
    damaged.push({ table, record });
    return table === 'documents' ? mendDocument(record) : [];
  });
  // Each was checked by the validator of this table just above.
  return { intact: intact as unknown as Row<Name>[], damaged };
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
 * Sets apart what fits together, so that it can be restored, from all else: records that are damaged, and those that name one
 * that is. Tables come in the order of `TABLES`, each in as many parts as there are.
 */
export function createSieve(): {
  take<Name extends TableName>(table: Name, records: readonly unknown[]): Sifted<Row<Name>>;
} {
  const tagIds = new Set<string>();
  const documentIds = new Set<string>();
  const documentOf = new Map<string, string>();
  const hasTags = (one: { readonly tagIds: readonly string[] }): boolean =>
    one.tagIds.every((id) => tagIds.has(id));
  const fits: { readonly [Name in TableName]: (record: Row<Name>) => boolean } = {
    tags: () => true,
    documents: hasTags,
    captures: ({ documentId }) => documentIds.has(documentId),
    annotations: (one) => documentOf.get(one.captureId) === one.documentId && hasTags(one),
    changes: () => true,
    drafts: () => true,
    images: ({ captureId }) => documentOf.has(captureId),
    preferences: () => true,
  };
  const note: { readonly [Name in TableName]?: (record: Row<Name>) => unknown } = {
    tags: ({ id }) => tagIds.add(id),
    documents: ({ id }) => documentIds.add(id),
    captures: ({ id, documentId }) => documentOf.set(id, documentId),
  };
  return {
    take(table, records) {
      const sifted = sift(table, records);
      const { true: intact = [], false: lost = [] } = Object.groupBy(sifted.intact, (one) =>
        fits[table](one) ? 'true' : 'false',
      );
      for (const record of intact) note[table]?.(record);
      return { intact, damaged: [...sifted.damaged, ...lost.map((record) => ({ table, record }))] };
    },
  };
}
