import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { fakeLibraryPort } from './fake-library-port';
import { mountLibrary, unmountLibrary, type MountedLibrary } from './mount-library';
import { parseExportChoice, type FormatId } from '../../domain/exporting/export-choice';
import { annotationId, documentId, sampleContents } from './sample-library';
import { eventually, untilThere } from '../support/eventually';

const files: { name: string; blob: Promise<Blob> }[] = [];

beforeEach(async () => {
  await page.viewport(1440, 900);
  files.length = 0;
  // The edge of the machine: what a click on a link with `download` would write.
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    files.push({ name: this.download, blob: fetch(this.href).then((response) => response.blob()) });
  });
});

afterEach(() => {
  unmountLibrary();
  vi.restoreAllMocks();
});

async function choose(library: MountedLibrary, format: FormatId): Promise<void> {
  const card = `[data-part=export] input[value=${format}]`;
  if (library.all(card).length === 0) await library.click('[data-part=export] [data-action=all-formats]');
  await library.click(card);
}

async function save(library: MountedLibrary): Promise<{ name: string; text: string }> {
  const before = files.length;
  await library.click('[data-part=export] [data-action=save]');
  const file = await untilThere(() => files[before]);
  return { name: file.name, text: await (await file.blob).text() };
}

describe('the export panel', () => {
  it('takes what is shown where nothing is selected', async () => {
    const library = await mountLibrary(fakeLibraryPort(sampleContents()));
    expect(library.one('[data-part=export] h2').innerText).toBe('Export 5 annotations');
    await library.type('[data-part=search] input', 'complaint');
    expect(library.one('[data-part=export] h2').innerText).toBe('Export 2 annotations');
  });

  it('saves what is selected as Markdown, with citation and paragraph, and nothing else', async () => {
    const library = await mountLibrary(fakeLibraryPort(sampleContents()));
    await library.click(`[data-annotation="${annotationId(2)}"] input`);
    await choose(library, 'markdown');
    const { name, text } = await save(library);
    expect(name).toMatch(/\.md$/);
    expect(text).toContain('They had written their names on the complaints');
    expect(text).toContain('para. 1, accessed 20 November 2026');
    expect(text).not.toContain('Of the 212 complaints');
    expect(text).not.toMatch(/[\u2066-\u2069]/);
  });

  it('leaves private notes out until they are asked for', async () => {
    const library = await mountLibrary(fakeLibraryPort(sampleContents()));
    await choose(library, 'markdown');
    expect((await save(library)).text).not.toContain('Key figure');
    await library.click('[data-part=export] input[name=notes]');
    expect((await save(library)).text).toContain('Key figure for the submission');
  });

  it('leaves times out where they are not wanted', async () => {
    const library = await mountLibrary(fakeLibraryPort(sampleContents()));
    await choose(library, 'markdown');
    await library.click('[data-part=export] input[name=accessed]');
    expect((await save(library)).text).not.toContain('accessed');
  });

  it('saves Web Annotations with quote and position', async () => {
    const library = await mountLibrary(fakeLibraryPort(sampleContents()));
    await choose(library, 'json-ld');
    const { name, text } = await save(library);
    expect(name).toMatch(/\.jsonld$/);
    expect(JSON.parse(text)).toMatchObject({ type: 'AnnotationCollection', total: 5 });
  });

  it('saves a spreadsheet with a row for each annotation', async () => {
    const library = await mountLibrary(fakeLibraryPort(sampleContents()));
    await choose(library, 'csv');
    const { name, text } = await save(library);
    expect(name).toMatch(/\.csv$/);
    expect(text.trim().split('\r\n')).toHaveLength(6);
  });

  it('asks of a file for Uwazi whether the texts go along', async () => {
    const library = await mountLibrary(fakeLibraryPort(sampleContents()));
    await choose(library, 'uwazi');
    expect((await save(library)).name).toMatch(/^witnessmark-.*\.uwazi\.zip$/);
    await library.click('[data-part=export] input[name=texts]');
    await library.click('[data-part=export] [data-action=save]');
    const file = await untilThere(() => files[1]);
    expect(file.name).toMatch(/^witnessmark-.*\.uwazi\.csv$/);
    expect((await (await file.blob).text()).trim().split('\r\n')).toHaveLength(6);
    await choose(library, 'csv');
    expect(library.all('[data-part=export] input[name=texts]')).toHaveLength(0);
  });

  it('takes Uwazi’s list of what was imported before, and says how much of it is from here', async () => {
    const library = await mountLibrary(fakeLibraryPort(sampleContents()));
    await choose(library, 'uwazi');
    await library.click('[data-part=export] input[name=texts]');
    const choosing = (content: string): Promise<void> =>
      library.after(async () => {
        const files = new DataTransfer();
        files.items.add(new File([content], 'search.json'));
        const field = library.kind('[data-part=uwazi-names] input', HTMLInputElement);
        field.files = files.files;
        field.dispatchEvent(new Event('change', { bubbles: true }));
        await Promise.resolve();
      });
    const says = (words: string) =>
      eventually(() => expect(library.one('[data-part=uwazi-names] p').innerText).toContain(words));
    await choosing('not JSON');
    await says('There is nothing in it');
    const metadata = { annotation_id: [{ value: annotationId(2) }] };
    await choosing(JSON.stringify({ rows: [{ sharedId: 'u7k', metadata }] }));
    await says('One entity was imported from here');
    const { text } = await save(library);
    expect(text).toMatch(/^"id","title"/);
    expect(text.match(/^"u7k",/gm)).toHaveLength(1);
  });

  it('says of a file for a service where it goes, at the button that saves it', async () => {
    const library = await mountLibrary(fakeLibraryPort(sampleContents()));
    await choose(library, 'hypothesis');
    expect(library.one('#export-warning').innerText).toContain('the server of Hypothesis');
    const button = library.one('[data-part=export] [data-action=save]');
    expect(button.getAttribute('aria-describedby')).toBe('export-warning');
    await choose(library, 'readwise');
    expect(library.one('#export-warning').innerText).toContain('the server of Readwise');
    await choose(library, 'anki');
    expect(library.all('#export-warning')).toHaveLength(0);
    expect(button.hasAttribute('aria-describedby')).toBe(false);
  });

  it('saves everything as a backup, whatever is selected', async () => {
    const library = await mountLibrary(fakeLibraryPort(sampleContents()));
    await library.click(`[data-annotation="${annotationId(1)}"] input`);
    await choose(library, 'backup');
    expect(library.one('[data-part=export] h2').innerText).toBe('Export everything');
    const { name, text } = await save(library);
    expect(name).toMatch(/^witnessmark-backup-.*\.json$/);
    expect(JSON.parse(text).tables.annotations).toHaveLength(5);
  });

  it('previews the first forty lines of the file', async () => {
    const library = await mountLibrary(fakeLibraryPort(sampleContents()));
    await choose(library, 'json-ld');
    await eventually(() =>
      expect(library.one('[data-part=preview]').innerText).toContain('AnnotationCollection'),
    );
    const lines = library.one('[data-part=preview] pre').textContent.split('\n');
    expect(lines).toHaveLength(41);
    expect(lines.at(-1)).toBe('…');
  });
});

