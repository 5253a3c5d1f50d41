import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { ElementHandle } from 'puppeteer-core';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import mammoth from 'mammoth';
import { expect, it } from 'vitest';
import { parseCsv } from '../domain/exporting/parse-csv.ts';
import { zipParts } from '../support/zip-parts.ts';
import { hasWebAnnotationSchemas, webAnnotationFaults } from '../support/web-annotation-faults.ts';
import { annotate, annotationIds, BAR, highlight, openCard, press } from './support/annotate.ts';
import { BROWSER_NAMES } from './support/browser-name.ts';
import { EXPORTED_NAMES, exportFile, FORMAT_IDS, type FormatId } from './support/export-file.ts';
import { namesAskedFor } from './support/names-asked-for.ts';
import { openSession, type Session } from './support/open-session.ts';
import { paste } from './support/paste.ts';
import { PASSAGES, PRESS_RELEASE, pressReleaseAt } from './support/pages.ts';
import { projectFolder } from './support/project-folder.ts';
import { sanitiseInPage } from './support/sanitise-in-page.ts';
import { selectText } from './support/select-text.ts';
import type { Asked } from './support/serve-site.ts';
import { tabTo } from './support/tab-to.ts';
import { useSession } from './support/use-session.ts';
import { waitFor } from './support/wait-for.ts';
import { withControl } from './support/with-control.ts';

const session = useSession();

/** What pages asked for while they were opened, before anything of ours was. */
const own = new Set<Asked>();
const openPage = async (address: string) => {
  const { log } = session().site;
  const before = log.length;
  const page = await session().page(address);
  // Its lazy pictures come as it is scrolled through.
  await page.evaluate(() => {
    scrollTo(0, document.documentElement.scrollHeight);
  });
  await page.waitForNetworkIdle();
  for (const asked of log.slice(before)) own.add(asked);
  return page;
};

/** What a spreadsheet would run, were it not written as text. */
const FORMULA = '=HYPERLINK("https://elsewhere.example";"Open")';

/** Each file is saved once, with the notes: Chromium writes a second one of the same name over the first. */
const files = new Map<FormatId, ReturnType<typeof exportFile>>();
const saved = (format: FormatId) => {
  const file = files.get(format) ?? save(format);
  files.set(format, file);
  return file;
};
const save = async (format: FormatId) => {
  const library = await session().openLibrary();
  await library.waitForSelector('[data-annotation]');
  await press(library, '[data-part=export] label:has(input[name=notes])');
  await library.waitForSelector('[data-part=export] input[name=notes]:checked');
  const file = await exportFile(session(), library, format);
  await library.close();
  return file;
};

it('lists what was marked, finds it by words and by tag, and opens it offline at the passage', async () => {
  const page = await openPage(PRESS_RELEASE);
  const frame = await session().openReader(page);
  const first = await annotate(session(), page, frame, {
    passage: PASSAGES.first,
    colour: 'violation',
    note: FORMULA,
    tag: 'Torture/Failure to investigate',
  });
  await highlight(page, frame, { passage: PASSAGES.third, colour: 'victim' });
  await session().closeReader(page);
  const again = await session().openReader(page);
  await waitFor('both in their places', async () => (await annotationIds(again)).length === 2);
  await selectText(page, again, PASSAGES.second);
  await press(again, `${BAR} [data-action=copy]`);
  await again.waitForSelector('.toast');
  await session().closeReader(page);

  const library = await session().openLibrary();
  await waitFor('both entries', async () => (await library.$$('[data-annotation]')).length === 2);
  const search = '[data-part=search] input';
  await library.click(search);
  await library.keyboard.type('concrete floor');
  await waitFor('one entry', async () => (await library.$$('[data-annotation]')).length === 1);
  await library.$eval(search, (one) => one.select());
  await library.keyboard.type('tag:torture');
  await waitFor('the tagged entry', () => library.$(`[data-annotation="${first}"]`));

  await library.goto('about:blank').catch(() => undefined);
  const { id } = ((await session().readDatabase())['documents'] ?? [])[0] ?? {};
  const tab = await session().extensionPage(`reader.html?document=${String(id)}&annotation=${first}`);
  await tab.waitForSelector(`[data-annotation="${first}"][data-open]`);
  expect(await tab.$eval('#text p', (one) => one.textContent)).toContain(PASSAGES.first);
});

