import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupIsWhole, beginBackup } from '../../../domain/exporting/backup';
import type { DatabaseContents } from '../../../domain/importing/database-contents';
import { parseBackup, readBackup } from '../../../domain/importing/read-backup';
import { uuid } from '../make-records';
import { anyContents, makeContents } from './make-contents';
import { writeBackup } from '../../support/write-backup';

const digest = (content: string | Uint8Array) =>
  Promise.resolve(createHash('sha256').update(content).digest('hex'));
const details = {
  createdAt: '2026-11-25T09:00:00.000Z',
  software: { extension: '0.1.0', browser: 'Chromium 156' },
};
const write = (contents: DatabaseContents) => writeBackup(contents, details);

type Loose = Record<string, unknown>;
interface LooseBackup extends Loose {
  tables: Record<string, Loose[]>;
}

/** A backup as somebody might have changed it by hand. */
function altered(change: (backup: LooseBackup) => void): unknown {
  // Our own file, before it is spoilt.
  const backup = JSON.parse(write(makeContents())) as LooseBackup;
  change(backup);
  return backup;
}

function table({ tables }: LooseBackup, name: string): Loose[] {
  const records = tables[name];
  if (!records) throw new Error(`no table ${name}`);
  return records;
}

/** Writes over fields of the first record of a table. */
function spoil(backup: LooseBackup, name: string, fields: Loose): void {
  Object.assign(table(backup, name)[0] ?? {}, fields);
}

/** Adds the first record of a table once more, with some fields of its own. */
function repeat(backup: LooseBackup, name: string, fields: Loose = {}): void {
  table(backup, name).push({ ...table(backup, name)[0], ...fields });
}

describe('a backup', () => {
  it('gives back what was written, whatever people and publishers wrote', () => {
    fc.assert(
      fc.property(anyContents, (contents) => {
        expect(parseBackup(write(contents))).toEqual({
          ok: true,
          contents,
          createdAt: details.createdAt,
        });
      }),
    );
  });

  it('keeps of each capture whether it is from a file, which those of before do not say', () => {
    const backup = readBackup(JSON.parse(write(makeContents([1, 2]))));
    const captures = backup.ok ? backup.contents.captures : [];
    expect(captures.map((one) => ['from' in one, one.from])).toEqual([
      [false, undefined],
      [true, 'file'],
    ]);
    const wrong = altered((one) => spoil(one, 'captures', { from: 'page' }));
    expect(readBackup(wrong)).toMatchObject({ code: 'backup-invalid' });
  });

  it('is read where it was written before there were preferences', () => {
    const older = altered((one) => {
      one['version'] = 1;
      delete one.tables['preferences'];
    });
    expect(readBackup(older)).toMatchObject({ ok: true, contents: { preferences: [] } });
    const newer = altered((one) => delete one.tables['preferences']);
    expect(readBackup(newer)).toMatchObject({ code: 'backup-invalid' });
  });

  it('may hold a deleted tag of the path that a live one has', () => {
    const twice = altered((one) =>
      repeat(one, 'tags', { id: uuid(4, 77), path: 'TAG 1/below', state: 'deleted' }),
    );
    expect(readBackup(twice)).toMatchObject({ ok: true });
  });

  it('is told to be whole, and no longer when a letter was changed', async () => {
    const text = write(makeContents());
    expect(await backupIsWhole(JSON.parse(text), digest)).toBe(true);
    expect(await backupIsWhole(JSON.parse(text.replace('word 10', 'word 99')), digest)).toBe(false);
  });

  it('is not written where it would be too large to be read back', () => {
    const backup = beginBackup(details, 2_000);
    const tags = makeContents().tags;
    expect(() => Array.from({ length: 100 }, () => backup.add('tags', tags))).toThrow(
      expect.objectContaining({ code: 'backup-too-large' }),
    );
  });

  it('is the same text, whatever the parts that it was read in', () => {
    const contents = makeContents();
    expect(writeBackup(contents, details, 1)).toBe(writeBackup(contents, details, 1_000));
  });

  it('can be of an empty library', () => {
    const empty = Object.fromEntries(Object.keys(makeContents()).map((table) => [table, []]));
    expect(parseBackup(write(empty as never))).toMatchObject({ ok: true, contents: empty });
  });

  it('is read with a byte order mark that an editor put before it', () => {
    expect(parseBackup('\uFEFF' + write(makeContents()))).toMatchObject({ ok: true });
  });

  it('says who wrote it and when', () => {
    expect(JSON.parse(write(makeContents()))).toMatchObject({
      format: 'witnessmark-backup',
      version: 2,
      createdAt: details.createdAt,
      software: details.software,
    });
  });
});

