import fc from 'fast-check';
import type { DatabaseContents } from '../../../domain/importing/database-contents';
import { makeAnnotation, makeCapture, makeDocument, makeTag, uuid } from '../make-records';

const text = fc.string({ unit: 'grapheme', maxLength: 40 });
const numbers = fc.uniqueArray(fc.nat(999), { maxLength: 5 });

/** Databases whose records fit each other, with all that a text may hold in the places where a person or publisher writes. */
export const anyContents: fc.Arbitrary<DatabaseContents> = fc
  .record({
    documents: numbers,
    tags: numbers,
    words: fc.array(text, { minLength: 12, maxLength: 12 }),
    deleted: fc.boolean(),
  })
  .map(({ documents, tags, words, deleted }) => makeContents(documents, tags, words, deleted));

export function makeContents(
  documentNumbers: readonly number[] = [1, 2],
  tagNumbers: readonly number[] = [1],
  words: readonly string[] = [],
  deleted = false,
): DatabaseContents {
  const word = (index: number) => words[index] ?? `word ${index}`;
  const state = deleted ? 'deleted' : 'live';
  const tags = tagNumbers.map((number) =>
    makeTag(number, `Tag ${number}/Below`, { description: word(0), state }),
  );
  const tagIds = tags.map(({ id }) => id);
  const documents = documentNumbers.map((number) =>
    makeDocument(number, {
      title: word(1),
      subtitle: word(2),
      byline: word(3),
      publisher: word(4),
      tagIds,
      state,
      // Some are of versions that knew less.
      ...(number % 2 === 0
        ? {
            modified: { date: '2024-05-05', precision: 'day', raw: word(3) },
            symbols: ['A/HRC/31/57'],
            licence: 'https://creativecommons.org/licenses/by/4.0/',
            keptBlocks: [word(4)],
          }
        : {}),
    }),
  );
  const captures = documentNumbers.map((number) =>
    makeCapture(number, {
      html: word(5),
      text: word(6),
      // Some are from files, some not whole.
      ...(number % 2 === 0 ? { from: 'file' } : {}),
      ...(number % 3 === 0
        ? {
            leftOut: [{ at: 0, text: `x${word(7)}`, isKept: true }],
            rest: { kind: 'next-page', url: 'https://observatory.example/2' },
          }
        : {}),
    }),
  );
  const annotations = documentNumbers.map((number) =>
    makeAnnotation(number, {
      documentId: uuid(1, number),
      captureId: uuid(2, number),
      quote: { exact: `x${word(7)}`, prefix: word(8), suffix: word(9) },
      note: word(10),
      tagIds,
      state,
      deletedAt: deleted ? '2026-11-25T10:00:00.000Z' : null,
    }),
  );
  return {
    tags,
    documents,
    captures,
    annotations,
    changes: annotations.map((annotation, index) => ({
      id: uuid(5, index) as DatabaseContents['changes'][number]['id'],
      order: index + 1,
      at: '2026-11-24T16:31:00.000Z',
      batch: uuid(6, index) as DatabaseContents['changes'][number]['batch'],
      deed: 'annotation.create' as const,
      entity: 'annotation' as const,
      entityId: annotation.id,
      documentId: annotation.documentId,
      before: null,
      after: annotation,
      undoes: null,
    })),
    drafts: annotations.map(({ id }) => ({
      annotationId: id,
      note: word(11),
      at: '2026-11-24T16:31:00.000Z',
    })),
    images: captures.map(({ id }) => ({
      captureId: id,
      address: 'https://observatory.example/a.jpg',
      type: 'image/jpeg',
      data: 'AAEC/w==',
    })),
    preferences: [{ id: 'preferences', colourNames: { source: word(12) }, vocabulary: false }],
  };
}