it('puts a citation on the clipboard, plain and with its links, in the style that was chosen in the reader', async () => {
  const [source] = (await session().readDatabase())['documents'] ?? [];
  const address = String(source?.['canonicalUrl']);
  const tab = await session().extensionPage(`reader.html?document=${String(source?.['id'])}`);
  await press(tab, '#heading [data-action=cite-document]');
  await press(tab, '#heading [data-item=citation-euaa]');
  await tab.waitForSelector('.toast');
  await tab.close();

  const library = await session().openLibrary();
  const search = '[data-part=search] input';
  await library.waitForSelector('[data-annotation]');
  const whole = await paste(library, search);
  expect(Object.keys(whole).sort()).toEqual(['text/html', 'text/plain']);
  expect(whole['text/plain']).toMatch(/^Northern Rights Observatory, Merrow: .*, 3 May 2024, https:/);
  expect(whole['text/plain']).toContain(`, ${address}, accessed `);
  expect(whole['text/html']).toContain(`, <a href="${address}">url</a>, accessed `);

  // By keys alone: the second of the styles.
  await library.focus('.group-head [data-action=cite-document]');
  await library.keyboard.press('ArrowDown');
  await library.waitForSelector('[data-item=citation-house]:focus');
  await library.keyboard.press('ArrowDown');
  await library.waitForSelector('[data-item=citation-chicago]:focus');
  await library.keyboard.press('Enter');
  await library.waitForSelector('.toast');
  const byKeys = await paste(library, search);
  expect(byKeys).toEqual({
    'text/plain': expect.stringMatching(/^Northern Rights Observatory, “Merrow: .*,” May 3, 2024, accessed/),
  });

  await press(library, '[data-annotation] [data-action=copy-annotation]');
  await press(library, '[data-item=citation-refworld]');
  const passage = await waitFor('a passage', async () => {
    const pasted = await paste(library, search);
    return pasted['text/plain']?.includes('available at') ? pasted : null;
  });
  expect(passage['text/plain']).toMatch(
    /, 3 May 2024, para\. \d, available at: https:.* \[accessed \d+ \w+ \d{4}\]$/,
  );
  expect(passage['text/html']).toMatch(/<i>Merrow: .*<\/i>, 3 May 2024, para\. \d/);

  await press(library, '[data-annotation] [data-action=copy-annotation]');
  await press(library, '[data-item=quotation]');
  await waitFor('the quotation alone', async () => {
    const { 'text/plain': text, ...others } = await paste(library, search);
    return /^“.*”$/.test(text ?? '') && Object.keys(others).length === 0;
  });
  await library.close();
});

const rowsOf = async (table: string) => (await session().readDatabase())[table] ?? [];
const pathsOf = async (ids: unknown) =>
  (await rowsOf('tags'))
    .filter((tag) => Array.isArray(ids) && ids.includes(tag['id']) && tag['state'] === 'live')
    .map((tag) => tag['path']);

it('calls a colour by a name of one’s own, and a document by ready-made tags', async () => {
  const library = await session().openLibrary('#settings');
  await press(library, '[data-colour-name=violation]');
  await library.keyboard.type('What was done');
  await press(library, 'input[data-action=vocabulary]');
  await waitFor('both', async () => {
    const [chosen] = await rowsOf('preferences');
    return chosen?.['vocabulary'] === true && JSON.stringify(chosen['colourNames']).includes('What was done');
  });
  await press(library, 'a[href="#documents"]');
  await press(library, '[data-action=tag-document]');
  await library.keyboard.type('кот-д’ивуар');
  await library.waitForSelector('[role=option]');
  await library.keyboard.press('ArrowDown');
  await library.keyboard.press('Enter');
  await waitFor('the tag of the document', async () => {
    const [document] = await rowsOf('documents');
    return (await pathsOf(document?.['tagIds'])).join() === 'Africa/Côte d’Ivoire';
  });
  expect((await rowsOf('tags')).find((tag) => tag['path'] === 'Africa/Côte d’Ivoire')).toMatchObject({
    origin: 'vocabulary',
  });
  await library.close();
});

