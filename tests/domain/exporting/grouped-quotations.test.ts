import { expect, test } from 'vitest';
import type { Grouping } from '../../../domain/exporting/export-choice';
import { groupedQuotations } from '../../../domain/exporting/grouped-quotations';
import { makeAnnotation, makeDocument, makeSet, makeTag, outgoing, uuid } from './make-options';

/** Headings by their level, and the numbers of the quotations below each. */
async function groups(by: Grouping): Promise<string[]> {
  const set = makeSet({
    documents: [
      makeDocument(1, { title: 'First', tagIds: [uuid(4, 5)] }),
      makeDocument(2, { title: 'Second' }),
      makeDocument(3, { title: 'Third' }),
    ],
    annotations: [
      makeAnnotation(1, { tagIds: [uuid(4, 1), uuid(4, 3)] }),
      makeAnnotation(2, { tagIds: [uuid(4, 2)], position: { start: 20, end: 37 } }),
      makeAnnotation(3, { documentId: uuid(1, 2), tagIds: [uuid(4, 4), uuid(4, 6)] }),
      makeAnnotation(4, { documentId: uuid(1, 2), position: { start: 20, end: 37 } }),
    ],
    tags: [
      makeTag(1, 'Torture/In custody/Cells/Lower'),
      makeTag(2, 'Torture'),
      makeTag(3, 'Instruments/CAT/Article 12'),
      makeTag(4, 'Instruments/CAT'),
      makeTag(6, 'Torture abroad'),
      makeTag(5, 'Instruments/ICCPR/Article 7'),
    ],
  });
  return (await Array.fromAsync(groupedQuotations(outgoing(set), by))).map(
    ({ level, heading, quotations }) =>
      `${'#'.repeat(level)} ${heading ?? '-'}: ${quotations.map(({ annotation }) => Number(annotation.id.slice(-2))).join(' ')}`,
  );
}

test('by document each stands under its own, also where nothing is marked', async () => {
  expect(await groups('document')).toEqual(['# First: 1 2', '# Second: 3 4', '# Third: ']);
});

test('by tag one with two stands twice, one without stands at the end, and what lies deep says its way', async () => {
  expect(await groups('tag')).toEqual([
    '# Instruments: ',
    '## CAT: 3',
    '### Article 12: 1',
    '# Torture: 2',
    '## In custody: ',
    '### Cells: ',
    '### Cells / Lower: 1',
    '# Torture abroad: 3',
    '# -: 4',
  ]);
});

test('by article of a treaty those of the document count where a quotation has none', async () => {
  expect(await groups('article')).toEqual([
    '# Instruments: ',
    '## CAT: ',
    '### Article 12: 1',
    '## ICCPR: ',
    '### Article 7: 2',
    '# -: 3 4',
  ]);
});
