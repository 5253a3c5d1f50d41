import fc from 'fast-check';
import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it, test } from 'vitest';
import { docx } from '../../../domain/exporting/docx';
import type { ExportOptions } from '../../../domain/exporting/export-format';
import { zipParts } from '../../support/zip-parts';
import {
  anyText,
  makeAnnotation,
  makeCapture,
  makeDocument,
  makeOptions,
  makeSet,
  makeTag,
  outgoing,
  uuid,
  written,
} from './make-options';

/** Read by a program that is not ours. */
async function readBack(set = sample(), options: Partial<ExportOptions> = {}) {
  const { bytes, name } = await written(docx, set, options);
  const { value, messages } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    {
      styleMap: ["p[style-name='Quotation'] => blockquote:fresh", "p[style-name='Title'] => h1.title:fresh"],
    },
  );
  return {
    html: value,
    name,
    parts: zipParts(bytes),
    errors: messages.filter(({ type }) => type === 'error'),
  };
}

function sample() {
  return makeSet({
    documents: [
      makeDocument(1, { title: 'Merrow' }),
      makeDocument(2, { title: 'تقرير', lang: 'ar', dir: 'rtl', publisher: 'المرصد' }),
    ],
    captures: [makeCapture(1), makeCapture(2, { documentId: uuid(1, 2) })],
    annotations: [
      makeAnnotation(1, { note: 'Ask for the register.', tagIds: [uuid(4, 1), uuid(4, 2)] }),
      makeAnnotation(2, {
        position: { start: 5, end: 9 },
        quote: { exact: 'one line\nanother', prefix: '', suffix: '' },
      }),
      makeAnnotation(3, {
        documentId: uuid(1, 2),
        captureId: uuid(2, 2),
        quote: { exact: 'لم تفحص', prefix: '', suffix: '' },
        tagIds: [uuid(4, 1)],
      }),
    ],
    tags: [makeTag(1, 'Torture/In custody'), makeTag(2, 'Instruments/CAT/Article 12')],
  });
}