it('renames, merges and takes back tags; the reader over the page goes along', async () => {
  const page = await openPage(PRESS_RELEASE);
  const frame = await session().openReader(page);
  const [first] = (await rowsOf('annotations')).filter((one) => one['colour'] === 'violation');
  const id = String(first?.['id']);
  await openCard(frame, id);
  const shownTag = (path: string) =>
    waitFor(`the tag ${path} in the reader`, () =>
      frame.$$eval(
        '[data-open] .tag bdi',
        (all, wanted) => all.some((one) => one.textContent === wanted),
        path,
      ),
    );
  await shownTag('Torture / Failure to investigate');
  await waitFor('the name of the colour where the passage is announced', () =>
    frame.$$eval('#text .boundary', (all) => all.some((one) => one.textContent.includes('What was done'))),
  );
  await press(frame, '[data-open] [data-part=tag-input]');
  await page.keyboard.type('cat art. 12');
  await waitFor('the article of the vocabulary', () =>
    frame.$$eval('[role=option]', (all) =>
      all.some((one) => one.textContent.startsWith('Instruments/CAT/Article 12')),
    ),
  );
  await page.keyboard.press('Escape');

  const library = await session().openLibrary('#tags');
  const name = (path: string) => `.tag-name[data-tag="${path}"]`;
  await press(library, name('Torture'));
  await library.waitForSelector('[data-part=tag-name]:focus');
  await library.keyboard.type('Ill-treatment');
  await library.keyboard.press('Enter');
  await library.waitForSelector(`${name('Ill-treatment')}:focus`);
  await session().screenshot('library-tags', library);
  await shownTag('Ill-treatment / Failure to investigate');
  await press(library, name('Ill-treatment'));
  await library.select('[data-part=tag-into]', 'Africa');
  await press(library, '[data-action=merge-tag]:not([disabled])');
  await shownTag('Africa / Failure to investigate');
  expect(await pathsOf(first?.['tagIds'])).toEqual(['Africa/Failure to investigate']);
  for (const path of ['Ill-treatment', 'Torture']) {
    await withControl(library, 'z');
    await library.waitForSelector(name(path));
  }
  await shownTag('Torture / Failure to investigate');
  await library.close();
  await session().closeReader(page);
});

it('exports Markdown', async () => {
  const { text } = await saved('markdown');
  expect(text).toContain(PASSAGES.first);
  expect(text).toContain(PASSAGES.third);
});

it('finds and exports by the keyboard alone', async () => {
  const library = await session().openLibrary();
  const listed = async () => (await library.$$('[data-annotation]')).length;
  await library.waitForSelector('[data-annotation]');
  await library.keyboard.press('/');
  await library.keyboard.type('concrete floor');
  await waitFor('what was found', async () => (await listed()) === 1);
  await withControl(library, 'a');
  await library.keyboard.press('Backspace');
  await waitFor('all again', async () => (await listed()) === 2);
  await tabTo(library, library, '[data-action=all-formats]');
  await library.keyboard.press('Enter');
  // Back to them, not all the way round: in Firefox that leads through the browser's own controls.
  await library.keyboard.down('Shift');
  await library.keyboard.press('Tab');
  await library.keyboard.up('Shift');
  for (const _ of FORMAT_IDS) {
    if (await library.$('input[value=json-ld]:checked')) break;
    await library.keyboard.press('ArrowLeft');
  }
  await library.waitForSelector('input[value=json-ld]:checked');
  await tabTo(library, library, 'input[name=notes]');
  await library.keyboard.press(' ');
  await tabTo(library, library, '[data-part=export] [data-action=save]');
  await library.waitForSelector(
    '[data-part=export] [data-action=save]:not([disabled], [aria-disabled=true])',
  );
  await library.keyboard.press('Enter');
  const file = session().downloads.next(EXPORTED_NAMES['json-ld']);
  expect((await file).text).toContain('concrete floor');
  files.set('json-ld', file);
  await library.close();
});

