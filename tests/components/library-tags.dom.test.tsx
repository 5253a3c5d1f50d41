import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { fakeLibraryPort } from './fake-library-port';
import { mountLibrary, unmountLibrary, type MountedLibrary } from './mount-library';
import { documentId, sampleContents, tagId } from './sample-library';

afterEach(unmountLibrary);

const EDITOR = '[data-part=tag-editor]';
const name = (path: string): string => `.tag-name[data-tag="${path}"]`;
const paths = (library: MountedLibrary): (string | undefined)[] =>
  library.all('.tag-name').map((one) => one.dataset['tag']);
const said = (library: MountedLibrary): string => library.one('.toast').innerText;
const choose = (library: MountedLibrary, selector: string, value: string): Promise<void> =>
  library.after(() => {
    const field = library.kind(selector, HTMLSelectElement);
    field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
const submit = (library: MountedLibrary, selector: string): Promise<void> =>
  library.after(() => library.kind(selector, HTMLFormElement).requestSubmit());

/** A library with these tags besides those of the sample. */
function started(...more: readonly string[]) {
  const contents = sampleContents();
  const tags = more.map((path, index) => ({
    id: tagId(100 + index),
    path,
    colour: null,
    description: '',
    origin: 'own' as const,
    state: 'live' as const,
  }));
  return fakeLibraryPort({ ...contents, tags: [...contents.tags, ...tags] });
}
const mounted = (port = started()) => mountLibrary(port, { hash: '#tags' });

describe('the tags', () => {
  it('stand as a tree with their counts, also those that nothing has', async () => {
    const library = await mounted(started('Prison/Cells'));
    expect(paths(library).slice(4)).toEqual([
      'Prison',
      'Prison/Cells',
      'Prison conditions',
      'Torture',
      'Torture/Deaths in custody',
      'Torture/Failure to investigate',
    ]);
    expect(library.one(`${name('Prison/Cells')} + .tag-count`).innerText).toBe('0');
    expect(Number(library.one(`${name('Torture')} + .tag-count`).innerText)).toBeGreaterThan(0);
  });

  it('are found by part of a name, with those above', async () => {
    const library = await mounted(started('Prison/Cells', 'Prison/Guards', 'سجن/زنزانة'));
    await library.type('[data-part=find-tag]', 'CELL');
    expect(paths(library)).toEqual(['Prison', 'Prison/Cells']);
    await library.type('[data-part=find-tag]', 'زنزانه');
    expect(paths(library)).toEqual(['سجن', 'سجن/زنزانة']);
    await library.type('[data-part=find-tag]', 'nowhere');
    expect(library.one('[data-part=nothing]').innerText).toContain('No tag');
  });

  it('lead to what has them', async () => {
    const library = await mounted();
    await library.click(`${name('Torture')} + .tag-count`);
    await library.after(() => new Promise((resolve) => setTimeout(resolve)));
    expect(location.hash).toBe('#annotations');
    expect(library.all('[data-annotation]').length).toBeGreaterThan(0);
  });

  it('can be five hundred', async () => {
    const many = Array.from({ length: 500 }, (_, index) => `Area ${index % 25}/Topic ${index}`);
    const library = await mounted(started(...many));
    expect(library.all('.tag-name').length).toBeGreaterThanOrEqual(525);
    await library.click(name('Area 3/Topic 3'));
    expect(document.activeElement).toBe(library.one('[data-part=tag-name]'));
  });
});

describe('a tag', () => {
  it('is renamed, moved, coloured and described in one deed; the focus goes with it', async () => {
    const port = started('Prison/Cells', 'Places');
    const library = await mounted(port);
    await library.click(name('Prison/Cells'));
    expect(document.activeElement).toBe(library.one('[data-part=tag-name]'));
    await library.type('[data-part=tag-name]', 'Wards');
    await choose(library, '[data-part=tag-under]', 'Places');
    await library.click(`${EDITOR} [type=radio][value=victim]`);
    await submit(library, EDITOR);
    expect(port.asked.tags).toEqual([
      { path: 'Prison/Cells', to: 'Places/Wards', colour: 'victim', description: '' },
    ]);
    expect(paths(library)).toContain('Places/Wards');
    expect(said(library)).toContain('Places/Wards');
    expect(library.one('.toast [data-action=undo]').innerText).toBe('Undo');
    expect(document.activeElement).toBe(library.one(name('Places/Wards')));
  });

  it('whose name is taken may become one with that', async () => {
    const library = await mounted(started('Prison', 'Jail', 'Jail/Cells'));
    await library.click(name('Jail'));
    await library.type('[data-part=tag-name]', 'PRISON');
    await submit(library, EDITOR);
    expect(library.one(`${EDITOR} [role=alert]`).innerText).toContain('There is a tag of this name already');
    await library.click('[data-action=merge-taken]');
    expect(paths(library).filter((path) => /^prison(\/|$)|jail/i.test(path ?? ''))).toEqual([
      'Prison',
      'Prison/Cells',
    ]);
    expect(said(library)).toContain('one');
  });

  it('is merged into another, never into one below it', async () => {
    const library = await mounted(started('Prison', 'Jail', 'Jail/Cells'));
    await library.click(name('Jail'));
    const offered = [...library.kind('[data-part=tag-into]', HTMLSelectElement).options].map(
      ({ value }) => value,
    );
    expect(offered).toContain('Prison');
    expect(offered.filter((path) => path.startsWith('Jail'))).toEqual([]);
    await choose(library, '[data-part=tag-into]', 'Prison');
    await library.click('[data-action=merge-tag]');
    expect(paths(library)).not.toContain('Jail');
    expect(document.activeElement).toBe(library.one(name('Prison')));
  });

  it('says what it is on before it is deleted, and comes back', async () => {
    const library = await mounted();
    const before = paths(library);
    await library.click(name('Torture'));
    expect(library.one('.tag-end').innerText.replace(/[\u2068\u2069]/g, '')).toContain(
      '3 tags go from 3 annotations and 0 documents, which stay.',
    );
    await library.click('[data-action=delete-tag]');
    expect(paths(library).filter((path) => path?.startsWith('Torture'))).toEqual([]);
    expect(document.activeElement).toBe(library.one('h1'));
    await library.click('.toast [data-action=undo]');
    expect(paths(library)).toEqual(before);
  });

  it('is left as it is by Escape', async () => {
    const port = started('Prison');
    const library = await mounted(port);
    await library.click(name('Prison'));
    await library.type('[data-part=tag-name]', 'Wards');
    await library.press('Escape', library.one('[data-part=tag-name]'));
    expect(port.asked.tags).toEqual([]);
    expect(document.activeElement).toBe(library.one(name('Prison')));
  });

  it('is made by its path, once', async () => {
    const library = await mounted(started('Prison'));
    await library.click('[data-action=new-tag]');
    await library.type('[data-part=new-tag-path]', ' prison ');
    await submit(library, '[data-part=new-tag]');
    expect(library.one('[data-part=new-tag] [role=alert]').innerText).toContain('already');
    await library.type('[data-part=new-tag-path]', 'Prison / Yard');
    await submit(library, '[data-part=new-tag]');
    expect(paths(library)).toContain('Prison/Yard');
    expect(document.activeElement).toBe(library.one(name('Prison/Yard')));
  });

  it('of a document as a whole is given and taken away in the list of documents', async () => {
    const port = started('Prison');
    const library = await mountLibrary(port, { hash: '#documents' });
    const row = `[data-document="${documentId(1)}"]`;
    await library.click(`${row} [data-action=tag-document]`);
    const field = library.one(`${row} [data-part=tag-input]`);
    expect(document.activeElement).toBe(field);
    await library.type(`${row} [data-part=tag-input]`, 'Prison');
    await library.press('Enter', field);
    expect(port.now().documents[0]?.tagIds).toEqual([tagId(100)]);
    await library.click(`${row} [data-action=tag-document]`);
    expect(library.one(`${row} .document-tags`).innerText).toBe('Prison');
    // It is what the tag finds, though nothing on it is marked with it.
    await library.click(`${row} .document-tags button`);
    expect(library.all('[data-document]').map((one) => one.dataset['document'])).toEqual([documentId(1)]);
  });
});

it('has the focus in the field for tags before the next key can come', async () => {
  const library = await mountLibrary(started(), { hash: '#documents' });
  library.one('[data-document] [data-action=tag-document]').click();
  const { port1, port2 } = new MessageChannel();
  await new Promise((resolve) => {
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
  expect(document.activeElement).toBe(library.one('[data-document] [data-part=tag-input]'));
});

describe('what is chosen in the settings', () => {
  it('calls a colour by a name of one’s own, everywhere', async () => {
    const port = started();
    const library = await mountLibrary(port, { hash: '#settings' });
    await library.after(() => {
      const field = library.kind('[data-colour-name=violation]', HTMLInputElement);
      field.value = 'What was done';
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(port.now().preferences?.colourNames).toEqual({ violation: 'What was done' });
    expect(library.kind('[data-colour-name=violation]', HTMLInputElement).placeholder).toBe('Violation');
    await library.after(() => {
      location.hash = '#annotations';
      return new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
    });
    expect(library.one('.colour-toggle[data-colour=violation]').title).toBe('What was done');
    // Not `innerText`: what has not been on the screen yet is not laid out, and has none.
    expect(library.one('[data-annotation][data-colour=violation] .entry-facts').textContent).toContain(
      'What was done',
    );
  });

  it('leaves a name that is being typed alone when something changes elsewhere', async () => {
    const port = started();
    const library = await mountLibrary(port, { hash: '#settings' });
    const field = library.kind('[data-colour-name=violation]', HTMLInputElement);
    field.focus();
    await library.type('[data-colour-name=violation]', 'What was d');
    await library.after(() => port.change({ ...port.now() }));
    expect(field.value).toBe('What was d');
  });

  it('offers the ready-made tags where tags are typed, once that is wanted', async () => {
    const port = started();
    const library = await mountLibrary(port, { hash: '#settings' });
    await library.click('input[data-action=vocabulary]');
    expect(port.now().preferences?.vocabulary).toBe(true);
    await library.after(() => {
      location.hash = '#documents';
      return new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
    });
    await library.click('[data-document] [data-action=tag-document]');
    await expect
      .poll(async () => {
        await library.type('[data-document] [data-part=tag-input]', 'ivory coast');
        return library.all('[data-document] [role=option]').map((one) => one.innerText);
      })
      .toEqual([expect.stringContaining('Côte d’Ivoire')]);
  });
});

describe('the page of tags', () => {
  it.each([
    ['light', 'ltr', 1_280],
    ['dark', 'rtl', 320],
  ] as const)('can be used by everybody: %s, %s, %i px', async (theme, dir, width) => {
    await page.viewport(width, 800);
    document.documentElement.dataset['theme'] = theme;
    try {
      const library = await mountLibrary(started('سجن/زنزانة', 'Prison/Cells'), {
        hash: '#tags',
        dir,
        theme,
      });
      await library.click(name('Prison/Cells'));
      await library.click('[data-action=new-tag]');
      const { violations } = await axe.run(library.one('main'), {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'],
      });
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    } finally {
      delete document.documentElement.dataset['theme'];
      await page.viewport(1_280, 800);
    }
  });
});
