import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExportOptions } from '../../../domain/exporting/export-format';
import { readwise } from '../../../domain/exporting/readwise';
import { normaliseTagPath } from '../../../domain/tag/tag-path';
import { anyText, makeAnnotation, makeDocument, makeSet, makeTag, uuid, written } from './make-options';
import { parseCsv } from './parse-csv';

const sample = (
  note: string,
  exact = 'Not one complaint',
  tags: readonly string[] = ['Torture/In custody'],
) =>
  makeSet({
    documents: [makeDocument(1)],
    annotations: [
      makeAnnotation(1, {
        quote: { exact, prefix: '', suffix: '' },
        note,
        tagIds: tags.map((_, index) => uuid(4, index + 1)),
      }),
    ],
    tags: tags.map((path, index) => makeTag(index + 1, path)),
  });

async function highlightOf(set: ReturnType<typeof sample>, options: Partial<ExportOptions> = {}) {
  const [head = [], row = [], ...more] = parseCsv((await written(readwise, set, options)).text);
  expect(more).toEqual([]);
  return Object.fromEntries(head.map((name, index) => [name, row[index] ?? '']));
}

/** Words with a full stop before them are tags. */
const tagsIn = (note = ''): readonly string[] =>
  note.split(/\s+/).flatMap((word) => /^\.([\p{L}\p{M}\p{N}_-]+)$/u.exec(word)?.[1] ?? []);

describe('the export for Readwise', () => {
  it('has the columns of its import, the first of them without a byte order mark', async () => {
    const { name, text } = await written(readwise, sample('Ask again.'));
    expect(name).toBe('report-1-2026-11-25.readwise.csv');
    expect(text.startsWith('"Highlight","Title","Author","URL","Note","Location","Date"\r\n')).toBe(true);
    expect(await highlightOf(sample('Ask again.'))).toEqual({
      Highlight: 'Not one complaint',
      Title: 'Report 1',
      Author: 'Northern Rights Observatory',
      URL: 'https://observatory.example/news/1',
      Note: '.Torture_In-custody\nAsk again.',
      Location: '1',
      Date: '2026-11-24 16:31:00',
    });
  });

  it('says nothing of notes and times that are not to go out, but the tags', async () => {
    const highlight = await highlightOf(sample('private'), { notes: false, times: false });
    expect(highlight).toMatchObject({ Note: '.Torture_In-custody', Date: '' });
  });

  it('keeps what could be taken for a formula as it is', async () => {
    expect(await highlightOf(sample('', '=1+1', []))).toMatchObject({ Highlight: '=1+1', Note: '' });
  });

  it.each(['h1', 'C2'])('makes no action of the tag %s', async (tag) => {
    expect((await highlightOf(sample('', 'x', [tag])))['Note']).toBe(`.${tag}_`);
  });

  it('keeps to the lengths that Readwise states', async () => {
    const highlight = await highlightOf(sample('n'.repeat(20_000), '😀'.repeat(20_000)));
    for (const text of [highlight['Highlight'] ?? '', highlight['Note'] ?? '']) {
      expect(text.length).toBeLessThanOrEqual(8191);
      expect(text.isWellFormed()).toBe(true);
    }
  });

  it('gives the tags and no other, and the words, whatever was written', async () => {
    const text = anyText('.c1', 'a .tag', '.5 million', '\ud800', '\0');
    await fc.assert(
      fc.asyncProperty(text, text, async (note, exact) => {
        const path = normaliseTagPath(`x${note.replaceAll('/', '')}`);
        fc.pre(exact !== '' && path.length <= 400);
        const highlight = await highlightOf(sample(note, exact, [path]));
        expect(tagsIn(highlight['Note'])).toHaveLength(1);
        expect(highlight['Highlight']).toBe(
          exact
            .toWellFormed()
            .replace(/\r\n?/g, '\n')
            .replace(/[^\P{Cc}\n\t]/gu, ''),
        );
      }),
    );
  });
});