it('exports a Word file, whose footnotes say where each quotation stood', async () => {
  const { path } = await saved('docx');
  const { value } = await mammoth.convertToHtml({ path });
  expect(value).toContain(PASSAGES.first);
  expect(value).toMatch(/<li id="footnote-1">.*Northern Rights Observatory.*accessed/);
  expect(value).toMatch(/<li id="footnote-2">.*note 1 above/);
});

it('exports a project for qualitative analysis, whose positions give the quotations', async () => {
  const { path } = await saved('refi-project');
  const files = zipParts(readFileSync(path));
  const project = files['project.qde'] ?? '';
  const [, source = ''] = /plainTextPath="internal:\/\/([^"]+)"/.exec(project) ?? [];
  // As a program does that counts in Unicode code points.
  const text = [...(files[`sources/${source}`] ?? '')];
  const quoted = [...project.matchAll(/startPosition="(\d+)" endPosition="(\d+)"/g)].map(([, start, end]) =>
    text.slice(Number(start), Number(end)).join(''),
  );
  expect(quoted.sort()).toEqual([PASSAGES.first, PASSAGES.third].sort());
  expect((await saved('refi-codebook')).text).toContain('name="Failure to investigate"');
});

it('exports a page that any browser shows, and sources that another program reads', async () => {
  const page = await saved('html');
  expect(page.text).toContain(`<p>${PASSAGES.first}</p>`);
  expect(page.text).not.toMatch(/<script/i);
  for (const [format, forceType] of [
    ['ris', '@ris/file'],
    ['biblatex', '@biblatex/text'],
    ['csl-json', '@else/json'],
  ] as const) {
    const { data } = new Cite((await saved(format)).text, { forceType });
    expect(data).toHaveLength(1);
    expect(data[0]).toMatchObject({
      title: 'Merrow: Complaints From Detention Go Unanswered',
      issued: { 'date-parts': [[2024, 5, 3]] },
    });
    expect(JSON.stringify(data[0])).toContain(PASSAGES.third);
    expect(data[0]?.['keyword']).toContain('Torture/Failure to investigate');
  }
});

const savedCollection = async () =>
  // Our own file, whose form is looked at by the tests.
  JSON.parse((await saved('json-ld')).text) as { readonly first: { readonly items: readonly object[] } };

it('exports Web Annotation', async () => {
  const { items } = (await savedCollection()).first;
  expect(items).toHaveLength(2);
  expect(JSON.stringify(items)).toContain(`"exact":"${PASSAGES.first}"`);
});

it.skipIf(!hasWebAnnotationSchemas)('exports Web Annotation as the schemas of the W3C want it', async () => {
  const collection = await savedCollection();
  expect(webAnnotationFaults('collections')(collection)).toEqual([]);
  expect(collection.first.items.flatMap(webAnnotationFaults('annotations'))).toEqual([]);
});

it('exports a spreadsheet, in which no cell starts a formula', async () => {
  const { text } = await saved('csv');
  const [head = [], ...rows] = parseCsv(text.replace(/^\uFEFF/, ''));
  expect(rows.map((row) => row[head.indexOf('quote')])).toEqual([PASSAGES.first, PASSAGES.third]);
  expect(rows[0]?.[head.indexOf('note')]).toBe(`'${FORMULA}`);
  expect(rows[0]?.[head.indexOf('colour_name')]).toBe('What was done');
  expect(rows[0]?.[head.indexOf('document_tags')]).toBe('Africa/Côte d’Ivoire');
  for (const row of rows) expect(row).toHaveLength(head.length);
  for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n\0＝＋－＠]/);
});