describe('the Word file', () => {
  it('has the quotations under their documents, each with its source in a footnote, in full the first time', async () => {
    const { html, errors } = await readBack();
    expect(errors).toEqual([]);
    expect(html).toContain('<h1 class="title">Annotations</h1>');
    expect(html.replace(/<a id="[^"]*"><\/a>/g, '')).toMatch(
      /<h1>Merrow<\/h1><blockquote>Not one complaint<sup>/,
    );
    expect(html).toMatch(/<blockquote>one line<\/blockquote><blockquote>another<sup>/);
    const notes = [...html.matchAll(/<li id="footnote-\d+"><p>(.*?)<\/p>/g)].map(([, note = '']) =>
      note.replace(/<[^>]+>/g, ''),
    );
    expect(notes).toEqual([
      expect.stringMatching(
        /^ ?Northern Rights Observatory, “Merrow”, 3 May 2024, https:\/\/observatory\.example\/news\/1, accessed 24 November 2026\./,
      ),
      expect.stringMatching(/^ ?Northern Rights Observatory, “Merrow”, note 1 above\./),
      expect.stringMatching(/المرصد/),
    ]);
    expect(html).toContain('href="https://observatory.example/news/1"');
  });

  it('has the note and the tags below, and neither note nor time where they are not to go out', async () => {
    const { html } = await readBack();
    expect(html).toContain('Ask for the register.');
    expect(html).toContain('Torture/In custody');
    const { parts } = await readBack(sample(), { notes: false, times: false });
    const text = Object.values(parts).join('\n');
    expect(text).not.toContain('register');
    expect(text).not.toContain('accessed');
  });

  it('cites in the style that is asked for, in full and short, with its italics and links', async () => {
    const notesIn = async (citationStyle: ExportOptions['citationStyle']) => {
      const { html } = await readBack(sample(), { citationStyle });
      return [...html.matchAll(/<li id="footnote-\d+"><p>(.*?) ?<a href="#footnote-ref/g)].map(
        ([, note = '']) => note.replaceAll('\u200e', '').trim(),
      );
    };
    const link = (shown: string, number = 1) =>
      `<a href="https://observatory.example/news/${String(number)}">${shown}</a>`;
    expect(await notesIn('bluebook')).toEqual([
      `<em>Merrow</em>, Northern Rights Observatory (May 3, 2024), ${link('https://observatory.example/news/1')} (last visited Nov. 24, 2026).`,
      '<em>Merrow</em>, <em>supra</em> note 1.',
      `<em>تقرير</em>, المرصد (May 3, 2024), ${link('https://observatory.example/news/2', 2)} (last visited Nov. 24, 2026).`,
    ]);
    expect((await notesIn('euaa'))[1]).toBe(
      `Northern Rights Observatory, Merrow, 3 May 2024, ${link('url')}`,
    );
    expect((await notesIn('oscola'))[1]).toBe('Northern Rights Observatory (n 1).');
  });

  it('lists its headings, and marks what runs from the right', async () => {
    const { parts } = await readBack();
    const body = parts['word/document.xml'] ?? '';
    expect(body).toContain('TOC \\h');
    expect(body.match(/Merrow/g)?.length).toBeGreaterThanOrEqual(2);
    expect(body).toMatch(/<w:bidi\/?>/);
    expect(body).toMatch(/<w:rtl\/?>/);
    expect(body).toContain('w:bidi="ar"');
  });

  test.each([
    ['tag', ['Instruments', 'CAT', 'Article 12', 'Torture', 'In custody', 'Without a tag']],
    ['article', ['Instruments', 'CAT', 'Article 12', 'Without a tag']],
  ] as const)('is grouped by %s', async (group, headings) => {
    const { html } = await readBack(sample(), { group });
    const found = [...html.matchAll(/<h([1-3])>(.*?)<\/h\1>/g)].map(([, , text = '']) =>
      text.replace(/<[^>]+>/g, ''),
    );
    expect(found).toEqual(headings);
  });

  it('is several files in a zip where more is written than one can have, by tag each quotation under all of its tags', async () => {
    const tagged = (count: number) =>
      makeSet({
        annotations: Array.from({ length: count }, (_, index) =>
          makeAnnotation(index + 1, { tagIds: [uuid(4, 1), uuid(4, 2)] }),
        ),
        tags: [makeTag(1, 'Torture'), makeTag(2, 'Trial')],
      });
    const { name, bytes } = await written(docx, tagged(751), { group: 'tag' });
    expect(name).toMatch(/\.zip$/);
    const files = Object.values(unzipSync(bytes)).map((file) => zipParts(file)['word/document.xml'] ?? '');
    expect(files.map((body) => body.match(/<w:footnoteReference /g)?.length)).toEqual([1_500, 2]);
    expect((await written(docx, tagged(750), { group: 'tag' })).name).toMatch(/\.docx$/);
    expect((await written(docx, tagged(751))).name).toMatch(/\.docx$/);
  });

  it('has the media type of what it is once it is written', async () => {
    const file = docx.write(outgoing(sample()), makeOptions());
    await Array.fromAsync(file.pieces);
    expect(file.mediaType).toContain('wordprocessingml');
  });

  it('says of itself its title, and when it was made where that may be said', async () => {
    const told = async (times: boolean) => {
      const { parts } = await readBack(sample(), { times });
      return (parts['docProps/core.xml'] ?? '').replace(/^[^]*?<cp:coreProperties[^>]*>|<\/cp:.*$/g, '');
    };
    expect(await told(false)).toBe('<dc:title>Annotations</dc:title>');
    expect(await told(true)).toContain('2026-11-25T09:00:00.000Z</dcterms:created>');
    const { bytes } = await written(docx, sample(), { times: false });
    const year = new Date().getFullYear() - 1980;
    // The year of each entry of a zip, in seven bits.
    let entries = 0;
    for (let at = 0; bytes[at] === 0x50 && bytes[at + 2] === 3;) {
      const view = new DataView(bytes.buffer, at);
      expect(view.getUint16(12, true) >> 9).not.toBe(year);
      entries += 1;
      at += 30 + view.getUint32(18, true) + view.getUint16(26, true) + view.getUint16(28, true);
    }
    expect(entries).toBeGreaterThan(10);
  });

  it('can be read whatever is in it', async () => {
    const anything = anyText(']]>', '</w:t>', '\ud800', '\ufffe', 'x'.repeat(100_000));
    await fc.assert(
      fc.asyncProperty(
        fc.array(anything, { minLength: 4, maxLength: 4 }),
        async ([title, publisher, exact, note]) => {
          const set = makeSet({
            documents: [
              makeDocument(1, {
                title: (title ?? '').slice(0, 4_000),
                publisher: (publisher ?? '').slice(0, 4_000),
              }),
            ],
            captures: [makeCapture(1)],
            annotations: [
              makeAnnotation(1, {
                quote: { exact: `x${exact ?? ''}`, prefix: '', suffix: '' },
                note: note ?? '',
              }),
            ],
          });
          const { html, errors } = await readBack(set);
          expect(errors).toEqual([]);
          expect(html).toMatch(/<blockquote>x/);
        },
      ),
      { numRuns: 25 },
    );
  });
});
