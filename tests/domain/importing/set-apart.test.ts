import { expect, it } from 'vitest';
import { TABLES, type TableName } from '../../../domain/importing/database-contents';
import { parseBackup } from '../../../domain/importing/read-backup';
import { createSieve } from '../../../domain/importing/set-apart';
import { writeBackup } from '../../support/write-backup';
import { makeContents } from './make-contents';

const details = {
  createdAt: '2026-11-25T09:00:00.000Z',
  software: { extension: '0.1.0', browser: 'Chromium 156' },
};
const whole = makeContents([1, 2], [1]);
// Object.keys of a constant gives its own names.
const tables = Object.keys(TABLES) as TableName[];

it('leaves a library alone in which nothing is damaged', () => {
  const sieve = createSieve();
  for (const table of tables)
    expect(sieve.take(table, whole[table])).toEqual({ intact: whole[table], damaged: [] });
});

it('gives a damaged document with what can be read of it, and names it', () => {
  const [document, ...others] = whole.documents;
  const broken = { ...document, title: 7, publisher: ['x'] };
  const sieve = createSieve();
  sieve.take('tags', whole.tags);
  const { intact, damaged } = sieve.take('documents', [broken, ...others]);
  expect(intact[0]).toEqual({ ...document, title: document?.url, publisher: null });
  expect(damaged).toEqual([{ table: 'documents', record: broken }]);
  sieve.take('captures', whole.captures);
  expect(sieve.take('annotations', whole.annotations).intact).toEqual(whole.annotations);
});

it.each(['tags', 'documents', 'captures', 'annotations', 'changes'] as const)(
  'makes a backup that can be restored, with all that is damaged in it as it stands: %s',
  (table) => {
    for (const rubbish of [null, 7, 'text', {}, { ...whole[table][0], id: 'x' }]) {
      const text = writeBackup({ ...whole, [table]: [rubbish, ...whole[table].slice(1)] }, details);
      expect(parseBackup(text)).toMatchObject({ ok: true });
      const written = JSON.parse(text) as { tables: Record<string, unknown[]>; damaged: unknown[] };
      // Nothing is in neither place.
      const kept = Object.values(written.tables).flat().length + written.damaged.length;
      expect(kept).toBeGreaterThanOrEqual(Object.values(whole).flat().length);
      expect(written.damaged).toContainEqual({ table, record: rubbish });
    }
  },
);
