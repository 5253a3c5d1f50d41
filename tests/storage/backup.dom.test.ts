import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writeBackup } from '../../domain/exporting/backup';
import type { DatabaseContents } from '../../domain/importing/database-contents';
import { parseBackup } from '../../domain/importing/read-backup';
import { everything, restoreContents } from '../../storage/backup';
import { anyContents } from '../domain/importing/make-contents';
import { clock, freshDatabase } from './database';

const digest = () => Promise.resolve('0'.repeat(64));
const details = {
  createdAt: '2026-11-25T09:00:00.000Z',
  software: { extension: '0.1.0', browser: 'Chromium 156' },
  digest,
};

/** Restores these contents into an empty database, and gives all that it then holds but the restore's own change. */
async function restored(contents: DatabaseContents): Promise<DatabaseContents> {
  const database = await freshDatabase();
  try {
    await restoreContents(database, contents, clock()());
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
      const backup = parseBackup(await writeBackup(first, details));
      if (!backup.ok) throw new Error('the backup could not be read');
      expect(await restored(backup.contents)).toEqual(first);
      for (const [table, records] of Object.entries(contents))
        expect(first[table as keyof DatabaseContents], table).toHaveLength(records.length);
    }),
    { numRuns: 30 },
  );
});
