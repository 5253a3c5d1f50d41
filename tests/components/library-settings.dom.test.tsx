import { afterEach, describe, expect, it } from 'vitest';
import { ERROR_CODES } from '../../domain/error-code';
import { organisationPattern, organisationsOf } from '../../domain/vocabulary/organisations';
import { failure, success } from '../../messaging/result';
import { fakeLibraryPort, RESTORE_COUNTS } from './fake-library-port';
import { mountLibrary, unmountLibrary, type MountedLibrary } from './mount-library';
import { sampleContents } from './sample-library';

afterEach(unmountLibrary);

const SETTINGS = { hash: '#settings' };

describe('the theme', () => {
  it('is seen at once and kept', async () => {
    const library = await mountLibrary(fakeLibraryPort(sampleContents()), SETTINGS);
    await library.click('[name=theme][value=dark]');
    expect(document.documentElement.dataset['theme']).toBe('dark');
    expect(getComputedStyle(document.documentElement).backgroundColor).toBe('rgb(27, 27, 29)');
    expect(library.keptThemes).toEqual(['dark']);
  });
});

describe('highlights on the original page', () => {
  const SITE = 'https://www.example.org/*';
  const box = (library: MountedLibrary, name: string) =>
    library.kind(`[data-painting="${name}"]`, HTMLInputElement);

  it('are off until they are chosen, for a site or for all', async () => {
    const port = fakeLibraryPort(sampleContents());
    const library = await mountLibrary(port, SETTINGS);
    expect([box(library, 'everywhere').checked, box(library, SITE).checked]).toEqual([false, false]);
    await library.click(`[data-painting="${SITE}"]`);
    expect(box(library, SITE).checked).toBe(true);
    await library.click('[data-painting=everywhere]');
    expect(box(library, SITE).disabled).toBe(true);
    await library.click('[data-painting=everywhere]');
    await library.click(`[data-painting="${SITE}"]`);
    expect(port.asked.painting).toEqual([
      { everywhere: false, sites: [SITE] },
      { everywhere: true, sites: [SITE] },
      { everywhere: false, sites: [SITE] },
      { everywhere: false, sites: [] },
    ]);
  });

  it('need a site first', async () => {
    const library = await mountLibrary(fakeLibraryPort(sampleContents()), SETTINGS);
    await library.click('[data-action=remove-site]');
    expect(library.all('[data-painting]')).toEqual([]);
    expect(library.one('[data-part=painting] .quiet').textContent).not.toBe('');
  });
});

describe('the sites', () => {
  const sites = (library: MountedLibrary): (string | undefined)[] =>
    library.all('[data-site]').map((site) => site.dataset['site']);

  it('are listed and can be removed', async () => {
    const library = await mountLibrary(fakeLibraryPort(sampleContents()), SETTINGS);
    expect(sites(library)).toEqual(['https://www.example.org/*']);
    library.one('[data-action=remove-site]').focus();
    await library.click('[data-action=remove-site]');
    expect(sites(library)).toEqual([]);
    expect(document.activeElement).toBe(library.one('.site-form input'));
  });

  it('take an address as it is copied', async () => {
    const port = fakeLibraryPort(sampleContents());
    const library = await mountLibrary(port, SETTINGS);
    await library.type('.site-form input', 'https://news.example/2024/03/some-report?from=list');
    await library.after(() => library.kind('.site-form', HTMLFormElement).requestSubmit());
    expect(port.asked.sites).toEqual([['https://news.example/*']]);
    expect(sites(library)).toContain('https://news.example/*');
  });

  it('refuse what is no address, and ask the browser nothing', async () => {
    const port = fakeLibraryPort(sampleContents());
    const library = await mountLibrary(port, SETTINGS);
    await library.type('.site-form input', 'about:config');
    await library.after(() => library.kind('.site-form', HTMLFormElement).requestSubmit());
    expect(port.asked.sites).toEqual([]);
    expect(library.one('.site-form .message').dataset['message']).toBe('site-unreadable');
  });

  it('offer the one of the address, and ask the browser within the click', async () => {
    const port = fakeLibraryPort(sampleContents());
    const library = await mountLibrary(port, { hash: '#settings?add=https%3A%2F%2Fwww.site.example' });
    library.one('[data-action=add-offered-site]').click();
    // No turn of the event loop has passed: that would have lost the click's activation.
    expect(port.asked.sites).toEqual([['https://www.site.example/*']]);
  });

  it('say so when the browser did not grant one', async () => {
    const port = fakeLibraryPort(sampleContents());
    port.grants = false;
    const library = await mountLibrary(port, { hash: '#settings?add=https%3A%2F%2Fwww.site.example' });
    await library.click('[data-action=add-offered-site]');
    expect(library.one('.site-form .message').innerText).toBe(
      'The browser did not grant access to this site. Nothing has changed; you can ask again.',
    );
  });
});

