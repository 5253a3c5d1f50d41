import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LibraryContents } from '../../application/library-port';
import { fakeLibraryPort } from './fake-library-port';
import { mountLibrary, unmountLibrary, type MountedLibrary } from './mount-library';
import { annotationId, documentId, manyContents, sampleContents } from './sample-library';

afterEach(() => {
  unmountLibrary();
  vi.useRealTimers();
});

const TOAST = '.toast';
const row = (id: string): string => `[data-binned="${id}"]`;
const box = (number: number): string => `[data-annotation="${annotationId(number)}"] input`;
/** Without the marks that isolate what a sentence takes in. */
const plain = (element: HTMLElement | undefined): string =>
  element?.innerText.replace(/[\u2068\u2069]/g, '') ?? '';
const checked = (library: MountedLibrary): number => library.all('[data-annotation] input:checked').length;

/** The sample with its second document, and one annotation of its first, in the bin. */
function withBin(): LibraryContents {
  const contents = sampleContents();
  const at = '2026-11-20T10:00:00.000Z';
  const gone = contents.documents.filter(({ id }) => id === documentId(2));
  const marks = contents.annotations.filter(
    ({ id, documentId: document }) => document === documentId(2) || id === annotationId(1),
  );
  return {
    ...contents,
    documents: contents.documents.filter((one) => !gone.includes(one)),
    annotations: contents.annotations.filter((one) => !marks.includes(one)),
    bin: {
      documents: gone.map((one) => ({ ...one, state: 'deleted', deletedAt: at })),
      annotations: marks.map((one) => ({
        ...one,
        state: 'deleted',
        deletedAt: one.id === annotationId(1) ? '2026-11-27T10:00:00.000Z' : at,
      })),
    },
  };
}

const openBin = async (contents = withBin()) => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-28T10:00:00.000Z') });
  const port = fakeLibraryPort(contents);
  return { port, library: await mountLibrary(port, { hash: '#bin' }) };
};

describe('the bin', () => {
  it('lists what was deleted, the last first, and how long it stays', async () => {
    const { library } = await openBin();
    const rows = library.all('[data-binned]');
    expect(rows.map((one) => one.dataset['binned'])).toEqual([annotationId(1), documentId(2)]);
    expect(plain(rows[0])).toContain('Deleted on 27 Nov 2026, stays 29 more days');
    expect(plain(rows[1])).toContain('1 annotation');
    expect(plain(rows[1])).toContain('Deleted on 20 Nov 2026, stays 22 more days');
    expect(library.one('[href="#bin"] .place-count').innerText).toBe('2');
  });

  it('gives one back, or all', async () => {
    const { port, library } = await openBin();
    await library.click(`${row(annotationId(1))} [data-action=restore]`);
    await library.click('[data-action=restore-chosen]');
    expect(port.asked.binned).toEqual([
      ['restore', { annotations: [annotationId(1)], documents: [] }],
      ['restore', { annotations: [annotationId(1)], documents: [documentId(2)] }],
    ]);
    expect(plain(library.one(TOAST))).toContain('Restored: 1 document and 1 annotation.');
    await library.click(`${TOAST} [data-action=undo]`);
  });

  it('deletes for good only after a question, on which nothing is deleted by Enter or Esc', async () => {
    const { port, library } = await openBin();
    await library.click(`${row(documentId(2))} input`);
    await library.click('[data-action=delete-chosen]');
    expect(document.activeElement).toBe(library.one('[data-action=bin-keep]'));
    await library.press('Escape', document.activeElement ?? document.body);
    expect(library.all('[data-part=bin-sure]')).toHaveLength(0);
    expect(port.asked.binned).toEqual([]);
    await library.click('[data-action=delete-chosen]');
    await library.click('[data-action=bin-delete-now]');
    expect(port.asked.binned).toEqual([['delete', { annotations: [], documents: [documentId(2)] }]]);
    expect(plain(library.one(TOAST))).toContain('Deleted for good.');
  });

  it('says when it is empty, also where nothing else is there', async () => {
    const nothing = { documents: [], annotations: [], tags: [], captures: [] };
    const { library } = await openBin({ ...nothing, bin: { documents: [], annotations: [] } });
    expect(library.one('[data-part=bin] [data-part=nothing]').innerText).toBe('The bin is empty.');
  });
});

