import type { Annotation } from '../annotation/annotation';
import { numberParagraphs } from '../document/paragraph-of';
import type { CaptureId, DocumentId, TagId } from '../ids';
import type { Consignment } from './consignment';
import type { Evidence } from './evidence';
import { byPlace } from './export-set';
import type { QuotedDocument } from './quotation';

/** What a format writes. */
export interface Outgoing extends Pick<
  Consignment,
  'total' | 'only' | 'tags' | 'colours' | 'exportedAt' | 'software'
> {
  /** In order, one after another, to be gone through once: of many documents only a few are in memory at a time. */
  readonly documents: AsyncIterable<QuotedDocument> | Iterable<QuotedDocument>;
  /** Everything that is kept of a document. */
  readonly evidenceOf: (id: DocumentId) => Promise<Evidence>;
}

/** Where that is read which goes out, as it is needed. */
export interface OutgoingSource {
  /** The live annotations of documents, in any order. */
  annotationsOf(ids: readonly DocumentId[]): Promise<readonly Annotation[]>;
  /** The texts of captures; of those that are not to be had nothing. */
  textsOf(ids: readonly CaptureId[]): Promise<ReadonlyMap<CaptureId, string>>;
  evidenceOf(id: DocumentId): Promise<Evidence>;
}

/** As many documents as are read at once: each brings a text of some 20 kB, now and then one of 2 MB. */
const AT_ONCE = 16;

export function outgoingOf(consignment: Consignment, source: OutgoingSource): Outgoing {
  const { total, only, tags, colours, exportedAt, software } = consignment;
  return {
    ...{ total, only, tags, colours, exportedAt, software },
    documents: quotedDocuments(consignment, source),
    evidenceOf: (id) => source.evidenceOf(id),
  };
}

async function* quotedDocuments(
  { documents, chosen, captures, tags }: Consignment,
  source: OutgoingSource,
): AsyncGenerator<QuotedDocument> {
  const captureOf = new Map(captures.map((capture) => [capture.id, capture]));
  const paths = new Map(tags.map(({ id, path }) => [id, path]));
  const pathsOf = (tagIds: readonly TagId[]) => tagIds.flatMap((id) => paths.get(id) ?? []);
  for (let at = 0; at < documents.length; at += AT_ONCE) {
    const some = documents.slice(at, at + AT_ONCE);
    const read = await source.annotationsOf(some.map(({ id }) => id));
    const going = read.filter(({ id }) => chosen.has(id)).sort(byPlace);
    const byDocument = Map.groupBy(going, ({ documentId }) => documentId);
    const wanted = [...new Set(going.map(({ captureId }) => captureId))];
    const textOf = wanted.length === 0 ? new Map<CaptureId, string>() : await source.textsOf(wanted);
    for (const document of some) {
      const annotations = byDocument.get(document.id) ?? [];
      const texts = textsOf(annotations, textOf);
      const paragraphs = new Map([...texts].map(([id, text]) => [id, numberParagraphs(text)]));
      const documentTagPaths = pathsOf(document.tagIds);
      yield {
        document,
        tagPaths: documentTagPaths,
        texts,
        quotations: annotations.map((annotation) => ({
          annotation,
          document,
          capture: captureOf.get(annotation.captureId) ?? null,
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
  textOf: ReadonlyMap<CaptureId, string>,
): ReadonlyMap<CaptureId, string> {
  return new Map(
    annotations.flatMap(({ captureId }) => {
      const text = textOf.get(captureId);
      return text === undefined ? [] : [[captureId, text]];
    }),
  );
}
