import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import type { ElementHandle } from 'puppeteer-core';
import { readSheet } from 'read-excel-file/node';
import { expect, it } from 'vitest';
import { parseCsv } from '../domain/exporting/parse-csv.ts';
import { zipParts } from '../support/zip-parts.ts';
import { annotate, highlight, openCard, press } from './support/annotate.ts';
import { exportFile } from './support/export-file.ts';
import { findTab } from './support/find-tab.ts';
import { lookingAt, NARROW } from './support/good-state.ts';
import { ARABIC, PASSAGES, PRESS_RELEASE } from './support/pages.ts';
import { paste } from './support/paste.ts';
import { samplePage } from './support/sample-page.ts';
import { useSession } from './support/use-session.ts';
import { waitFor } from './support/wait-for.ts';

const session = useSession();
const expectGoodState = lookingAt(session);
const NOTE = 'Ask for the register.';

it('exports one highlight from its card in the reader', async () => {
  const page = await session().page(PRESS_RELEASE);
  const frame = await session().openReader(page);
  await annotate(session(), page, frame, {
    passage: PASSAGES.first,
    colour: 'violation',
    note: NOTE,
    tag: 'Torture/In custody',
  });
  const id = await highlight(page, frame, { passage: PASSAGES.third, colour: 'victim' });
  const card = await openCard(frame, id);
  await press(frame, `${card} [data-action=export-highlight]`);
  const library = await findTab(session().browser, 'library.html');
  await library.waitForSelector('[data-annotation] input:checked');
  const { text } = await exportFile(session(), library, 'csv');
  expect(text).toContain(PASSAGES.third);
  expect(text).not.toContain(PASSAGES.first);
  await library.close();
  await session().closeReader(page);
  await page.close();
});

it('exports an Excel file that another program reads, and begins with it the next time', async () => {
  const library = await session().openLibrary();
  await library.waitForSelector('[data-annotation]');
  const { path } = await exportFile(session(), library, 'xlsx');
  const [names = [], ...rows] = await readSheet(readFileSync(path));
  expect(rows.map((row) => row[names.indexOf('quote')])).toEqual([PASSAGES.first, PASSAGES.third]);
  expect(rows[0]?.[names.indexOf('passage_url')]).toContain('#:~:text=');
  expect(JSON.stringify(rows)).not.toContain(NOTE);
  await library.close();
  const again = await session().openLibrary();
  await again.waitForSelector('[data-part=export] input[value=xlsx]:checked');
  await again.close();
});

it('exports an evidence bag that sha256sum finds whole, and shows the hash of its manifest', async () => {
  const library = await session().openLibrary();
  await library.waitForSelector('[data-annotation]');
  const { path } = await exportFile(session(), library, 'evidence');
  const seal = await library.waitForSelector('[data-part=seal] code');
  const shown = await seal?.evaluate((code) => code.textContent);
  await library.close();
  const files = unzipSync(readFileSync(path));
  const [folder = ''] = Object.keys(files)[0]?.split('/') ?? [];
  const file = (name: string) => Buffer.from(files[`${folder}/${name}`] ?? []);
  expect(shown).toBe(createHash('sha256').update(file('manifest-sha256.txt')).digest('hex'));
  const place = mkdtempSync(join(tmpdir(), 'bag-'));
  try {
    for (const [name, bytes] of Object.entries(files)) {
      mkdirSync(dirname(join(place, name)), { recursive: true });
      writeFileSync(join(place, name), bytes);
    }
    const said = execFileSync('sha256sum', ['-c', 'manifest-sha256.txt'], {
      cwd: join(place, folder),
      encoding: 'utf8',
    });
    expect(said.match(/: OK$/gm)?.length).toBeGreaterThanOrEqual(6);
  } finally {
    rmSync(place, { recursive: true });
  }
  expect(file('data/README.txt').toString()).toContain('HOW TO CHECK THAT NOTHING WAS CHANGED');
  expect(file('data/document-0001/capture-01/text.txt').toString()).toContain(PASSAGES.first);
  expect(JSON.parse(file('data/document-0001/provenance.json').toString())).toMatchObject({
    document: { url: PRESS_RELEASE },
    captures: [{ isAsCaptured: true, finalUrl: PRESS_RELEASE }],
  });
  const log = file('data/document-0001/log.jsonl').toString();
  expect(log).toContain('"deed":"annotation.create"');
  expect(log).not.toContain(NOTE);
});