it('says in words how much of the evidence is damaged', async () => {
  const library = await mountLibrary(fakeLibraryPort(sampleContents()), {
    damaged: { captures: 1, pictures: 0, changes: 12 },
  });
  await choose(library, 'evidence');
  expect((await save(library)).text).not.toBe('');
  const [file] = files;
  const parts = Object.values(unzipSync((await (await file?.blob)?.bytes()) ?? new Uint8Array()));
  expect(parts.map((part) => strFromU8(part)).join('\n')).toContain(
    'could not be put in here: one capture, 0 pictures and 12 entries of the log.',
  );
});

describe('how Markdown is written', () => {
  const field = '[data-part=template] textarea';
  const write = (library: MountedLibrary, template: string): Promise<void> =>
    library.after(() => {
      const area = library.kind(field, HTMLTextAreaElement);
      area.value = template;
      area.dispatchEvent(new Event('input', { bubbles: true }));
    });
  const leave = (library: MountedLibrary): Promise<void> =>
    library.after(() => library.one(field).dispatchEvent(new FocusEvent('blur')));
  const edit = async () => {
    const port = fakeLibraryPort(sampleContents());
    const library = await mountLibrary(port);
    await choose(library, 'markdown');
    await library.click('[data-action=template]');
    return { port, library };
  };

  it('is shown in the preview while it is changed, and kept when the field is left', async () => {
    const { port, library } = await edit();
    await write(library, 'TITLE {{ title }}');
    await eventually(() => expect(library.one('[data-part=preview]').innerText).toContain('TITLE '));
    expect(port.now().preferences?.markdownTemplate).toBeUndefined();
    await leave(library);
    expect(port.now().preferences?.markdownTemplate).toBe('TITLE {{ title }}');
    expect((await save(library)).text).toContain('TITLE ');
    library.one('[data-action=usual-template]').focus();
    await library.click('[data-action=usual-template]');
    expect(document.activeElement).toBe(library.one(field));
    expect(port.now().preferences?.markdownTemplate).toBeUndefined();
    expect(library.kind(field, HTMLTextAreaElement).value).toContain('{% for quotation in quotations %}');
  });

  it('can be emptied to write another one, and is the usual one where it is left so', async () => {
    const { port, library } = await edit();
    const area = library.kind(field, HTMLTextAreaElement);
    const usual = area.value;
    await write(library, '');
    expect(area.value).toBe('');
    await write(library, 'N');
    await leave(library);
    expect(port.now().preferences?.markdownTemplate).toBe('N');
    await write(library, '');
    expect(area.value).toBe('');
    expect(port.now().preferences?.markdownTemplate).toBe('N');
    await leave(library);
    expect(area.value).toBe(usual);
    expect(port.now().preferences?.markdownTemplate).toBeUndefined();
    await write(library, '');
    await leave(library);
    expect(area.value).toBe(usual);
  });

  it('is not lost while it is written, whatever another tab keeps', async () => {
    const { port, library } = await edit();
    await write(library, 'MINE');
    await library.after(() => port.changePreferences({ markdownTemplate: 'OTHER' }));
    const area = library.kind(field, HTMLTextAreaElement);
    expect(area.value).toBe('MINE');
    await leave(library);
    expect(port.now().preferences?.markdownTemplate).toBe('MINE');
    await library.after(() => port.changePreferences({ markdownTemplate: 'OTHER' }));
    expect(area.value).toBe('OTHER');
  });

  it('says at which line it cannot be read, and saves nothing until it can', async () => {
    const { library } = await edit();
    await write(library, '{{ title }}\n{% if title %}');
    await eventually(() => expect(library.one('[data-part=preview]').innerText).toContain('line 2'));
    const button = library.kind('[data-part=export] [data-action=save]', HTMLButtonElement);
    expect(button.disabled).toBe(true);
    await write(library, '{{ title }}');
    await eventually(() => expect(button.disabled).toBe(false));
  });
});

