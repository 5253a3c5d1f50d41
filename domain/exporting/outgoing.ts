import { COLOURS, type Colour } from '../annotation/colour';
import type { Annotation } from '../annotation/annotation';
import type { DocumentRecord } from '../document/document';
import { numberParagraphs } from '../document/paragraph-of';
import type { CaptureId, DocumentId, TagId } from '../ids';
import type { Tag } from '../tag/tag';
import type { Evidence } from './evidence';
import type { ExportSet } from './export-set';
import type { QuotedDocument } from './quotation';

/** What a format writes. */
export interface Outgoing {
  /** In order, one after another, to be gone through once: of many documents only a few texts are in memory at a time. */
  readonly documents: AsyncIterable<QuotedDocument> | Iterable<QuotedDocument>;
  /** Of all that goes out, also where `documents` has but the first of it. */
  readonly total: { readonly documents: number; readonly annotations: number };
  /** Null where there are several, or none. */
  readonly only: DocumentRecord | null;
  readonly tags: readonly Tag[];
  /** Those that annotations have. */
  readonly colours: readonly Colour[];
  readonly exportedAt: string;
  readonly software: ExportSet['software'];
  /** Everything that is kept of a document. */
  readonly evidenceOf: (id: DocumentId) => Promise<Evidence>;
}

/** Gives the texts of captures; of those that are not to be had nothing. */
export type ReadTexts = (ids: readonly CaptureId[]) => Promise<ReadonlyMap<CaptureId, string>>;

export interface OutgoingDetails {
  readonly readTexts: ReadTexts;
  readonly evidenceOf: Outgoing['evidenceOf'];
  /** How many annotations are enough, where that is for a look at them. */
  readonly limit?: number;
}

/** As many documents as are read at once: each brings a text of some 20 kB, now and then one of 2 MB. */
const AT_ONCE = 16;

export function outgoingOf(set: ExportSet, { readTexts, evidenceOf, limit }: OutgoingDetails): Outgoing {
  const { tags, exportedAt, software } = set;
  const [only = null, ...others] = set.documents;
  const used = new Set(set.annotations.map(({ colour }) => colour));
  return {
    documents: quotedDocuments(limit === undefined ? set : beginningOf(set, limit), readTexts),
    total: { documents: set.documents.length, annotations: set.annotations.length },
    only: others.length === 0 ? only : null,
    tags,
    colours: COLOURS.filter((colour) => used.has(colour)),
    exportedAt,
    software,
    evidenceOf,
  };
}

function beginningOf(set: ExportSet, limit: number): ExportSet {
  const annotations = set.annotations.slice(0, limit);
  const last = annotations.at(-1)?.documentId;
  const until = set.documents.findIndex(({ id }) => id === last);
  // Some of those that nothing is marked in stand among the others, and are as long.
  const documents = set.documents.slice(0, until === -1 ? limit : Math.max(until + 1, 1)).slice(0, limit);
  return { ...set, annotations, documents };
}

async function* quotedDocuments(set: ExportSet, readTexts: ReadTexts): AsyncGenerator<QuotedDocument> {
  const byDocument = Map.groupBy(set.annotations, ({ documentId }) => documentId);
  const captures = new Map(set.captures.map((capture) => [capture.id, capture]));
  const paths = new Map(set.tags.map(({ id, path }) => [id, path]));
  const pathsOf = (tagIds: readonly TagId[]) => tagIds.flatMap((id) => paths.get(id) ?? []);
  for (let at = 0; at < set.documents.length; at += AT_ONCE) {
    const some = set.documents.slice(at, at + AT_ONCE).map((document) => ({
      document,
      annotations: byDocument.get(document.id) ?? [],
    }));
    const wanted = new Set(some.flatMap(({ annotations }) => annotations.map(({ captureId }) => captureId)));
    const read = wanted.size === 0 ? new Map<CaptureId, string>() : await readTexts([...wanted]);
    for (const { document, annotations } of some) {
      const texts = textsOf(annotations, read);
      const paragraphs = new Map([...texts].map(([id, text]) => [id, numberParagraphs(text)]));
      const documentTagPaths = pathsOf(document.tagIds);
      yield {
        document,
        tagPaths: documentTagPaths,
        texts,
        quotations: annotations.map((annotation) => ({
          annotation,
          document,
          capture: captures.get(annotation.captureId) ?? null,
          paragraph: paragraphs.get(annotation.captureId)?.(annotation.position.start) ?? null,
          tagPaths: pathsOf(annotation.tagIds),
          documentTagPaths,
        })),
      };
    }
  }
}

function textsOf(
  annotations: readonly Annotation[],
  read: ReadonlyMap<CaptureId, string>,
): ReadonlyMap<CaptureId, string> {
  return new Map(
    annotations.flatMap(({ captureId }) => {
      const text = read.get(captureId);
      return text === undefined ? [] : [[captureId, text]];
    }),
  );
}