describe('groups of sites', () => {
  const un = organisationsOf('un').map(organisationPattern);
  const message = (library: MountedLibrary) => library.one('.site-form .message');

  it('are added with one click and taken back with another, and other sites stay', async () => {
    const port = fakeLibraryPort(sampleContents());
    const library = await mountLibrary(port, SETTINGS);
    library.one('[data-group=un] [data-action=add-group]').focus();
    await library.click('[data-group=un] [data-action=add-group]');
    expect(port.asked.sites).toEqual([un]);
    // The button that was pressed is gone; its neighbour has the focus.
    expect(document.activeElement).toBe(library.one('[data-group=un] [data-action=remove-group]'));
    expect(library.one('[data-group=un]').dataset['added']).toBe(String(un.length));
    expect(message(library).innerText).toContain('United Nations');
    expect(library.all('[data-group=un] [data-action=add-group]')).toEqual([]);
    await library.click('[data-group=un] [data-action=remove-group]');
    expect(library.all('[data-site]').map((one) => one.dataset['site'])).toEqual([
      'https://www.example.org/*',
    ]);
  });

  it('ask only for what is missing', async () => {
    const port = fakeLibraryPort(sampleContents());
    const library = await mountLibrary(port, SETTINGS);
    await library.click('[data-group=africa] [data-action=add-group]');
    const [first = ''] = port.asked.sites[0] ?? [];
    await library.click(`[data-site="${first}"] [data-action=remove-site]`);
    await library.click('[data-group=africa] [data-action=add-group]');
    expect(port.asked.sites[1]).toEqual([first]);
  });

  it('say so when the browser refused, and can be asked for again', async () => {
    const port = fakeLibraryPort(sampleContents());
    port.grants = false;
    const library = await mountLibrary(port, SETTINGS);
    await library.click('[data-group=europe] [data-action=add-group]');
    expect(message(library).dataset['message']).toBe('sites-refused');
    expect(library.one('[data-group=europe]').dataset['added']).toBe('0');
    port.grants = true;
    await library.click('[data-group=europe] [data-action=add-group]');
    expect(message(library).dataset['message']).toBe('group-added');
  });
});

describe('a site that the browser took back', () => {
  it('is said at once, and asked for again with one click', async () => {
    const port = fakeLibraryPort(sampleContents());
    const library = await mountLibrary(port, SETTINGS);
    expect(library.all('[data-revoked]')).toEqual([]);
    await library.after(() => port.revoke('https://www.example.org/*'));
    expect(library.all('[data-site]')).toEqual([]);
    expect(library.one('[data-part=sites-revoked]').innerText).toContain('www.example.org');
    await library.click('[data-action=ask-again]');
    expect(port.asked.sites).toEqual([['https://www.example.org/*']]);
    expect(library.all('[data-site]')).toHaveLength(1);
    expect(library.all('[data-revoked]')).toEqual([]);
  });

  it('is spoken of no more when the person leaves it so', async () => {
    const port = fakeLibraryPort(sampleContents());
    const library = await mountLibrary(port, SETTINGS);
    await library.after(() => port.revoke('https://www.example.org/*'));
    await library.click('[data-action=leave-revoked]');
    expect(library.all('[data-revoked]')).toEqual([]);
    expect(port.asked.sites).toEqual([]);
    expect(document.activeElement).toBe(library.one('.site-form input'));
  });
});

