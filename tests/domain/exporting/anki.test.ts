import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anki } from '../../../domain/exporting/anki';
import type { ExportOptions } from '../../../domain/exporting/export-format';
import { normaliseTagPath } from '../../../domain/tag/tag-path';
import {
  anyText,
  makeAnnotation,
  makeCapture,
  makeDocument,
  makeSet,
  makeTag,
  uuid,
  written,
  type MadeSet,
} from './make-options';

interface Note {
  readonly guid: string;
  readonly fields: readonly string[];
  readonly tags: readonly string[];
}

/** As Anki does: headers until a line has none; then records of the `csv` crate, in which a line that begins with `#` is a comment. */
function notesIn(text: string): readonly Note[] {
  const headers = new Map<string, string>();
  const lines = text.split('\n');
  while (lines[0]?.startsWith('#')) {
    const [key = '', value = ''] = (lines.shift() ?? '').slice(1).split(':');
    headers.set(key, value);
  }
  expect(headers.get('separator')).toBe('tab');
  expect(headers.get('html')).toBe('true');
  const guid = Number(headers.get('guid column')) - 1;
  const tags = Number(headers.get('tags column')) - 1;
  const records: string[][] = [];
  const body = lines.join('\n');
  const field = /(?:"((?:[^"]|"")*)"|([^"\t\n]*))(\t|\n|$)/y;
  let record: string[] = [];
  while (field.lastIndex < body.length) {
    const at = field.lastIndex;
    const match = field.exec(body);
    if (!match) throw new Error(`no record at ${at}`);
    record.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\t') continue;
    if (!record[0]?.startsWith('#') || match[1] !== undefined) records.push(record);
    record = [];
  }
  return records.map((values) => ({
    guid: values[guid] ?? '',
    tags: (values[tags] ?? '').split(/\p{White_Space}+/u).filter((tag) => tag !== ''),
    fields: values.filter((_, index) => index !== guid && index !== tags),
  }));
}

/** What a card shows of a field. */
const shown = (html: string): string =>
  html
    .replaceAll('<br>', '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&(amp|lt|gt|quot|#\d+);/g, (_, name: string) =>
      name.startsWith('#')
        ? String.fromCodePoint(Number(name.slice(1)))
        : ({ amp: '&', lt: '<', gt: '>', quot: '"' }[name] ?? ''),
    );

/** Long enough to be counted as a paragraph. */
const TEXT = `Not one complaint was examined. ${'The register is kept in the archive. '.repeat(3)}`;

const sample = (note = 'Ask again.', exact = 'Not one complaint', path = 'Torture/In custody') =>
  makeSet({
    documents: [makeDocument(1, { lang: 'ar', dir: 'rtl' })],
    captures: [makeCapture(1, { text: TEXT })],
    annotations: [
      makeAnnotation(1, { quote: { exact, prefix: '', suffix: '' }, note, tagIds: [uuid(4, 1)] }),
    ],
    tags: [makeTag(1, path)],
  });

const readBack = async (set: MadeSet, options: Partial<ExportOptions> = {}) =>
  notesIn((await written(anki, set, options)).text);

describe('the export for Anki', () => {
  it('has a note a quotation: the words on its front, note and source on its back', async () => {
    expect((await written(anki, sample())).name).toBe('report-1-2026-11-25.anki.txt');
    const [note] = await readBack(sample());
    expect(note).toMatchObject({ guid: uuid(3, 1), tags: ['Torture::In_custody'] });
    const [front = '', back = '', ...more] = note?.fields ?? [];
    expect(more).toEqual([]);
    expect(front).toBe('<div lang="ar" dir="rtl">Not one complaint</div>');
    expect(back).toContain('<div dir="auto">Ask again.</div>');
    expect(back).toContain('<a href="https://observatory.example/news/1"');
    expect(shown(back)).toContain('Northern Rights Observatory');
    expect(shown(back)).toContain('para. 1, accessed 24 November 2026');
  });

  it('says nothing of notes and times that are not to go out', async () => {
    const { text } = await written(anki, sample('private'), { notes: false, times: false });
    expect(text).not.toContain('private');
    expect(text).not.toContain('2026');
  });

  it.each(['[sound:x.mp3]', '[latex]x[/latex]', '{{c1::x}}', '<script>alert(1)</script>'])(
    'shows %s as it was written',
    async (exact) => {
      const [note] = await readBack(sample('', exact));
      const [front = ''] = note?.fields ?? [];
      expect(front).not.toMatch(/\[|\{|<script/);
      expect(shown(front)).toBe(exact);
    },
  );

  it('gives back one note with one tag and the same words, whatever was written', async () => {
    const text = anyText('#html:false', '"\t"', 'tags:x', '\u3000', '\u0085', '::', '\ud800', '\x1f');
    await fc.assert(
      fc.asyncProperty(text, text, async (note, exact) => {
        const path = normaliseTagPath(`x${note.replaceAll('/', '')}`);
        fc.pre(exact !== '' && path.length <= 400);
        const notes = await readBack(sample(note, exact, path));
        expect(notes).toHaveLength(1);
        expect(notes[0]?.fields).toHaveLength(2);
        expect(notes[0]?.tags).toHaveLength(1);
        expect(notes[0]?.tags[0]).not.toMatch(/"|::/);
        expect(shown(notes[0]?.fields[0] ?? '')).toBe(
          exact
            .toWellFormed()
            .replace(/\r\n?/g, '\n')
            .replace(/[^\P{Cc}\n\t]/gu, ''),
        );
      }),
    );
  });
});
