import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from '../../../domain/exporting/csv';
import type { ExportOptions } from '../../../domain/exporting/export-format';
import {
  hostile,
  makeAnnotation,
  makeCapture,
  makeDocument,
  makeSet,
  makeTag,
  uuid,
  written,
} from './make-options';
import { parseCsv } from './parse-csv';

async function rowsFor(exact: string, note = '', options: Partial<ExportOptions> = {}) {
  const set = makeSet({
    annotations: [
      makeAnnotation(1, { quote: { exact, prefix: '', suffix: '' }, note, tagIds: [uuid(4, 1), uuid(4, 2)] }),
    ],
    tags: [makeTag(1, 'Torture/In custody'), makeTag(2, '=cmd')],
  });
  return parseCsv((await written(csv, set, options)).text.slice(1));
}

describe('the CSV export', () => {
  it('begins with a byte order mark and ends each row with CRLF', async () => {
    const { text } = await written(csv, makeSet({ annotations: [makeAnnotation(1)] }));
    expect(text.codePointAt(0)).toBe(0xfeff);
    expect(text.split('\r\n')).toHaveLength(3);
    expect(text.endsWith('\r\n')).toBe(true);
  });

  it('tells what the person calls the colour, and the tags of the document itself', async () => {
    const set = makeSet({
      documents: [makeDocument(1, { tagIds: [uuid(4, 1), uuid(4, 2)] })],
      annotations: [makeAnnotation(1, { colour: 'victim' })],
      tags: [makeTag(1, 'Asia'), makeTag(2, 'Torture/In custody')],
    });
    const [head = [], row = []] = parseCsv((await written(csv, set)).text.slice(1));
    const told = Object.fromEntries(head.map((column, index) => [column, row[index]]));
    expect(told).toMatchObject({
      colour: 'victim',
      colour_name: 'my victim',
      document_tags: 'Asia; Torture/In custody',
    });
  });

  it('has one row a quotation, with its source', async () => {
    const [head, row] = await rowsFor('Not one complaint', 'Ask');
    expect(head).toEqual(
      expect.arrayContaining(['quote', 'note', 'tags', 'url', 'published', 'text_sha256']),
    );
    expect(row).toHaveLength(head?.length ?? 0);
    expect(row?.slice(0, 10)).toEqual([
      'Not one complaint',
      'Ask',
      "Torture/In custody; '=cmd",
      'violation',
      'my violation',
      'Report 1',
      '',
      'Northern Rights Observatory',
      '',
      '2024-05-03',
    ]);
  });

  it.each([
    ['page', {}],
    ['file', { from: 'file' }],
  ])('says that a quotation was read from a %s, also without times', async (source, from) => {
    const set = makeSet({ captures: [makeCapture(1, from)], annotations: [makeAnnotation(1)] });
    const [head, row] = parseCsv((await written(csv, set, { times: false })).text.slice(1));
    expect(row?.[head?.indexOf('read_from') ?? -1]).toBe(source);
  });

  it('gives back quotation marks, commas and line ends as they were', async () => {
    const exact = 'He said: "no, never,"\nand left';
    expect((await rowsFor(exact))[1]?.[0]).toBe(exact);
  });

  it.each(hostile.slice(0, 13))('lets no formula start with %j', async (exact) => {
    expect((await rowsFor(exact))[1]?.[0]).toMatch(/^'/);
  });

  it('lets no formula start in any cell, whatever a program takes for a separator', async () => {
    const text = fc.oneof(
      fc.constantFrom(...hostile),
      fc.string({ unit: fc.constantFrom('=', '@', ';', '\t', '\n', '\r', '\0', '"', ',', ' ', '＝', 'a') }),
    );
    await fc.assert(
      fc.asyncProperty(text, text, async (exact, note) => {
        fc.pre(exact !== '');
        const set = makeSet({
          documents: [makeDocument(1, { title: note, publisher: exact })],
          annotations: [makeAnnotation(1, { quote: { exact, prefix: '', suffix: '' }, note })],
        });
        const file = (await written(csv, set)).text.slice(1);
        expect(parseCsv(file)).toHaveLength(2);
        for (const field of parseCsv(file).flat()) expect(field).not.toMatch(/^[=+\-@\t\r\n\0＝＋－＠]/);
        // As by a program that parts at semicolons and tabs, and knows nothing of quotes.
        for (const cell of file.split(/[;\t\r\n]/)) expect(cell).not.toMatch(/^[\s"]*[=+@＝＋－＠]/);
      }),
    );
  });

  it('keeps notes and times of work to itself unless they are wanted', async () => {
    const rows = await rowsFor('Quote', 'private', { notes: false, times: false });
    const said = rows.flat().join('|');
    expect(said).not.toContain('private');
    expect(said).not.toContain('2026-11-24');
  });

  it('is not slowed down by a note made of line ends', async () => {
    const set = makeSet({ annotations: [makeAnnotation(1, { note: `${'\n'.repeat(500_000)}end` })] });
    // A search that goes back at each line end would take longer than a test may.
    expect((await written(csv, set)).text.length).toBeGreaterThan(500_000);
  });
});