describe('restoring a backup', () => {
  const message = '[data-part=restore] .message';

  async function choose(library: MountedLibrary, content: string): Promise<void> {
    const file = new File([content], 'backup.json', { type: 'application/json' });
    const chosen = new DataTransfer();
    chosen.items.add(file);
    await library.after(() => {
      const input = library.kind('[data-part=restore] input', HTMLInputElement);
      input.files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await expect.poll(() => library.one(message).dataset['state']).not.toBe('reading');
  }
  /** Without the marks that Fluent puts around what it inserts. */
  const said = (library: MountedLibrary, selector: string) =>
    library.one(selector).innerText.replace(/[\u2068\u2069]/g, '');

  it('hands the parsed file over, shows what it would do, and does nothing until told to', async () => {
    const port = fakeLibraryPort(sampleContents());
    const library = await mountLibrary(port, SETTINGS);
    await choose(library, '{"tables":{}}');
    expect(port.asked.backups).toEqual([{ tables: {} }]);
    expect(port.asked.restored).toEqual([]);
    expect(said(library, '[data-part=restore-preview]')).toContain(
      'holds 9 documents, 12 annotations and 7 tags',
    );
    expect(said(library, '[data-would=add]')).toBe('adds 4 documents, 5 annotations and 7 tags');
    expect(said(library, '[data-would=keep]')).toBe('leaves 3 annotations as they are here');
    await expect.poll(() => document.activeElement).toBe(library.one('[data-action=restore-now]'));
    await library.click('[data-action=restore-not]');
    expect(port.asked.restored).toEqual([]);
    expect(library.all('[data-part=restore-preview]')).toEqual([]);
  });

  it('says what came back, and takes it back', async () => {
    const port = fakeLibraryPort(sampleContents());
    const library = await mountLibrary(port, SETTINGS);
    await choose(library, '{}');
    await library.click('[data-action=restore-now]');
    expect(port.asked.restored).toEqual([false]);
    expect(said(library, message)).toBe('Restored: 4 documents, 5 annotations and 7 tags added.');
    await library.click('[data-action=undo-restore]');
    expect(said(library, message)).toBe('Undone: backup restored');
  });

  it('brings back what was deleted here since only when asked to', async () => {
    const port = fakeLibraryPort(sampleContents());
    const preview = { ...RESTORE_COUNTS, documents: 0, annotations: 0, tags: 0, goneAnnotations: 2 };
    port.backup = success({ createdAt: null, holds: { documents: 1, annotations: 2, tags: 0 }, preview });
    const library = await mountLibrary(port, SETTINGS);
    await choose(library, '{}');
    expect(library.all('[data-would=nothing]')).toHaveLength(1);
    expect(library.kind('[data-action=restore-now]', HTMLButtonElement).disabled).toBe(true);
    await library.click('.bring-back input');
    await library.click('[data-action=restore-now]');
    expect(port.asked.restored).toEqual([true]);
  });

  it('names the record that is wrong', async () => {
    const port = fakeLibraryPort(sampleContents());
    port.backup = failure('backup-clash', 'captures[3]');
    const library = await mountLibrary(port, SETTINGS);
    await choose(library, '{}');
    expect(said(library, message)).toContain('In the file: captures[3]');
  });

  it('takes no file that is not JSON', async () => {
    const port = fakeLibraryPort(sampleContents());
    const library = await mountLibrary(port, SETTINGS);
    await choose(library, 'a shopping list');
    expect(port.asked.backups).toEqual([]);
    expect(library.one(message).dataset['code']).toBe('backup-unreadable');
  });

  it('takes no file that was changed since it was written', async () => {
    const port = fakeLibraryPort(sampleContents());
    const library = await mountLibrary(port, SETTINGS);
    await choose(library, JSON.stringify({ sha256: 'f'.repeat(64), tables: {} }));
    expect(port.asked.backups).toEqual([]);
    expect(library.one(message).dataset['code']).toBe('backup-invalid');
  });

  it.each(ERROR_CODES.filter((code) => code.startsWith('backup-')))(
    'says in a sentence of its own: %s',
    async (code) => {
      const port = fakeLibraryPort(sampleContents());
      port.backup = failure(code);
      const library = await mountLibrary(port, SETTINGS);
      await choose(library, '{}');
      expect(library.one(message).dataset['code']).toBe(code);
      expect(library.one(message).innerText).toMatch(/\.$/);
    },
  );
});

describe('erasing everything', () => {
  const erase = (library: MountedLibrary) => library.kind('[data-action=erase-now]', HTMLButtonElement);
  const step = (library: MountedLibrary) => library.one('[data-part=erase]').dataset['step'];

  it('takes a word that nobody types by accident, and then says that it is done', async () => {
    const port = fakeLibraryPort(sampleContents());
    const library = await mountLibrary(port, SETTINGS);
    await library.click('[data-action=erase]');
    await expect.poll(() => document.activeElement).toBe(library.one('.erase-form input'));
    expect(erase(library).disabled).toBe(true);
    await library.type('.erase-form input', 'eras');
    await library.after(() => library.kind('.erase-form', HTMLFormElement).requestSubmit());
    expect(port.asked.erased).toBe(0);
    await library.type('.erase-form input', 'Erase ');
    expect(erase(library).disabled).toBe(false);
    await library.click('[data-action=erase-now]');
    expect(port.asked.erased).toBe(1);
    expect(library.one('[data-part=erase] .message').innerText).toBe('Everything was erased.');
    expect(document.documentElement.dataset['state']).toBe('empty');
  });

  it('says first how much it is, and what it cannot reach', async () => {
    const library = await mountLibrary(fakeLibraryPort(sampleContents()), SETTINGS);
    await library.click('[data-action=erase]');
    const { documents, annotations } = sampleContents();
    const said = library.one('.erase-form').innerText.replace(/[\u2068\u2069]/g, '');
    expect(said).toContain(`${documents.length} documents, ${annotations.length} annotations`);
    expect(said).toContain('exported');
  });

  it('keeps everything where it is not meant, or fails', async () => {
    const port = fakeLibraryPort(sampleContents());
    const library = await mountLibrary(port, SETTINGS);
    await library.click('[data-action=erase]');
    await library.type('.erase-form input', 'erase');
    await library.click('[data-action=erase-not]');
    expect(step(library)).toBe('closed');
    await library.click('[data-action=erase]');
    expect(erase(library).disabled).toBe(true);
    port.refuses = true;
    await library.type('.erase-form input', 'erase');
    await library.click('[data-action=erase-now]');
    expect(step(library)).toBe('failed');
    expect(library.one('[data-part=erase] .message').innerText).toMatch(/could not be saved|\.$/);
    expect(port.asked.erased).toBe(0);
  });
});
