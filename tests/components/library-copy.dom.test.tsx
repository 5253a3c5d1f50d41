import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeLibraryPort } from './fake-library-port';
import { mountLibrary, unmountLibrary, type MountedLibrary } from './mount-library';
import { annotationId, documentId, sampleContents } from './sample-library';

/** What is on the clipboard, by media type; the edge of the browser, which may refuse. */
let clipboard: Record<string, string> = {};
let mayCopy = true;

beforeEach(() => {
  clipboard = {};
  mayCopy = true;
  vi.spyOn(navigator.clipboard, 'write').mockImplementation(async ([item]) => {
    if (!mayCopy || !item) throw new DOMException('Refused', 'NotAllowedError');
    for (const type of item.types) clipboard[type] = await (await item.getType(type)).text();
  });
  vi.spyOn(document, 'execCommand').mockImplementation(() => {
    const field = document.activeElement as HTMLTextAreaElement;
    const clipboardData = new DataTransfer();
    field.dispatchEvent(new ClipboardEvent('copy', { clipboardData, cancelable: true }));
    const html = clipboardData.getData('text/html');
    clipboard = { 'text/plain': field.value, ...(html !== '' && { 'text/html': html }) };
    return mayCopy;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  unmountLibrary();
});

const AT = (number: number) => `https://observatory.example/2024/harbour-${String(number)}`;
const entry = (number: number): string => `[data-annotation="${annotationId(number)}"]`;
const copy = async (library: MountedLibrary, number: number, form: string): Promise<void> => {
  await library.click(`${entry(number)} [data-action=copy-annotation]`);
  await library.click(`${entry(number)} [data-item=${form}]`);
};
const said = (library: MountedLibrary): string =>
  library.one('[role=status]').innerText.replaceAll(/[\u2068\u2069]/g, '');

describe('an annotation', () => {
  it.each([
    ['quotation', /^“The register names .* both\.”$/],
    ['source', /^“The register .*” \(Lakeside Legal Clinic, .* para\. 1, accessed 20 November 2026\)$/],
    ['markdown', /^> The register .*\n\nSource: Lakeside Legal Clinic, /],
    ['link', /^https:\/\/observatory\.example\/2024\/harbour-4#:~:text=/],
    [
      'citation-oscola',
      /^Lakeside Legal Clinic, ‘A law .*’ \(November 2023\) para 1 <.*> accessed 20 November/,
    ],
  ])('is copied as in the reader, without HTML where plain text has it all: %s', async (form, expected) => {
    const library = await mountLibrary(fakeLibraryPort(sampleContents()));
    await copy(library, 5, form);
    expect(Object.keys(clipboard)).toEqual(['text/plain']);
    expect(clipboard['text/plain']).toMatch(expected);
    expect(said(library)).toMatch(/^Copied/);
  });

  it('is cited with italics and links for programs that can paste them, and the style is kept', async () => {
    const port = fakeLibraryPort(sampleContents());
    const library = await mountLibrary(port);
    await copy(library, 5, 'citation-euaa');
    expect(clipboard).toEqual({
      'text/plain': `Lakeside Legal Clinic, A law that lets the door stay shut: annual report on places of detention, November 2023, ${AT(4)}, para. 1, accessed 20 November 2026`,
      'text/html': expect.stringContaining(`<a href="${AT(4)}">url</a>, para. 1`),
    });
    expect(said(library)).toContain('Copied a citation: EUAA.');
    expect(port.asked.copying).toMatchObject([{ copyAs: 'citation', citationStyle: 'euaa' }]);
    // Another entry has it marked, and so has the next library.
    for (const nextLibrary of [() => library, () => mountLibrary(port)]) {
      const next = await nextLibrary();
      await next.click(`${entry(3)} [data-action=copy-annotation]`);
      expect(next.one('[role=menu] [aria-checked=true]').dataset['item']).toBe('citation-euaa');
      expect(document.activeElement).toBe(next.one('[data-item=citation-euaa]'));
    }
  });

  it('is copied by keys alone', async () => {
    const library = await mountLibrary(fakeLibraryPort(sampleContents()));
    const button = library.one(`${entry(5)} [data-action=copy-annotation]`);
    button.focus();
    await library.press('ArrowUp', button);
    expect(document.activeElement).toBe(library.one('[data-item=citation-euaa]'));
    await library.press('Home', library.one('[data-item=citation-euaa]'));
    expect(document.activeElement).toBe(library.one('[data-item=quotation]'));
    await library.press('Escape', library.one('[data-item=quotation]'));
    expect(document.activeElement).toBe(button);
    expect(library.all('[role=menu]')).toHaveLength(0);
  });

  it.each([1, 3, 5])(
    'has its menu within the window, over all that stands around it (%s)',
    async (number) => {
      const library = await mountLibrary(fakeLibraryPort(sampleContents()));
      library.one(entry(number)).scrollIntoView({ block: number === 1 ? 'start' : 'end' });
      await library.click(`${entry(number)} [data-action=copy-annotation]`);
      const menu = library.one('[role=menu]').getBoundingClientRect();
      expect(menu.top).toBeGreaterThanOrEqual(0);
      expect(menu.bottom).toBeLessThanOrEqual(document.documentElement.clientHeight);
      for (const item of library.all('[role^=menuitem]')) {
        item.scrollIntoView({ block: 'nearest' });
        const { left, right, top, bottom } = item.getBoundingClientRect();
        expect(document.elementFromPoint((left + right) / 2, (top + bottom) / 2)?.closest('button')).toBe(
          item,
        );
      }
    },
  );

  it('is not said to be copied where the browser refuses', async () => {
    mayCopy = false;
    const library = await mountLibrary(fakeLibraryPort(sampleContents()));
    await copy(library, 5, 'quotation');
    expect(said(library)).toContain('The browser refused the copy');
  });

  it('whose text is damaged is said so in one sentence, and the lists stay', async () => {
    const port = fakeLibraryPort(sampleContents());
    const library = await mountLibrary({ ...port, captures: () => Promise.resolve([]) });
    await copy(library, 5, 'quotation');
    expect(said(library)).toContain('This document is not in the library any more.');
    expect(library.all('[data-annotation]')).toHaveLength(5);
  });
});

describe('a document', () => {
  it.each(['#annotations', '#documents'])('is cited as a whole from %s', async (hash) => {
    const port = fakeLibraryPort(sampleContents());
    const library = await mountLibrary(port, { hash });
    const row = `[data-document="${documentId(1)}"]`;
    await library.click(`${row} [data-action=cite-document]`);
    await library.click(`${row} [data-item=citation-bluebook]`);
    const title = 'Inspectors turned away from the harbour prison three times in a year';
    expect(clipboard).toEqual({
      'text/plain': `${title}, Northern Rights Observatory (Mar. 14, 2024), ${AT(1)} (last visited Nov. 20, 2026).`,
      'text/html': expect.stringContaining(`<i>${title}</i>, Northern`),
    });
    expect(said(library)).toContain('Copied a citation: Bluebook.');
    // How passages are copied is another choice.
    expect(port.asked.copying).toMatchObject([{ copyAs: 'source', citationStyle: 'bluebook' }]);
  });

  it('of which the publisher’s page was read is not cited as a file', async () => {
    const contents = sampleContents();
    const [page, ...others] = contents.captures;
    if (!page) throw new Error('There are samples');
    const file = { ...page, capturedAt: '2026-11-25T09:00:00.000Z', from: 'file' as const };
    const cite = async (captures: typeof contents.captures): Promise<string | undefined> => {
      const library = await mountLibrary(fakeLibraryPort({ ...contents, captures }));
      await library.click(`[data-document="${documentId(1)}"] [data-action=cite-document]`);
      await library.click('[data-item=citation-refworld]');
      return clipboard['text/plain'];
    };
    expect(await cite([page, file, ...others])).toMatch(/ \[accessed 20 November 2026\]$/);
    expect(await cite([file, ...others])).toMatch(
      /, from a saved file \(address not verified\), read 25 November 2026$/,
    );
  });
});
