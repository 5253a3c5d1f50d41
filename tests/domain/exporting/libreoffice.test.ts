import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { docx } from '../../../domain/exporting/docx';
import type { ExportFormat } from '../../../domain/exporting/export-format';
import { html } from '../../../domain/exporting/html';
import { xlsx } from '../../../domain/exporting/xlsx';
import { lookAtMachine } from '../../../scripts/look-at-machine.mjs';
import { makeAnnotation, makeCapture, makeDocument, makeSet, makeTag, uuid, written } from './make-options';

const hasLibreOffice = lookAtMachine().office;
if (!hasLibreOffice) console.error('SKIPPED: LibreOffice (soffice) is not there to open exported files');
/** LibreOffice takes that long to start on a machine with much else to do (ms). */
const PATIENCE = 120_000;

const QUOTES = ['Not one complaint was examined.', 'لم تُفحص شكوى واحدة.', '苦情は一件も調べられなかった。'];

const set = makeSet({
  documents: [
    makeDocument(1, { title: 'Merrow' }),
    makeDocument(2, { title: 'ميرو', lang: 'ar', dir: 'rtl', publisher: 'المرصد' }),
    makeDocument(3, { title: 'メロウ', lang: 'ja' }),
  ],
  captures: [1, 2, 3].map((number) => makeCapture(number)),
  annotations: [
    ...QUOTES.map((exact, index) =>
      makeAnnotation(index + 1, {
        documentId: uuid(1, index + 1),
        captureId: uuid(2, index + 1),
        quote: { exact, prefix: '', suffix: '' },
        note: '=HYPERLINK("https://elsewhere.example")',
        tagIds: [uuid(4, 1)],
      }),
    ),
    makeAnnotation(9, { position: { start: 40, end: 50 } }),
  ],
  tags: [makeTag(1, 'Torture/In custody')],
});

/** What LibreOffice makes of a file, without a window and in a profile of its own. */
async function converted(format: ExportFormat, extension: string, to: string): Promise<string> {
  const { bytes } = await written(format, set);
  const place = mkdtempSync(join(tmpdir(), 'office-'));
  try {
    writeFileSync(join(place, `file.${extension}`), bytes);
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(join(place, 'profile')).href}`,
        '--headless',
        ...['--convert-to', to, '--outdir', join(place, 'out'), join(place, `file.${extension}`)],
      ],
      { stdio: 'ignore', timeout: PATIENCE },
    );
    return readFileSync(join(place, 'out', `file.${to.split(':')[0] ?? ''}`), 'utf8');
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

describe.skipIf(!hasLibreOffice)('LibreOffice', () => {
  it(
    'opens the Word file, with quotations in each script and their footnotes',
    { timeout: PATIENCE },
    async () => {
      const text = await converted(docx, 'docx', 'html');
      const plain = text.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');
      for (const quote of QUOTES) expect(plain).toContain(quote);
      expect(text.match(/<div id="sdfootnote\d+"/g)).toHaveLength(4);
      expect(text).toMatch(/<h1[^>]*>/);
      expect(text).toMatch(/<p[^>]*dir="rtl"/);
      expect(plain).toContain('note 1 above');
    },
  );

  it('opens the Excel file, and calculates nothing in it', { timeout: PATIENCE }, async () => {
    const text = await converted(xlsx, 'xlsx', 'csv:Text - txt - csv (StarCalc):44,34,76');
    for (const quote of QUOTES) expect(text).toContain(quote);
    expect(text.match(/=HYPERLINK\(/g)).toHaveLength(3);
  });

  it('opens the page', { timeout: PATIENCE }, async () => {
    const text = await converted(html, 'html', 'txt:Text (encoded):UTF8');
    for (const quote of QUOTES) expect(text).toContain(quote);
  });
});
