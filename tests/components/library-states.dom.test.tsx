import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { fakeLibraryPort, type FakeLibraryPort } from './fake-library-port';
import { mountLibrary, unmountLibrary, type Mounting } from './mount-library';
import { documentId, manyContents, sampleContents } from './sample-library';

afterEach(unmountLibrary);

const NOTHING = { documents: [], annotations: [], tags: [], captures: [] };
const state = (): string | undefined => document.documentElement.dataset['state'];

const failed = (fault: unknown): FakeLibraryPort => {
  const port = fakeLibraryPort(sampleContents());
  port.fail(fault);
  return port;
};

describe('the state of the library', () => {
  it('is loading until the contents come, and then ready', async () => {
    const port = fakeLibraryPort(null);
    const library = await mountLibrary(port);
    expect(state()).toBe('loading');
    await library.after(() => port.change(sampleContents()));
    expect(state()).toBe('ready');
  });

  it('says nothing for the first 150 ms of loading', async () => {
    const library = await mountLibrary(fakeLibraryPort(null));
    const { animationDelay, animationName } = getComputedStyle(library.one('.loading'));
    expect([animationName, animationDelay]).toEqual(['appear', '0.15s']);
  });

  it('is empty before anything is saved, and says what to do first', async () => {
    const library = await mountLibrary(fakeLibraryPort(NOTHING));
    expect(state()).toBe('empty');
    expect(library.one('[data-part=empty]').innerText).toContain('Alt+Shift+R');
  });

  it('is ready with documents but no annotations, and points to the documents', async () => {
    const library = await mountLibrary(fakeLibraryPort({ ...sampleContents(), annotations: [] }));
    expect(state()).toBe('ready');
    expect(library.one('[data-part=nothing] a').getAttribute('href')).toBe('#documents');
  });

  it('names a newer database in one sentence, without a report', async () => {
    const library = await mountLibrary(failed(Object.assign(new Error('x'), { code: 'database-newer' })));
    expect(state()).toBe('fault');
    expect(library.one('[data-part=fault]').innerText).toContain('written by a newer version of Witnessmark');
    expect(library.all('textarea')).toHaveLength(0);
  });

  it('keeps what it shows where that cannot be read again, says so, and goes on once it can', async () => {
    const port = fakeLibraryPort(sampleContents());
    const library = await mountLibrary(port);
    const listed = library.all('[data-annotation]').length;
    const search = library.kind('input[inputmode=search]', HTMLInputElement);
    search.focus();
    await library.after(() => port.fail(Object.assign(new Error('x'), { code: 'database-held' })));
    expect(state()).toBe('ready');
    expect(library.all('[data-annotation]')).toHaveLength(listed);
    expect(document.activeElement).toBe(search);
    expect(library.one('[data-part=stale]').innerText).toMatch(/as it was; .*Another tab/);
    expect((await axe.run(document.body)).violations).toEqual([]);
    await library.after(() => port.change(sampleContents()));
    expect(library.all('[data-part=stale]')).toHaveLength(0);
  });

  it('shows anything unexpected as a report to copy, without the address of the profile', async () => {
    const fault = new Error('Shelf not found at moz-extension://5c1b-profile/library.js');
    const library = await mountLibrary(failed(fault));
    const report = library.kind('.fault-report', HTMLTextAreaElement).value;
    expect(report).toContain('Witnessmark 0.1.0\nSample 1');
    expect(report).toContain('Shelf not found');
    expect(report).not.toContain('5c1b-profile');
  });
});

const STATES: readonly (readonly [name: string, port: () => FakeLibraryPort, mounting: Mounting])[] = [
  ['empty', () => fakeLibraryPort(NOTHING), {}],
  ['loading', () => fakeLibraryPort(null), {}],
  [
    'one annotation',
    () => fakeLibraryPort({ ...sampleContents(), annotations: sampleContents().annotations.slice(0, 1) }),
    {},
  ],
  ['several', () => fakeLibraryPort(sampleContents()), {}],
  ['many', () => fakeLibraryPort(manyContents(120)), {}],
  ['documents', () => fakeLibraryPort(sampleContents()), { hash: '#documents' }],
  [
    'one document, exporting',
    () => fakeLibraryPort(sampleContents()),
    { hash: `#document=${documentId(1)}&export` },
  ],
  ['settings', () => fakeLibraryPort(sampleContents()), { hash: '#settings?add=https%3A%2F%2Fnews.example' }],
  ['a right-to-left interface', () => fakeLibraryPort(sampleContents()), { dir: 'rtl' }],
  ['a fault', () => failed(new Error('x')), {}],
];

const ROOMS = [
  ['light', 1440],
  ['light', 360],
  ['dark', 1440],
  ['dark', 360],
  ['sepia', 1440],
] as const;

describe.each(ROOMS)('axe finds nothing in the library, %s, %i px wide', (theme, width) => {
  it.each(STATES)('%s', async (_name, port, mounting) => {
    await page.viewport(width, 800);
    await mountLibrary(port(), { ...mounting, theme });
    await Promise.all(document.getAnimations().map((animation) => animation.finished));
    const { violations } = await axe.run();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });
});
