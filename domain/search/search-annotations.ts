import type { Annotation } from '../annotation/annotation';
import type { DocumentRecord } from '../document/document';
import type { DocumentId, TagId } from '../ids';
import type { Tag } from '../tag/tag';
import { emphasise } from './emphasise';
import { foldPlain, type Span } from './fold-with-map';
import { emphasiseTag, foldTag, startsAPart } from '../tag/match-tag';
import { isEmptyQuery, type Query } from './parse-query';

export interface Searched {
  readonly documents: readonly DocumentRecord[];
  readonly annotations: readonly Annotation[];
  readonly tags: readonly Tag[];
}

export interface AnnotationHit {
  readonly annotation: Annotation;
  readonly document: DocumentRecord;
  /** Where the words stand in each text, for emphasis. Made when it is read: of thousands of hits few are shown. */
  readonly spans: {
    readonly quote: readonly Span[];
    readonly note: readonly Span[];
    readonly title: readonly Span[];
    readonly publisher: readonly Span[];
    readonly tags: ReadonlyMap<TagId, readonly Span[]>;
  };
}

export interface DocumentHit {
  readonly document: DocumentRecord;
  readonly spans: { readonly title: readonly Span[]; readonly publisher: readonly Span[] };
}

export interface Hits {
  /** In the order they were given. */
  readonly annotations: readonly AnnotationHit[];
  /** Documents that match by themselves: by title, publisher or own tags. */
  readonly documents: readonly DocumentHit[];
}

/** Stands between two fields, and in no query, so that a phrase is never found across them. */
const BETWEEN = '\u0000';

/** Records are never changed in place, so what was folded once holds for as long as the record lives. */
const foldedRecords = new WeakMap<Annotation | DocumentRecord, string>();

function foldedOnce<R extends Annotation | DocumentRecord>(
  record: R,
  texts: (record: R) => (string | null)[],
): string {
  const known = foldedRecords.get(record);
  if (known !== undefined) return known;
  const folded = texts(record)
    .map((text) => foldPlain(text ?? ''))
    .join(BETWEEN);
  foldedRecords.set(record, folded);
  return folded;
}

const documentTexts = ({ title, subtitle, publisher, byline }: DocumentRecord) => [
  title,
  subtitle,
  publisher,
  byline,
];
const annotationTexts = ({ quote, note }: Annotation) => [quote.exact, note];

/** `2015` is anything between `2015-00-00` and `2015-99-99`, which compare rightly as strings. */
function inPeriod({ published }: DocumentRecord, { after, before }: Query): boolean {
  if (after === null && before === null) return true;
  if (published === null) return false;
  const latest = published.date + '-99-99'.slice(published.date.length - 4);
  const earliest = published.date + '-00-00'.slice(published.date.length - 4);
  return (after === null || latest >= after) && (before === null || earliest < before);
}

/** What a query can find of a set of tags: the live ones, folded. */
function foldTags(tags: readonly Tag[]): ReadonlyMap<TagId, { path: string; text: string; tag: string }> {
  return new Map(
    tags
      .filter((tag) => tag.state === 'live')
      .map((tag) => [tag.id, { path: tag.path, text: foldPlain(tag.path), tag: foldTag(tag.path) }]),
  );
}

/**
 * Finds live annotations and documents by words in quote, note, title, subtitle, byline, publisher and tags, by tag and by
 * date of publication. Words match anywhere in a word, so that scripts without spaces need no rules of their own.
 * An annotation has the tags of its document, too. An empty query finds everything.
 */
export function searchAnnotations(contents: Searched, query: Query): Hits {
  const tags = foldTags(contents.tags);
  const documents = new Map<DocumentId, DocumentRecord>();
  for (const document of contents.documents) {
    if (document.state === 'live' && inPeriod(document, query)) documents.set(document.id, document);
  }
  const matches = (text: string, tagIds: readonly TagId[]): boolean => {
    const own = tagIds.flatMap((id) => tags.get(id) ?? []);
    return (
      query.tags.every((needle) => own.some(({ tag }) => startsAPart(tag, needle))) &&
      query.terms.every((term) => text.includes(term) || own.some(({ text: path }) => path.includes(term)))
    );
  };
  const everything = isEmptyQuery(query);

  const annotations: AnnotationHit[] = [];
  for (const annotation of contents.annotations) {
    const document = documents.get(annotation.documentId);
    if (!document || annotation.state !== 'live') continue;
    const text = () =>
      foldedOnce(annotation, annotationTexts) + BETWEEN + foldedOnce(document, documentTexts);
    if (
      !everything &&
      !matches(query.terms.length === 0 ? '' : text(), [...annotation.tagIds, ...document.tagIds])
    )
      continue;
    annotations.push({
      annotation,
      document,
      get spans() {
        return {
          quote: emphasise(annotation.quote.exact, query.terms),
          note: emphasise(annotation.note, query.terms),
          title: emphasise(document.title, query.terms),
          publisher: emphasise(document.publisher ?? '', query.terms),
          tags: new Map(
            annotation.tagIds.flatMap((id) => {
              const tag = tags.get(id);
              return tag
                ? [[id, emphasiseTag(tag.path, [...query.terms.map(foldTag), ...query.tags])] as const]
                : [];
            }),
          ),
        };
      },
    });
  }

  const found: DocumentHit[] = [];
  for (const document of documents.values()) {
    if (!everything && !matches(foldedOnce(document, documentTexts), document.tagIds)) continue;
    found.push({
      document,
      get spans() {
        return {
          title: emphasise(document.title, query.terms),
          publisher: emphasise(document.publisher ?? '', query.terms),
        };
      },
    });
  }
  return { annotations, documents: found };
}
