import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { biblatex } from '../../../domain/exporting/biblatex';
import { cslJson } from '../../../domain/exporting/csl-json';
import type { ExportFormat, ExportOptions } from '../../../domain/exporting/export-format';
import { ris } from '../../../domain/exporting/ris';
import {
  anyText,
  makeAnnotation,
  makeCapture,
  makeDocument,
  makeSet,
  makeTag,
  uuid,
  written,
} from './make-options';

/** With what citation-js calls them: left to itself it guesses by what is in the text. */
const TYPES: ReadonlyMap<ExportFormat, string> = new Map([
  [ris, '@ris/file'],
  [biblatex, '@biblatex/text'],
  [cslJson, '@else/json'],
]);
const FORMATS = [...TYPES.keys()];

/** Read by a program that is not ours: CSL-JSON, whatever the format was. */
const readBack = async (format: ExportFormat, set = sample(), options: Partial<ExportOptions> = {}) =>
  new Cite((await written(format, set, options)).text, { forceType: TYPES.get(format) ?? '' }).data;

const LINE = 'Not one complaint was examined in the years that the commission looked at, it said.';

function sample(
  document: Parameters<typeof makeDocument>[1] = {},
  annotation: Parameters<typeof makeAnnotation>[1] = {},
) {
  return makeSet({
    documents: [
      makeDocument(1, {
        title: 'Merrow: 5 % of Complaints & None Examined',
        tagIds: [uuid(4, 1)],
        ...document,
      }),
    ],
    captures: [
      makeCapture(1, {
        text: `${LINE}\n${LINE}`,
        finalUrl: 'https://observatory.example/news/merrow_one?a=1&b=~x#y',
      }),
    ],
    annotations: [
      makeAnnotation(1, {
        position: { start: LINE.length + 1, end: LINE.length + 18 },
        note: 'Ask for the register.',
        tagIds: [uuid(4, 2)],
        ...annotation,
      }),
    ],
    tags: [makeTag(1, 'Merrow'), makeTag(2, 'Torture/In custody')],
  });
}

