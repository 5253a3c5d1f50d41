import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../domain/search/parse-query';
import { searchAnnotations } from '../../../domain/search/search-annotations';
import { makeAnnotation, makeDocument, makeTag, uuid } from '../make-records';

const torture = makeTag(1, 'Torture/Ill-treatment in custody');
const documents = [
  makeDocument(1, { title: 'Harbour Province: Complaints Unanswered' }),
  makeDocument(2, {
    title: '監視団、調査を要請',
    lang: 'ja',
    publisher: null,
    published: { date: '2022', precision: 'year', raw: '2022年' },
  }),
  makeDocument(3, { title: 'Undated', published: null, tagIds: [torture.id] }),
];
const annotations = [
  makeAnnotation(1, { note: 'Ask for the décision', tagIds: [torture.id] }),
  makeAnnotation(2, {
    documentId: uuid(1, 2),
    quote: { exact: '苦情は一件も調査されなかった。', prefix: '', suffix: '' },
  }),
  makeAnnotation(3, {
    documentId: uuid(1, 3),
    quote: { exact: 'A door was locked', prefix: '', suffix: '' },
  }),
  makeAnnotation(4, { state: 'deleted', deletedAt: '2026-11-25T10:00:00.000Z' }),
];
const contents = { documents, annotations, tags: [torture] };

function found(typed: string): string[] {
  return searchAnnotations(contents, parseQuery(typed)).annotations.map(({ annotation }) => annotation.id);
}

describe('searchAnnotations', () => {
  it('finds everything live when nothing is asked', () => {
    expect(found('')).toEqual([uuid(3, 1), uuid(3, 2), uuid(3, 3)]);
  });

  it('finds words of the quotation and of the note together, without accents', () => {
    expect(found('decision COMPLAINT')).toEqual([uuid(3, 1)]);
  });

  it('finds by title and publisher', () => {
    expect(found('unanswered northern')).toEqual([uuid(3, 1)]);
  });

  it('finds within Japanese, which has no spaces', () => {
    expect(found('調査され')).toEqual([uuid(3, 2)]);
  });

  it('finds no phrase across two fields', () => {
    expect(found('"complaint ask"')).toEqual([]);
  });

  it('finds by a tag of the annotation or of its document', () => {
    expect(found('tag:ill')).toEqual([uuid(3, 1), uuid(3, 3)]);
  });

  it('does not take the middle of a part for its beginning', () => {
    expect(found('tag:custody')).toEqual([]);
  });

  it('keeps to the period of publication, and leaves the undated out', () => {
    expect(found('after:2022 before:2023')).toEqual([uuid(3, 2)]);
    expect(found('after:2022-06 before:2024-05-03')).toEqual([uuid(3, 2)]);
    expect(found('after:2024-05-03')).toEqual([uuid(3, 1)]);
  });

  it('finds documents that match by themselves', () => {
    const { documents: hits } = searchAnnotations(contents, parseQuery('complaints'));
    expect(hits.map(({ document }) => document.id)).toEqual([uuid(1, 1)]);
  });

  it('says where the words stand in each text as it is written', () => {
    const [hit] = searchAnnotations(contents, parseQuery('décision complaint torture')).annotations;
    const slices = (text: string, spans: readonly { start: number; end: number }[]) =>
      spans.map(({ start, end }) => text.slice(start, end));
    expect(hit && slices(hit.annotation.note, hit.spans.note)).toEqual(['décision']);
    expect(hit && slices(hit.document.title, hit.spans.title)).toEqual(['Complaint']);
    expect(hit?.spans.tags.get(torture.id)).toEqual([{ start: 0, end: 7 }]);
  });

  it('searches 5,000 annotations', () => {
    const many = Array.from({ length: 5000 }, (_, n) =>
      makeAnnotation(n, {
        quote: { exact: `Passage ${n} on detention. `.repeat(12), prefix: '', suffix: '' },
        note: `Überprüfung ${n}`,
        tagIds: [torture.id],
      }),
    );
    const library = { ...contents, annotations: many };
    const hits = searchAnnotations(library, parseQuery('uberprufung detention tag:torture'));
    expect(hits.annotations).toHaveLength(5000);
  });
});