it('keeps what was chosen for the next file, but never that notes go out', async () => {
  const library = await mountLibrary(fakeLibraryPort(sampleContents()), {
    choice: parseExportChoice({ format: 'html', group: 'tag', times: false, notes: true }),
  });
  expect(library.kind('input[value=html]', HTMLInputElement).checked).toBe(true);
  expect(library.kind('[data-part=export] select[name=group]', HTMLSelectElement).value).toBe('tag');
  expect(library.kind('[data-part=export] input[name=accessed]', HTMLInputElement).checked).toBe(false);
  expect(library.kind('[data-part=export] input[name=notes]', HTMLInputElement).checked).toBe(false);
  await choose(library, 'csv');
  expect(library.keptChoices.at(-1)).toMatchObject({ format: 'csv', group: 'tag', times: false });
});

it('copies what is text, the page with and without its form', async () => {
  const write = vi.spyOn(navigator.clipboard, 'write').mockResolvedValue();
  const library = await mountLibrary(fakeLibraryPort(sampleContents()));
  expect(library.all('[data-action=copy-export]')).toHaveLength(0);
  await choose(library, 'html');
  await library.click('[data-action=copy-export]');
  await eventually(() => expect(library.one('[data-part=export] .message').innerText).toBe('Copied.'));
  const [item] = write.mock.lastCall?.[0] ?? [];
  const as = async (type: string) => (await item?.getType(type))?.text();
  expect(await as('text/html')).toContain('<blockquote');
  const plain = await as('text/plain');
  expect(plain).toContain('They had written their names on the complaints');
  expect(plain).not.toMatch(/<p>|max-inline-size/);
  expect(files).toHaveLength(0);
});