describe.each(FORMATS)('the sources as $id', (format) => {
  test('are what another program reads', async () => {
    const [item] = await readBack(format);
    expect(item).toMatchObject({
      title: 'Merrow: 5 % of Complaints & None Examined',
      issued: { 'date-parts': [[2024, 5, 3]] },
      URL: 'https://observatory.example/news/merrow_one?a=1&b=~x#y',
      language: 'en',
    });
    expect(JSON.stringify(item?.['author'])).toContain('"Northern Rights Observatory"');
    expect(item?.['keyword']).toMatch(/^Merrow, ?Torture\/In custody$/);
    const notes = `${String(item?.['note'])}${String(item?.['annote'])}`;
    expect(notes).toContain('Not one complaint');
    expect(notes).toContain('(para. 2)');
    expect(notes).toContain('Ask for the register.');
    if (format !== ris) expect(item?.['accessed']).toEqual({ 'date-parts': [[2026, 11, 24]] });
  });

  test.each([
    ['2024-05', 'month', [2024, 5]],
    ['2024', 'year', [2024]],
  ] as const)('have no more of a date than is known: %s', async (date, precision, parts) => {
    const [item] = await readBack(format, sample({ published: { date, precision, raw: date } }));
    expect(item?.['issued']).toEqual({ 'date-parts': [parts] });
  });

  test('are reports where they have a number of the United Nations', async () => {
    const [item] = await readBack(format, sample({ symbols: ['A/HRC/31/57'] }));
    expect(item?.['type']).toBe('report');
    expect(JSON.stringify(item)).toContain('A/HRC/31/57');
  });

  test('are press releases where the address says so', async () => {
    const url = 'https://observatory.example/en/press-releases/2024/merrow';
    const [item] = await readBack(format, sample({ url }));
    expect(item?.['type']).toBe('webpage');
    expect(JSON.stringify(item)).toContain('Press release');
    const [other] = await readBack(format, sample());
    expect(JSON.stringify(other)).not.toContain('Press release');
  });

  test('keep an organisation whole, and people apart', async () => {
    const names = async (byline: string | null, publisher: string) => {
      const [item] = await readBack(format, sample({ byline, publisher }));
      return JSON.stringify(item?.['author']);
    };
    expect(await names(null, 'Rights Watch, Inc.')).toMatch(
      /^\[\{"(literal|family)":"Rights Watch,? Inc\."\}\]$/,
    );
    expect(await names('Ana Lund and Ola Berg', 'Any')).toMatch(
      /"Ana Lund"\},\{"(literal|family)":"Ola Berg"/,
    );
  });

  it('say nothing of notes and times that are not to go out', async () => {
    const { text } = await written(format, sample(), { notes: false, times: false });
    expect(text).not.toContain('register');
    expect(text).not.toContain('2026');
  });

  it('are as many as there are documents, whatever is in them', async () => {
    const anything = anyText(
      'x\nER  - \nTY  - BOOK',
      'x}, year = {1999',
      '@book{x, title = {y}}',
      '\\input{x}',
      'a ; b',
      '\ud800',
      '\u202eabc',
      'x'.repeat(100_000),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(anything, { minLength: 5, maxLength: 5 }),
        async ([one, two, three, four, five]) => {
          const set = makeSet({
            documents: [1, 2].map((number) =>
              makeDocument(number, {
                title: (one ?? '').slice(0, 4_000),
                byline: (two ?? '').slice(0, 4_000),
                publisher: (three ?? '').slice(0, 4_000),
                tagIds: [uuid(4, 1)],
              }),
            ),
            captures: [makeCapture(1)],
            annotations: [
              makeAnnotation(1, {
                quote: { exact: `x${four ?? ''}`, prefix: '', suffix: '' },
                note: five ?? '',
              }),
            ],
            tags: [makeTag(1, 'a; b, c')],
          });
          const items = await readBack(format, set);
          expect(items).toHaveLength(2);
          expect(items.map(({ URL }) => URL)).toEqual(
            [1, 2].map((n) => `https://observatory.example/news/${n}`),
          );
          expect(items.every(({ type }) => type === 'webpage')).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});

test('what was read from a file alone was not accessed', async () => {
  const from = async (capture: Parameters<typeof makeCapture>[1]) =>
    (await written(ris, makeSet({ captures: [makeCapture(1, capture)], annotations: [makeAnnotation(1)] })))
      .text;
  expect(await from({})).toContain('Y2  - 2026/11/24/');
  expect(await from({ from: 'file' })).not.toContain('Y2');
});

test('a record of RIS has one line a field, and the tags that Zotero reads', async () => {
  const { text } = await written(ris, sample({ symbols: ['A/HRC/31/57'] }));
  expect(text.split('\r\n').map((line) => line.slice(0, 6))).toEqual([
    'TY  - ',
    'TI  - ',
    'AU  - ',
    'PB  - ',
    'DA  - ',
    'PY  - ',
    'SN  - ',
    'UR  - ',
    'Y2  - ',
    'LA  - ',
    'KW  - ',
    'KW  - ',
    'N1  - ',
    'ER  - ',
    '',
    '',
  ]);
  expect(text).toContain('Y2  - 2026/11/24/');
  expect(text).toContain('N1  - <blockquote>“Not one complaint” (para. 2)</blockquote>');
});

test('keys in a file are of ASCII, and none stands twice', async () => {
  const documents = ['Merrow', 'Merrow', '水牢', 'Ämter'].map((title, index) =>
    makeDocument(index + 1, { title, published: null }),
  );
  const keys = [...(await written(biblatex, makeSet({ documents }))).text.matchAll(/@online\{([^,]+)/g)];
  expect(new Set(keys.map(([, key]) => key)).size).toBe(4);
  for (const [, key] of keys) expect(key).toMatch(/^[a-z][a-z\d-]*$/);
});
