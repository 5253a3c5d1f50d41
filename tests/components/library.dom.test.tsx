import { afterEach, describe, expect, it } from 'vitest';
import { fakeLibraryPort } from './fake-library-port';
import { mountLibrary, unmountLibrary, type MountedLibrary } from './mount-library';
import { annotationId, captureId, documentId, manyContents, sampleContents } from './sample-library';
import { eventually } from '../support/eventually';

afterEach(unmountLibrary);

const SEARCH = '[data-part=search] input';
const annotation = (number: number): string => `[data-annotation="${annotationId(number)}"]`;
const box = (number: number): string => `${annotation(number)} input`;
const shown = (library: MountedLibrary): (string | undefined)[] =>
  library.all('[data-annotation]').map((entry) => entry.dataset['annotation']);
const checked = (library: MountedLibrary): string[] =>
  library
    .all('[data-annotation] input')
    .filter((input) => input instanceof HTMLInputElement && input.checked)
    .map((input) => input.closest<HTMLElement>('[data-annotation]')?.dataset['annotation'] ?? '');
const result = (library: MountedLibrary): string => library.one('.search-result').innerText;

describe('the list', () => {
  it('has the newest annotation first, by document', async () => {
    const library = await mountLibrary(fakeLibraryPort(sampleContents()));
    expect(shown(library)).toEqual([1, 2, 3, 4, 5].map(annotationId));
    expect(library.all('[data-document]').map((group) => group.dataset['document'])).toEqual(
      [1, 2, 3, 4].map(documentId),
    );
  });

  it('can stand in the order of the text', async () => {
    const library = await mountLibrary(fakeLibraryPort(sampleContents()));
    await library.after(() => {
      const order = library.kind('.facet-order', HTMLSelectElement);
      order.value = 'text';
      order.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(shown(library).slice(0, 2)).toEqual([2, 1].map(annotationId));
  });

  it('shows each passage in its own language and direction', async () => {
    const library = await mountLibrary(fakeLibraryPort(sampleContents()));
    const arabic = library.one(`${annotation(3)} blockquote`);
    expect(arabic.lang).toBe('ar');
    expect(getComputedStyle(arabic).direction).toBe('rtl');
    expect(library.one(`${annotation(4)} blockquote`).lang).toBe('ja');
    expect(getComputedStyle(library.one(`${annotation(4)} blockquote`)).direction).toBe('ltr');
  });

  it('says which passages, and which documents, were read from a file only', async () => {
    const contents = sampleContents();
    const captures = contents.captures.flatMap((one, index) => [
      index < 2 ? { ...one, from: 'file' as const } : one,
      // Of the second the page was read too, and nothing is marked on that.
      ...(index === 1 ? [{ ...one, id: captureId(20) }] : []),
    ]);
    const marked = async (hash: string, holder: string) =>
      (await mountLibrary(fakeLibraryPort({ ...contents, captures }), { hash }))
        .all(`${holder} [data-part=from-file]`)
        .map((one) => one.closest<HTMLElement>(holder)?.dataset);
    expect(await marked('#annotations', '[data-annotation]')).toMatchObject(
      [1, 2, 3].map((number) => ({ annotation: annotationId(number) })),
    );
    expect(await marked('#documents', '[data-document]')).toMatchObject([{ document: documentId(1) }]);
  });

  it('opens a passage, or a document, in the reader', async () => {
    const port = fakeLibraryPort(sampleContents());
    const library = await mountLibrary(port);
    await library.click(`${annotation(3)} [data-action=open]`);
    await library.click(`[data-document="${documentId(4)}"] [data-action=open-document]`);
    expect(port.asked.opened).toEqual([
      { document: documentId(2), annotation: annotationId(3) },
      { document: documentId(4) },
    ]);
  });

  it('draws so many of very many by itself, and the rest as somebody comes to the end', async () => {
    const library = await mountLibrary(fakeLibraryPort(manyContents(3_400)));
    const drawn = () => library.all('[data-annotation]').length;
    await eventually(() => expect(library.all('[data-action=more-rows]')).toHaveLength(1));
    const before = drawn();
    expect(before).toBeLessThan(3_400);
    expect(library.one('[data-action=more-rows]').innerText).toBe(
      `Show more of the ${String(3_400 - before)} that follow`,
    );
    library.one('[data-action=more-rows]').scrollIntoView();
    await eventually(() => expect(drawn()).toBe(3_400));
    expect(library.all('[data-action=more-rows]')).toHaveLength(0);
  });

  it('draws all of two thousand, the first ones at once', async () => {
    const library = await mountLibrary(fakeLibraryPort(manyContents(2000)));
    expect(result(library)).toMatch(/^2,000 in 84 documents · [\d,]+ ms$/);
    expect(library.all('[data-annotation]').length).toBeGreaterThan(20);
    await eventually(() => expect(library.all('[data-annotation]')).toHaveLength(2000));
    // Idle time is what it is drawn in, and a busy machine has little of it.
  }, 60_000);

  it('follows changes that are made elsewhere', async () => {
    const port = fakeLibraryPort(sampleContents());
    const library = await mountLibrary(port);
    const contents = sampleContents();
    await library.after(() => port.change({ ...contents, annotations: contents.annotations.slice(0, 2) }));
    expect(shown(library)).toEqual([1, 2].map(annotationId));
  });
});

describe('the search', () => {
  it('narrows the list as somebody types, counts and emphasises what it found', async () => {
    const library = await mountLibrary(fakeLibraryPort(sampleContents()));
    await library.type(SEARCH, 'complaint');
    expect(shown(library)).toEqual([1, 2].map(annotationId));
    expect(result(library)).toMatch(/^2 in 1 document · [\d,]+ ms$/);
    expect(library.one(`${annotation(1)} blockquote .found`).textContent).toBe('complaint');
  });

  it('finds words of scripts without spaces', async () => {
    const library = await mountLibrary(fakeLibraryPort(sampleContents()));
    await library.type(SEARCH, '申し立て');
    expect(shown(library)).toEqual([annotationId(4)]);
  });

  it('is reached by the key / and emptied by Esc', async () => {
    const library = await mountLibrary(fakeLibraryPort(sampleContents()));
    await library.press('/');
    expect(document.activeElement).toBe(library.one(SEARCH));
    await library.type(SEARCH, 'complaint');
    await library.press('Escape', library.one(SEARCH));
    expect(library.kind(SEARCH, HTMLInputElement).value).toBe('');
    expect(shown(library)).toHaveLength(5);
  });

  it('says so when nothing is found, and shows everything again', async () => {
    const library = await mountLibrary(fakeLibraryPort(sampleContents()));
    await library.type(SEARCH, 'no such words');
    expect(library.one('[data-part=nothing] h2').innerText).toBe('Nothing is found by this.');
    await library.click('[data-action=widen]');
    expect(shown(library)).toHaveLength(5);
  });
});

describe('the filters', () => {
  it('count the annotations of a tag and of those below it', async () => {
    const library = await mountLibrary(fakeLibraryPort(sampleContents()));
    const count = (tag: string): string => library.one(`[data-tag="${tag}"] .place-count`).innerText;
    expect(count('Torture')).toBe('3');
    expect(count('Torture/Failure to investigate')).toBe('2');
    expect(library.all('[data-tag="Fair trial"]')).toHaveLength(0);
  });

  it('narrow to a tag by the tree, and let go of it by its label', async () => {
    const library = await mountLibrary(fakeLibraryPort(sampleContents()));
    await library.click('[data-tag="Torture"]');
    expect(shown(library)).toEqual([1, 4, 5].map(annotationId));
    await library.click('.facets button.tag');
    expect(shown(library)).toHaveLength(5);
  });

  it('narrow to a tag by its label on an annotation', async () => {
    const library = await mountLibrary(fakeLibraryPort(sampleContents()));
    await library.click(`${annotation(3)} button.tag`);
    expect(shown(library)).toEqual([3, 5].map(annotationId));
  });

  it('narrow to the chosen colours', async () => {
    const library = await mountLibrary(fakeLibraryPort(sampleContents()));
    await library.click('.colour-toggle[data-colour=source]');
    expect(shown(library)).toEqual([annotationId(2)]);
    await library.click('.colour-toggle[data-colour=victim]');
    expect(shown(library)).toEqual([2, 5].map(annotationId));
  });

  it('narrow to one document by the address', async () => {
    const port = fakeLibraryPort(sampleContents());
    const library = await mountLibrary(port, { hash: `#document=${documentId(1)}` });
    expect(shown(library)).toEqual([1, 2].map(annotationId));
  });
});

describe('the selection', () => {
  it('goes from here to there with the shift key', async () => {
    const library = await mountLibrary(fakeLibraryPort(sampleContents()));
    await library.click(box(2));
    await library.click(box(4), { shiftKey: true });
    expect(checked(library)).toEqual([2, 3, 4].map(annotationId));
  });

  it('takes all of a document, and shows when it is only some', async () => {
    const library = await mountLibrary(fakeLibraryPort(sampleContents()));
    const ofDocument = `[data-document="${documentId(1)}"] .group-head input`;
    await library.click(box(1));
    expect(library.kind(ofDocument, HTMLInputElement).indeterminate).toBe(true);
    await library.click(ofDocument);
    expect(checked(library)).toEqual([1, 2].map(annotationId));
    expect(library.one('[data-part=export] h2').innerText).toBe('Export 2 annotations');
  });

  it('takes all that are shown, and says how many of it a filter hides', async () => {
    const library = await mountLibrary(fakeLibraryPort(sampleContents()));
    await library.click('[data-part=selection] input');
    expect(checked(library)).toHaveLength(5);
    await library.type(SEARCH, 'complaint');
    expect(library.one('[data-part=selection]').innerText).toContain('5 selected, 3 of them not shown');
    await library.click('[data-action=select-none]');
    expect(checked(library)).toEqual([]);
  });

  it('is left by Esc', async () => {
    const library = await mountLibrary(fakeLibraryPort(sampleContents()));
    await library.click(box(1));
    await library.press('Escape');
    expect(checked(library)).toEqual([]);
  });

  it('moves from entry to entry by the arrow keys', async () => {
    const library = await mountLibrary(fakeLibraryPort(sampleContents()));
    library.one(box(1)).focus();
    await library.press('ArrowDown', library.one(box(1)));
    expect(document.activeElement).toBe(library.one(box(2)));
    await library.press('End', library.one(box(2)));
    expect(document.activeElement).toBe(library.one(box(5)));
  });
});

describe('deleting', () => {
  const toast = '[role=status]';

  it('takes what is selected away at once, and gives it back by the toast', async () => {
    const library = await mountLibrary(fakeLibraryPort(sampleContents()));
    await library.click(box(1));
    await library.click(box(2));
    await library.click('[data-action=delete-selected]');
    expect(shown(library)).toEqual([3, 4, 5].map(annotationId));
    expect(library.one(toast).innerText).toContain('2 annotations deleted.');
    await library.click(`${toast} [data-action=undo]`);
    expect(shown(library)).toHaveLength(5);
  });

  it('is undone by Ctrl+Z, too', async () => {
    const library = await mountLibrary(fakeLibraryPort(sampleContents()));
    await library.click(`${annotation(1)} [data-action=delete]`);
    expect(shown(library)).toHaveLength(4);
    await library.press('z', document.body, { ctrlKey: true });
    expect(shown(library)).toHaveLength(5);
  });

  it('says in one sentence why it could not be done', async () => {
    const port = fakeLibraryPort(sampleContents());
    port.refuses = true;
    const library = await mountLibrary(port);
    await library.click(`${annotation(1)} [data-action=delete]`);
    expect(shown(library)).toHaveLength(5);
    expect(library.one(toast).innerText).toContain('This could not be saved.');
  });

  it('takes a document with its annotations', async () => {
    const library = await mountLibrary(fakeLibraryPort(sampleContents()), { hash: '#documents' });
    await library.click(`[data-document="${documentId(1)}"] [data-action=delete-document]`);
    expect(library.all('[data-document]').map((row) => row.dataset['document'])).toEqual(
      [2, 3, 4].map(documentId),
    );
    expect(library.one(toast).innerText).toContain('Document deleted');
  });
});