describe('readBackup', () => {
  it.each(['', 'null', '[]', '{"format":"something else","version":1}', '{'.repeat(100_000)])(
    'calls %.40j unreadable',
    (text) => {
      expect(parseBackup(text)).toMatchObject({ ok: false, code: 'backup-unreadable' });
    },
  );

  it('refuses the backup of a later version by name', () => {
    const backup = altered((it) => (it['version'] = 3));
    expect(readBackup(backup)).toMatchObject({ ok: false, code: 'backup-newer' });
  });

  it.each<[string, (backup: LooseBackup) => void]>([
    ['a table that is missing', ({ tables }) => delete tables['tags']],
    ['an id that comes twice', (it) => repeat(it, 'annotations')],
    ['two tags that fold to one', (it) => repeat(it, 'tags', { id: uuid(4, 77), path: 'TAG 1/below' })],
    ['two documents with one address', (it) => repeat(it, 'documents', { id: uuid(1, 77) })],
    ['an annotation without its document', (it) => spoil(it, 'annotations', { documentId: uuid(1, 77) })],
    [
      'an annotation on the capture of another document',
      (it) => spoil(it, 'annotations', { captureId: uuid(2, 2) }),
    ],
    [
      'an annotation with a tag that is not there',
      (it) => spoil(it, 'annotations', { tagIds: [uuid(4, 77)] }),
    ],
    ['an image of no capture', (it) => spoil(it, 'images', { captureId: uuid(2, 77) })],
    ['an image that is a page', (it) => spoil(it, 'images', { type: 'text/html' })],
    ['an address that runs a script', (it) => spoil(it, 'documents', { url: 'javascript:alert(1)' })],
    [
      'a position that ends before it starts',
      (it) => spoil(it, 'annotations', { position: { start: 5, end: 2 } }),
    ],
    ['a colour that there is none', (it) => spoil(it, 'annotations', { colour: 'url(x)' })],
    ['a number where a text has to be', (it) => spoil(it, 'captures', { html: 1 })],
    [
      'a change that undo would write as a record and that is none',
      (it) => spoil(it, 'changes', { after: { id: uuid(3, 1) } }),
    ],
    [
      'a change with the record of another',
      (it) => spoil(it, 'changes', { after: table(it, 'annotations')[1] }),
    ],
  ])('refuses %s', (_, change) => {
    expect(readBackup(altered(change))).toMatchObject({ ok: false, code: 'backup-invalid' });
  });

  it('says which record is wrong, and nothing of what stands in it', () => {
    const backup = altered((it) =>
      spoil(it, 'annotations', { quote: { exact: '', prefix: '', suffix: '' } }),
    );
    expect(readBackup(backup)).toEqual({
      ok: false,
      code: 'backup-invalid',
      detail: 'annotations[0].quote.exact: min_length',
    });
  });

  it('lets no key of a file become a prototype', () => {
    const text = write(makeContents())
      .replaceAll('"note":', '"__proto__":{"polluted":true},"note":')
      .replace('"tables":{', '"tables":{"__proto__":{"polluted":true},');
    const read = parseBackup(text);
    expect(read.ok).toBe(true);
    expect(JSON.stringify(read)).not.toContain('polluted');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('takes nothing along that it does not know', () => {
    const backup = altered((it) => spoil(it, 'documents', { extra: '<script>' }));
    expect(JSON.stringify(readBackup(backup))).not.toContain('<script>');
  });

  it('keeps a script in a note as the letters that it is', () => {
    const note = '<img src=x onerror=alert(1)>';
    const backup = altered((it) => spoil(it, 'annotations', { note }));
    const read = readBackup(backup);
    expect(read.ok && read.contents.annotations[0]?.note).toBe(note);
  });
});