describe('undo and redo', () => {
  it('say what they would take back, and do it', async () => {
    const contents = { ...sampleContents(), undoable: { undo: 'annotation.delete', redo: null } as const };
    const port = fakeLibraryPort(contents);
    const library = await mountLibrary(port);
    const undo = library.one('[data-action=undo-last]');
    const redo = library.one('[data-action=redo-last]');
    expect(undo.title.replace(/[\u2068\u2069]/g, '')).toBe('Undo: highlight deleted');
    expect(redo.title).toBe('Nothing to redo.');
    expect(redo.ariaDisabled).toBe('true');
    await library.press('y', document.body, { ctrlKey: true });
    await library.press('Z', document.body, { metaKey: true, shiftKey: true });
    expect(port.asked.redone).toBe(2);
    expect(plain(library.one(TOAST))).toContain('Done again: highlight deleted');
  });
});

describe('the selection of many', () => {
  it('is stretched and drawn in by Shift and the arrows', async () => {
    const library = await mountLibrary(fakeLibraryPort(sampleContents()));
    library.one(box(2)).focus();
    const down = () =>
      library.press('ArrowDown', document.activeElement ?? document.body, { shiftKey: true });
    const up = () => library.press('ArrowUp', document.activeElement ?? document.body, { shiftKey: true });
    await down();
    await down();
    expect(checked(library)).toBe(3);
    await up();
    expect(checked(library)).toBe(2);
    await up();
    await up();
    expect(library.kind(box(1), HTMLInputElement).checked).toBe(true);
    expect(library.kind(box(3), HTMLInputElement).checked).toBe(false);
  });

  it('takes all by Ctrl+A, and one or a range by Ctrl or Shift and a click on the passage', async () => {
    const library = await mountLibrary(fakeLibraryPort(sampleContents()));
    await library.press('a', document.body, { ctrlKey: true });
    expect(checked(library)).toBe(5);
    await library.press('Escape');
    const passage = (number: number) => `[data-annotation="${annotationId(number)}"] blockquote`;
    await library.click(passage(1));
    expect(checked(library)).toBe(0);
    await library.click(passage(1), { ctrlKey: true });
    await library.click(passage(4), { shiftKey: true });
    expect(checked(library)).toBe(4);
    await library.click(passage(2), { metaKey: true });
    expect(checked(library)).toBe(3);
  });

  it('is given a colour and tags, each as one deed that is announced', async () => {
    const port = fakeLibraryPort(sampleContents());
    const library = await mountLibrary(port);
    const contents = sampleContents();
    await library.click(box(1));
    await library.click(box(3));
    await library.click('[data-part=selection] [data-colour=source]');
    const both = [annotationId(1), annotationId(3)];
    expect(port.asked.changed).toEqual([[both, { colour: 'source' }]]);
    expect(plain(library.one(TOAST))).toContain('2 annotations are Source now.');
    await library.click('[data-action=tag-selected]');
    const sheet = '[data-part=many-tags]';
    await library.type(`${sheet} [data-part=tag-input]`, 'New/Thing');
    await library.press('Enter', library.one(`${sheet} [data-part=tag-input]`));
    expect(port.asked.changed.at(-1)).toEqual([both, { addTag: 'New/Thing' }]);
    const first = contents.annotations.find(({ id }) => id === annotationId(1))?.tagIds[0];
    await library.click(`${sheet} button.tag`);
    expect(port.asked.changed.at(-1)).toEqual([both, { takeTag: first }]);
    await library.press('Escape', library.one(`${sheet} [data-part=tag-input]`));
    expect(library.one(sheet).hidden).toBe(true);
    expect(checked(library)).toBe(2);
  });

  it('works with two thousand', async () => {
    const port = fakeLibraryPort(manyContents(2000));
    const library = await mountLibrary(port);
    await library.press('a', document.body, { ctrlKey: true });
    await library.click('[data-part=selection] [data-colour=victim]');
    expect(port.asked.changed[0]?.[0]).toHaveLength(2000);
  });
});