it('copies a file of text, and writes Markdown as a person wants it, also after the library was closed', async () => {
  const library = await session().openLibrary();
  await library.waitForSelector('[data-annotation]');
  await press(library, '[data-part=export] label:has(input[value=markdown])');
  await press(library, '[data-action=template]');
  await library.waitForSelector('textarea[name=template]');
  await library.focus('textarea[name=template]');
  await library.$eval('textarea[name=template]', (area) => area.select());
  await library.keyboard.type('MINE {{ title }}');
  await waitFor('it in the preview', () =>
    library.$eval('[data-part=preview]', (preview) => preview.textContent.includes('MINE Merrow')),
  );
  await library.keyboard.press('Tab');
  await waitFor('it in the database', async () =>
    JSON.stringify((await session().readDatabase())['preferences'] ?? []).includes('MINE {{ title }}'),
  );
  await press(library, '[data-action=copy-export]');
  await library.waitForSelector('[data-writing=copied]');
  await library.close();
  const again = await session().openLibrary();
  await again.waitForSelector('[data-annotation]');
  expect((await paste(again, '[data-part=search] input'))['text/plain']).toMatch(/^MINE Merrow/);
  const { text } = await exportFile(session(), again, 'markdown');
  expect(text).toMatch(/^MINE Merrow/);
  await again.close();
});

it('gives Uwazi what it has already under its own names, with Uwazi’s list of it', async () => {
  const library = await session().openLibrary();
  const passage = await library.waitForSelector(`::-p-text(${PASSAGES.first})`);
  const id = await passage?.evaluate((words) =>
    words.closest('[data-annotation]')?.getAttribute('data-annotation'),
  );
  const list = join(mkdtempSync(join(tmpdir(), 'uwazi-')), 'search.json');
  writeFileSync(
    list,
    JSON.stringify({ rows: [{ sharedId: 'u7k3', metadata: { annotation_id: [{ value: id }] } }] }),
  );
  await press(library, '[data-part=export] [data-action=all-formats]');
  await press(library, '[data-part=export] label:has(input[value=uwazi])');
  const input = await library.waitForSelector('[data-part=uwazi-names] input');
  await (input as ElementHandle<HTMLInputElement>).uploadFile(list);
  await library.waitForFunction(
    () =>
      document.querySelector('[data-part=uwazi-names] p')?.textContent.startsWith('One entity') &&
      document.querySelector('[data-part=preview]')?.textContent.includes('u7k3'),
  );
  await library.$eval('[data-part=uwazi-names]', (field) => field.scrollIntoView({ block: 'end' }));
  await session().screenshot('export-uwazi-again', library);
  const { path } = await exportFile(session(), library, 'uwazi');
  const { 'import.csv': table = '', ...texts } = zipParts(readFileSync(path));
  const [head = [], ...rows] = parseCsv(table);
  const column = (name: string) => rows.map((row) => row[head.indexOf(name)]);
  expect(column('quote')).toEqual([PASSAGES.first, PASSAGES.third]);
  expect(column('id')).toEqual(['u7k3', '']);
  expect(column('attachments').map((name) => name === '')).toEqual([true, false]);
  expect(Object.keys(texts)).toHaveLength(1);
  rmSync(dirname(list), { recursive: true });
  await library.close();
});

it('looks as it should for a text from the right, and where there is little room', async () => {
  const page = await session().page(ARABIC);
  const frame = await session().openReader(page);
  const { paragraphs } = samplePage('arabic');
  const passage = (paragraphs[1] ?? '').slice(0, 36).replace(/\s\S*$/, '');
  await highlight(page, frame, { passage, colour: 'source' });
  await session().closeReader(page);
  await page.close();
  const library = await session().openLibrary();
  await library.waitForSelector('[data-annotation]');
  await library.type('[data-part=search] input', passage.split(' ').slice(0, 3).join(' '));
  await library.waitForFunction(() => document.querySelectorAll('[data-annotation]').length === 1);
  await press(library, '[data-part=export] label:has(input[value=docx])');
  await library.waitForFunction(
    (words) =>
      document
        .querySelector('.preview-page')
        ?.shadowRoot?.querySelector('blockquote')
        ?.textContent.includes(words),
    {},
    passage,
  );
  await expectGoodState('export-arabic', library, library);
  await library.setViewport(NARROW);
  await press(library, '[data-action=export]');
  await expectGoodState('export-narrow', library, library);
  await library.close();
});
