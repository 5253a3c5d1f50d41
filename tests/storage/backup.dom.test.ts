import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DatabaseContents } from '../../domain/importing/database-contents';
import { parseBackup } from '../../domain/importing/read-backup';
import {
  addAnnotation,
  changeAnnotation,
  deleteAnnotations,
  deleteDocument,
} from '../../storage/annotation-commands';
import { everythingInParts, previewRestore, restoreContents } from '../../storage/backup';
import { BackupClashError } from '../../storage/plan-restore';
import { liveContents } from '../../storage/queries';
import { redoLast, undoLast } from '../../storage/undo-commands';
import { anyContents, makeContents } from '../domain/importing/make-contents';
import { clock, everything, freshDatabase, withDocument } from './database';
import { writeBackup } from '../support/write-backup';

const details = {
  createdAt: '2026-11-25T09:00:00.000Z',
  software: { extension: '0.1.0', browser: 'Chromium 156' },
};

/** Restores these contents into an empty database, and gives all that it then holds but the restore's own change. */
async function restored(contents: DatabaseContents): Promise<DatabaseContents> {
  const database = await freshDatabase();
  try {
    await restoreContents(database, contents, false, clock()());
    const all = await everything(database);
    return { ...all, changes: all.changes.filter(({ deed }) => deed !== 'restore') };
  } finally {
    await database.delete();
  }
}

it('restores a backup into an empty database of the same browser to identical tables', async () => {
  await fc.assert(
    fc.asyncProperty(anyContents, async (contents) => {
      const first = await restored(contents);
      const backup = parseBackup(writeBackup(first, details));
      if (!backup.ok) throw new Error('the backup could not be read');
      expect(await restored(backup.contents)).toEqual(first);
      for (const [table, records] of Object.entries(contents))
        expect(first[table as keyof DatabaseContents], table).toHaveLength(records.length);
    }),
    { numRuns: 30 },
  );
});