it('shows how far a long file is, and stops it where that is wanted', async () => {
  const few = sampleContents();
  const [sample, annotation] = [few.documents[0], few.annotations[0]];
  if (!sample || !annotation) throw new Error('nothing to multiply');
  const numbers = Array.from({ length: 80 }, (_, index) => 100 + index);
  const port = fakeLibraryPort({
    ...few,
    documents: numbers.map((number) => ({ ...sample, id: documentId(number) })),
    annotations: numbers.map((number) => ({
      ...annotation,
      id: annotationId(number),
      documentId: documentId(number),
    })),
  });
  const { captures } = port;
  const library = await mountLibrary(port, { choice: parseExportChoice({ format: 'csv' }) });
  await eventually(() => expect(library.one('[data-part=preview]').innerText).toContain('quote'));
  // As slow as a disk can be.
  port.captures = (ids) => new Promise((resolve) => setTimeout(() => resolve(captures(ids)), 60));
  const saving = library.kind('[data-part=export] [data-action=save]', HTMLButtonElement);
  saving.focus();
  await library.click('[data-part=export] [data-action=save]');
  const bar = await untilThere(() => library.all('.export-progress progress')[0]);
  expect(bar.getAttribute('aria-label')).toBe('Making the file …');
  expect(document.activeElement).toBe(saving);
  expect(saving.ariaDisabled).toBe('true');
  // Nothing else is begun meanwhile.
  await library.click('[data-part=export] [data-action=save]');
  library.one('[data-action=stop-export]').focus();
  await library.click('[data-action=stop-export]');
  await eventually(() => expect(library.one('[data-part=export] .message').innerText).toContain('Stopped'));
  expect(files).toHaveLength(0);
  expect(document.activeElement).toBe(saving);
  expect(saving.ariaDisabled).toBe('false');
});

it('says in a sentence that nothing can be read for an export, and leaves the lists where they are', async () => {
  const port = fakeLibraryPort(sampleContents());
  port.captures = () => Promise.reject(Object.assign(new Error('x'), { code: 'database-held' }));
  const library = await mountLibrary(port);
  const says = () => expect(library.one('.toast').innerText).toContain('Another tab of Witnessmark holds');
  await eventually(says);
  await library.click('[data-part=export] [data-action=save]');
  await eventually(says);
  expect(library.all('[data-annotation]')).toHaveLength(5);
  expect(library.kind('[data-part=export] [data-action=save]', HTMLButtonElement).disabled).toBe(false);
  expect(files).toHaveLength(0);
});

describe('the export panel where there is little room', () => {
  it('is a sheet that opens by its button and closes by Esc, with the focus back', async () => {
    await page.viewport(400, 800);
    const library = await mountLibrary(fakeLibraryPort(sampleContents()));
    const panel = library.one('[data-part=export]');
    expect(panel.checkVisibility()).toBe(false);
    await library.click('[data-action=export]');
    expect(panel.checkVisibility()).toBe(true);
    expect(panel.contains(document.activeElement)).toBe(true);
    await library.press('Escape', document.activeElement ?? document.body);
    expect(panel.checkVisibility()).toBe(false);
    expect(document.activeElement).toBe(library.one('[data-action=export]'));
  });

  it('is open for a document whose address says so', async () => {
    await page.viewport(400, 800);
    const library = await mountLibrary(fakeLibraryPort(sampleContents()), {
      hash: `#document=${documentId(1)}&export`,
    });
    expect(library.one('[data-part=export]').checkVisibility()).toBe(true);
    expect(library.one('[data-part=export] h2').innerText).toBe('Export 2 annotations');
  });
});

it('takes the one annotation that a reader was asked to export', async () => {
  const library = await mountLibrary(fakeLibraryPort(sampleContents()), {
    hash: `#document=${documentId(1)}&annotation=${annotationId(2)}&export`,
    choice: parseExportChoice({ format: 'csv' }),
  });
  expect(library.one('[data-part=export] h2').innerText).toBe('Export 1 annotation');
  const { text } = await save(library);
  expect(text.trim().split('\r\n')).toHaveLength(2);
  expect(text).toContain('They had written their names on the complaints');
});

it('says that the one annotation that a reader was asked to export is gone, and offers no others for it', async () => {
  await page.viewport(400, 800);
  const library = await mountLibrary(fakeLibraryPort(sampleContents()), {
    hash: `#document=${documentId(1)}&annotation=${annotationId(99)}&export`,
  });
  expect(library.one('.toast').innerText).toContain('This highlight is not there any more.');
  expect(library.one('[data-part=export]').checkVisibility()).toBe(false);
});