it('exports what Uwazi, Hypothesis, Readwise and Anki import', async () => {
  const { path } = await saved('uwazi');
  const { 'import.csv': table = '', ...texts } = zipParts(readFileSync(path));
  const [head = [], ...entities] = parseCsv(table);
  const column = (name: string) => entities.map((entity) => entity[head.indexOf(name)] ?? '');
  expect(column('quote')).toEqual([PASSAGES.first, PASSAGES.third]);
  expect(column('note')).toEqual([FORMULA, '']);
  expect(column('tags')).toEqual(['Torture::Failure to investigate', '']);
  expect(new Set(column('title')).size).toBe(2);
  for (const name of column('attachments')) expect(texts[name]).toContain(PASSAGES.first);

  // Our own file, as the client reads it.
  const { annotations } = JSON.parse((await saved('hypothesis')).text) as {
    readonly annotations: readonly { readonly target: readonly object[]; readonly tags: readonly string[] }[];
  };
  expect(annotations.map(({ tags }) => tags)).toEqual([
    ['Torture/Failure to investigate', 'Africa/Côte d’Ivoire'],
    ['Africa/Côte d’Ivoire'],
  ]);
  expect(JSON.stringify(annotations[0]?.target)).toContain(`"exact":"${PASSAGES.first}"`);

  const [columns = [], ...highlights] = parseCsv((await saved('readwise')).text);
  expect(highlights.map((row) => row[columns.indexOf('Highlight')])).toEqual([
    PASSAGES.first,
    PASSAGES.third,
  ]);
  expect(highlights[0]?.[columns.indexOf('Note')]).toBe(
    `.Torture_Failure-to-investigate .Africa_Côte-dIvoire\n${FORMULA}`,
  );

  const cards = (await saved('anki')).text.split('\n').filter((line) => /^"/.test(line));
  expect(cards).toHaveLength(2);
  expect(cards[0]).toContain(`>${PASSAGES.first}</div>`);
  expect(cards[0]?.endsWith('\t"Torture::Failure_to_investigate Africa::Côte_d’Ivoire"')).toBe(true);
});

const ATTACKS = readdirSync(projectFolder('tests/attacks'))
  .filter((name) => name.endsWith('.html'))
  .map((name) => readFileSync(projectFolder(`tests/attacks/${name}`), 'utf8'));

/** What this browser stored is the same text in the other one; and the attacks come out the same in both, and do nothing. */
async function expectSameTexts(other: Session, captures: readonly Record<string, unknown>[]) {
  const [here, there] = await Promise.all([
    openPage(PRESS_RELEASE),
    // A document of its own, without a policy.
    other.page(pressReleaseAt(other.site, 'https://www.observatory.example/attacked')),
  ]);
  expect(captures.length).toBeGreaterThan(0);
  const again = await sanitiseInPage(
    there,
    captures.map((one) => String(one['html'])),
  );
  for (const [index, capture] of captures.entries()) {
    const text = again[index]?.text ?? '';
    expect(createHash('sha256').update(text).digest('hex')).toBe(capture['textSha256']);
    expect(again[index]?.html).toBe(capture['html']);
  }
  const attacked = await sanitiseInPage(there, ATTACKS);
  expect(await sanitiseInPage(here, ATTACKS)).toEqual(attacked);
  const stolen = await there.evaluate(
    async (all) => {
      let calls = 0;
      Object.assign(window, { stolen: () => (calls += 1) });
      for (const html of all) {
        const holder = document.createElement('div');
        holder.innerHTML = html;
        document.body.append(holder);
      }
      // One that does steal, so that this could fail.
      const control = document.createElement('div');
      control.innerHTML = '<img src="data:image/png,none" onerror="stolen()">';
      document.body.append(control);
      await new Promise((resolve) => control.firstElementChild?.addEventListener('error', resolve));
      return calls;
    },
    attacked.map(({ html }) => html),
  );
  expect(stolen).toBe(1);
  await here.close();
}

it.each(BROWSER_NAMES)(
  'restores a backup into an empty profile of %s to an identical database, whose texts are the same there',
  async (name) => {
    const { path } = await saved('backup');
    const before = await session().readDatabase();
    const other = await openSession({ name });
    try {
      const settings = await other.openLibrary('#settings');
      const choose = async (wouldDo: string) => {
        const input = await settings.waitForSelector('[data-part=restore] input[type=file]');
        await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
        await settings.waitForSelector(`[data-part=restore-preview] [data-would=${wouldDo}]`);
      };
      const state = (name: string) => settings.waitForSelector(`[data-part=restore] [data-state=${name}]`);
      await choose('add');
      expect(Object.values(await other.readDatabase()).flat()).toEqual([]);
      await press(settings, '[data-action=restore-now]');
      await state('restored');
      const after = await other.readDatabase();
      const changes = (after['changes'] ?? []).filter((one) => one['deed'] !== 'restore');
      expect({ ...after, changes }).toEqual(before);

      await press(settings, '[data-action=undo-restore]');
      await state('undone');
      const all = Object.values(await other.readDatabase()).flat();
      expect(all.filter((one) => one['state'] === 'live')).toEqual([]);
      await choose('add');
      await press(settings, '[data-action=restore-now]');
      await state('restored');
      const { documents, annotations, tags } = await other.readDatabase();
      expect({ documents, annotations, tags }).toEqual({
        documents: before['documents'],
        annotations: before['annotations'],
        tags: before['tags'],
      });
      await choose('nothing');
      expect(other.asked()).toEqual([]);
      await expectSameTexts(other, after['captures'] ?? []);
    } finally {
      await other.close();
    }
  },
);

/** The stored annotations that are live, by their passage. */
const live = async () => {
  const { annotations = [], tags = [] } = await session().readDatabase();
  return annotations
    .filter((one) => one['state'] === 'live')
    .map((one) => ({
      colour: one['colour'],
      note: one['note'],
      // Tags are stored as a list of ids.
      tags: (one['tagIds'] as string[]).map((id) => tags.find((tag) => tag['id'] === id)?.['path']),
    }));
};

it('does to many at once, undoes and redoes it in a library that was opened anew, and gives back out of the bin', async () => {
  let library = await session().openLibrary();
  const listed = (count: number) =>
    waitFor(`${count} listed`, async () => (await library.$$('[data-annotation]')).length === count);
  await listed(2);
  await library.click('[data-annotation] input');
  await library.keyboard.down('Shift');
  await library.keyboard.press('ArrowDown');
  await library.keyboard.up('Shift');
  await waitFor(
    'both selected',
    async () => (await library.$$('[data-annotation][data-selected]')).length === 2,
  );
  const before = await live();
  await press(library, '[data-part=selection] [data-colour=response]');
  await waitFor('both coloured', async () => (await live()).every(({ colour }) => colour === 'response'));
  await press(library, '[data-action=tag-selected]');
  await library.waitForSelector('[data-part=many-tags] input:focus');
  await library.keyboard.type('Prison');
  await library.keyboard.press('Enter');
  await waitFor('both tagged', async () => (await live()).every(({ tags }) => tags.includes('Prison')));
  const after = await live();
  await library.keyboard.press('Escape');
  // Firefox does not tell the driver that a page of ours was reloaded.
  await library.close();
  library = await session().openLibrary();
  await listed(2);
  await waitFor('what can be undone', () => library.$('[data-action=undo-last]:not([aria-disabled=true])'));
  await withControl(library, 'z');
  await waitFor('no tag', async () => !(await live()).some(({ tags }) => tags.includes('Prison')));
  await withControl(library, 'z');
  await waitFor('as before', async () => JSON.stringify(await live()) === JSON.stringify(before));
  await withControl(library, 'y');
  await press(library, '[data-action=redo-last]:not([aria-disabled=true])');
  await waitFor('as after', async () => JSON.stringify(await live()) === JSON.stringify(after));

  await withControl(library, 'a');
  await press(library, '[data-action=delete-selected]');
  await listed(0);
  await press(library, '[href="#bin"]');
  await waitFor('both in the bin', async () => (await library.$$('[data-binned]')).length === 2);
  await press(library, '[data-action=restore-chosen]');
  await library.waitForSelector('[data-part=bin] [data-part=nothing]');
  expect(await live()).toEqual(after);
  await library.close();
});

it('keeps the earlier of two notes that two tabs wrote, and what was typed while it was deleted elsewhere', async () => {
  const page = await openPage(PRESS_RELEASE);
  const frame = await session().openReader(page);
  const id = (await annotationIds(frame))[0] ?? '';
  const other = await session().extensionPage(
    `reader.html?document=${String((await session().readDatabase())['documents']?.[0]?.['id'])}`,
  );
  const type = async (words: string) => {
    await openCard(frame, id);
    await frame.$eval('[data-open] textarea', (field) => {
      field.focus();
      field.select();
    });
    await page.keyboard.type(words);
  };
  const noteIs = (words: string) =>
    waitFor(`the note “${words}”`, async () => (await live()).some((one) => one.note === words));
  await page.bringToFront();
  await type('By one tab, *slanted*');
  // Without leaving the first one, in which that is still being typed.
  await other.$eval(`[data-annotation="${id}"] .card-entry`, (one) => {
    (one as HTMLElement).click();
  });
  await other.waitForSelector('[data-open] textarea');
  await other.$eval('[data-open] textarea', (field) => {
    field.value = 'By the other';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    document.querySelector<HTMLElement>('[data-open] [data-part=close-card]')?.click();
  });
  await noteIs('By the other');
  await press(frame, '[data-open] [data-part=close-card]');
  await noteIs('By one tab, *slanted*');
  await frame.waitForSelector(`[data-annotation="${id}"] .card-note em`);

  const library = await session().openLibrary();
  const entry = `[data-annotation="${id}"]`;
  await library.waitForSelector(`${entry} .entry-note em`);
  await press(library, `${entry} [data-action=versions]`);
  await library.waitForSelector('[data-part=versions] [data-version] del');
  await press(library, '[data-part=versions] [data-version] [data-action=take-back]');
  await noteIs('By the other');

  await page.bringToFront();
  await type('Typed while it went');
  await library.$eval(`${entry} [data-action=delete]`, (one) => {
    (one as HTMLElement).click();
  });
  await waitFor('its card to go', async () => !(await annotationIds(frame)).includes(id));
  await frame.waitForFunction(() =>
    document.querySelector('.failure, .toast')?.textContent?.includes('kept'),
  );
  await library.bringToFront();
  await press(library, '[data-action=undo-last]:not([aria-disabled=true])');
  await noteIs('Typed while it went');
  for (const tab of [library, other, page]) await tab.close();
});

it('erases everything: each table, the settings and the sites', async () => {
  const library = await session().openLibrary('#settings');
  await library.waitForSelector('[data-action=erase]');
  await press(library, '[name=theme][value=dark]');
  const kept = () =>
    library.evaluate(async () => {
      // The extension's own API, which puppeteer's types know nothing of.
      const { chrome } = globalThis as unknown as {
        chrome: { storage: Record<'local' | 'session', { get(): Promise<object> }> };
      };
      const stores = [
        await chrome.storage.local.get(),
        await chrome.storage.session.get(),
        { ...localStorage },
      ];
      return stores.flatMap((store) => Object.keys(store));
    });
  await waitFor('the theme to be kept', async () => (await kept()).length > 0);
  await press(library, '[data-action=erase]');
  await library.waitForSelector('.erase-form input:focus');
  await library.keyboard.type('erase');
  await press(library, '[data-action=erase-now]:not([disabled])');
  await library.waitForSelector('[data-part=erase][data-step=erased]');
  const tables = await session().readDatabase();
  expect(Object.keys(tables).length).toBeGreaterThanOrEqual(7);
  for (const [table, records] of Object.entries(tables)) expect(records, table).toEqual([]);
  expect(await kept()).toEqual([]);
  await library.waitForSelector('html[data-state=empty]');
  await library.close();
});

it('asked for nothing in all of this that the page did not ask for itself', () => {
  const asked = session().site.log.filter((one) => !own.has(one));
  expect(namesAskedFor(asked)).toEqual([]);
  expect(namesAskedFor([...own])).toEqual(['www.observatory.example']);
});