describe('a restore into a library that holds something', () => {
  /** A library with one annotation, and a backup of it as it was then. */
  async function started() {
    const database = await freshDatabase();
    const moment = clock();
    const { document, input } = await withDocument(database, moment);
    const annotation = await addAnnotation(database, input, moment());
    if (!annotation) throw new Error('the annotation was refused');
    const backup = await everything(database);
    const current = () => database.annotations.get(annotation.id);
    const preview = (contents = backup) =>
      previewRestore(database, contents, { bringBack: false, now: moment().now });
    const restore = (contents = backup, bringBack = false) =>
      restoreContents(database, contents, bringBack, moment());
    return { database, moment, document, annotation, input, backup, current, preview, restore };
  }

  it('changes nothing where everything is here already', async () => {
    const { database, preview, restore } = await started();
    const before = await liveContents(database);
    const counts = { documents: 0, annotations: 0, tags: 0, changed: 0, deleted: 0, kept: 1 };
    expect(await preview()).toMatchObject(counts);
    expect(await restore()).toMatchObject(counts);
    expect(await liveContents(database)).toEqual(before);
  });

  it('keeps what was edited here since', async () => {
    const { database, moment, annotation, current, restore } = await started();
    await changeAnnotation(database, { id: annotation.id, note: 'since then' }, moment());
    expect(await restore()).toMatchObject({ changed: 0, kept: 1 });
    expect(await current()).toMatchObject({ note: 'since then' });
  });

  it('takes what was edited later in the backup, with its tags, and gives it back when undone', async () => {
    const { database, moment, annotation, current, preview, restore } = await started();
    await changeAnnotation(database, { id: annotation.id, note: 'here' }, moment());
    const here = await current();
    await changeAnnotation(database, { id: annotation.id, note: 'there', tagPaths: ['There'] }, moment());
    const later = await everything(database);
    await undoLast(database, null, moment());
    // As if the edit had been made in another browser.
    await database.annotations.put({ ...annotation, note: 'here', updatedAt: here?.updatedAt ?? '' });
    expect(await preview(later)).toMatchObject({ changed: 1, kept: 0, tags: 1 });
    await restore(later);
    expect(await current()).toMatchObject({ note: 'there' });
    expect((await liveContents(database)).tags.map(({ path }) => path)).toEqual(['There']);
    await undoLast(database, null, moment());
    expect(await current()).toEqual(here);
    expect((await liveContents(database)).tags).toEqual([]);
  });

  it('leaves deleted what was deleted here since, unless it is asked for', async () => {
    const { database, moment, document, annotation, current, preview, restore } = await started();
    await deleteAnnotations(database, [annotation.id], moment());
    await deleteDocument(database, document.id, moment());
    expect(await preview()).toMatchObject({ goneDocuments: 1, goneAnnotations: 1, annotations: 0 });
    await restore();
    expect(await current()).toMatchObject({ state: 'deleted' });
    expect(await restore(undefined, true)).toMatchObject({ documents: 1, annotations: 1 });
    expect(await current()).toMatchObject({ state: 'live', deletedAt: null });
    expect(await database.documents.get(document.id)).toMatchObject({ state: 'live' });
  });

  it('can be taken back, and the same backup restored again', async () => {
    const { database, moment, restore } = await started();
    const own = await liveContents(database);
    const other = makeContents([1, 2], [1]);
    await restore(other);
    expect((await liveContents(database)).annotations).toHaveLength(3);
    expect(await undoLast(database, null, moment())).toMatchObject({ deed: 'restore' });
    const { documents, annotations, tags } = await liveContents(database);
    expect({ documents, annotations, tags }).toEqual({
      documents: own.documents,
      annotations: own.annotations,
      tags: own.tags,
    });
    expect(await restore(other)).toMatchObject({ documents: 2, annotations: 2, tags: 1 });
    expect((await liveContents(database)).annotations).toHaveLength(3);
    expect((await liveContents(database)).tags).toHaveLength(1);
  });

  it('can be done again after it was taken back', async () => {
    const { database, moment, restore } = await started();
    await restore(makeContents([1, 2], [1]));
    const restored = await liveContents(database);
    await undoLast(database, null, moment());
    await redoLast(database, null, moment());
    expect(await liveContents(database)).toEqual(restored);
  });

  it('lets undo go on to what was done here before it, past what was done elsewhere', async () => {
    const { database, moment, current, restore } = await started();
    await restore(makeContents([1, 2], [1]));
    await undoLast(database, null, moment());
    expect(await undoLast(database, null, moment())).toMatchObject({ deed: 'annotation.create' });
    expect(await current()).toMatchObject({ state: 'deleted' });
    expect(await undoLast(database, null, moment())).toBe('nothing');
  });

  it('is not taken back by undo in one document, nor are deeds that were done elsewhere', async () => {
    const { database, moment, restore } = await started();
    const other = makeContents([1, 2], [1]);
    await restore(other);
    const [document] = other.documents;
    if (!document) throw new Error('no document');
    expect(await undoLast(database, document.id, moment())).toBe('nothing');
    await undoLast(database, null, moment());
    expect(await redoLast(database, document.id, moment())).toBe('nothing');
  });

  it('counts two tags of the backup that are one here as one', async () => {
    const { database, backup, restore, moment, annotation, current } = await started();
    await changeAnnotation(database, { id: annotation.id, tagPaths: ['One'] }, moment());
    const [one] = (await everything(database)).tags;
    const [, two] = makeContents([], [1, 2]).tags;
    if (!one || !two) throw new Error('no tags');
    const [there] = backup.annotations;
    if (!there) throw new Error('no annotation');
    // In the backup the tag of this id had another name, and another tag this one's.
    await restore({
      ...backup,
      tags: [
        { ...one, path: 'Another' },
        { ...two, path: 'one' },
      ],
      annotations: [{ ...there, tagIds: [one.id, two.id], updatedAt: moment().now }],
    });
    expect((await current())?.tagIds).toEqual([one.id]);
  });

  it.each([
    ['captures', { textSha256: 'c'.repeat(64) }],
    ['captures', { from: 'file' }],
    ['annotations', { captureId: makeContents().captures[0]?.id }],
    ['documents', { url: 'https://elsewhere.example/' }],
  ] as const)(
    'refuses one whose %s have the ids of others here, and writes nothing',
    async (table, other) => {
      const { database, backup, restore, preview } = await started();
      const before = await everything(database);
      const clashing = { ...backup, [table]: [{ ...backup[table][0], ...other }] };
      await expect(preview(clashing)).rejects.toThrow(`${table}[0]`);
      await expect(restore(clashing)).rejects.toBeInstanceOf(BackupClashError);
      expect(await everything(database)).toEqual(before);
    },
  );

  it('over generated libraries: comes to what was shown, keeps the own, and is taken back whole', async () => {
    await fc.assert(
      fc.asyncProperty(anyContents, anyContents, async (own, other) => {
        const database = await freshDatabase();
        const moment = clock();
        try {
          await restoreContents(database, own, false, moment());
          const before = await liveContents(database);
          const shown = await previewRestore(database, other, { bringBack: false, now: moment().now });
          expect(await restoreContents(database, other, false, moment())).toEqual(shown);
          const after = await liveContents(database);
          expect(after.annotations.length).toBe(
            before.annotations.length + shown.annotations - shown.deleted,
          );
          expect(after.documents.length).toBe(before.documents.length + shown.documents);
          expect(parseBackup(writeBackup(await everything(database), details)).ok).toBe(true);
          await undoLast(database, null, moment());
          const { documents, annotations, tags } = await liveContents(database);
          expect(annotations).toEqual(before.annotations);
          expect(documents).toEqual(before.documents);
          expect(tags).toEqual(before.tags);
        } finally {
          await database.delete();
        }
      }),
      { numRuns: 30 },
    );
  });
});

it('reads everything in parts, and says how much of it was read', async () => {
  const database = await freshDatabase();
  await restoreContents(
    database,
    makeContents(Array.from({ length: 40 }, (_, index) => index + 1)),
    false,
    clock()(),
  );
  const shares: number[] = [];
  let records = 0;
  await everythingInParts(database, (_, part, share) => {
    records += part.length;
    shares.push(share);
  });
  const counts = await Promise.all(database.tables.map((table) => table.count()));
  expect(records).toBe(counts.reduce((sum, count) => sum + count, 0));
  expect(shares.length).toBeGreaterThan(8);
  expect(shares).toEqual(shares.toSorted((one, other) => one - other));
  expect(shares.at(-1)).toBe(1);
  await database.delete();
});
