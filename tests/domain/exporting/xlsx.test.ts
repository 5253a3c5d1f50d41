import fc from 'fast-check';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { ExportOptions } from '../../../domain/exporting/export-format';
import { xlsx } from '../../../domain/exporting/xlsx';
import { zipParts } from '../../support/zip-parts';
import { anyText, hostile, makeAnnotation, makeCapture, makeSet, written } from './make-options';

/** Read by a program that is not ours: the cells of each row by the names of their columns. */
async function readBack(exact: string, note = '', options: Partial<ExportOptions> = {}) {
  const set = makeSet({
    captures: [makeCapture(1)],
    annotations: [makeAnnotation(1, { quote: { exact, prefix: '', suffix: '' }, note })],
  });
  const { bytes, name } = await written(xlsx, set, options);
  const [names = [], ...rows] = await readSheet(Buffer.from(bytes), { trim: false });
  return { name, bytes, names, rows, cell: (column: string) => rows[0]?.[names.indexOf(column)] };
}

describe('the Excel file', () => {
  it('has a row a quotation, under the names of the columns', async () => {
    const { rows, cell, name } = await readBack('Not one complaint', 'Ask for the register.');
    expect(name).toMatch(/\.xlsx$/);
    expect(rows).toHaveLength(1);
    expect(cell('quote')).toBe('Not one complaint');
    expect(cell('note')).toBe('Ask for the register.');
    expect(cell('published')).toBe('2024-05-03');
  });

  it.each(hostile)('takes %j as text, never as a formula', async (exact) => {
    const { cell, bytes } = await readBack(exact);
    const sheet = zipParts(bytes)['xl/worksheets/sheet1.xml'] ?? '';
    expect(sheet).not.toMatch(/<f[ >]/);
    const shown = exact.replace(/[^\P{Cc}\n\t]/gu, ' ');
    expect(cell('quote')).toBe(shown);
  });

  it('gives back what people and publishers wrote, emoji and what looks like an escape among it', async () => {
    await fc.assert(
      fc.asyncProperty(anyText('_x0041_', ']]>', '&amp;', '\ud800', ' x '), async (text) => {
        const { cell } = await readBack(`x${text}`);
        expect(cell('quote')).toBe(`x${text}`.toWellFormed().replace(/[^\P{Cc}\n\t]|[\ufffe\uffff]/gu, ' '));
      }),
      { numRuns: 60 },
    );
  });

  it('cuts nothing off that is too long for a cell', async () => {
    const exact = `${'a'.repeat(32_766)}🕊${'b'.repeat(40_000)}`;
    const { rows, names } = await readBack(exact);
    const [row = []] = rows;
    for (const value of row) expect(String(value ?? '').length).toBeLessThanOrEqual(32_767);
    expect([row[names.indexOf('quote')], ...row.slice(names.filter(Boolean).length)].join('')).toBe(exact);
  });

  it('says nothing of notes and times that are not to go out, nor when it was made', async () => {
    const { bytes } = await readBack('Quote', 'private', { notes: false, times: false });
    const parts = Object.values(zipParts(bytes)).join('\n');
    expect(parts).not.toContain('private');
    expect(parts).not.toContain('2026');
    expect(Buffer.from(bytes).readUInt16LE(12)).toBe((0 << 9) | (1 << 5) | 1);
  });
});
