import { expect, it } from 'vitest';
import { writeBackup } from '../../../domain/exporting/backup';
import { parseBackup } from '../../../domain/importing/read-backup';
import { setApart } from '../../../domain/importing/set-apart';
import { makeContents } from './make-contents';

const details = {
  createdAt: '2026-11-25T09:00:00.000Z',
  software: { extension: '0.1.0', browser: 'Chromium 156' },
  digest: () => Promise.resolve('0'.repeat(64)),
};
const whole = makeContents([1, 2], [1]);

it('leaves a library alone in which nothing is damaged', () => {
  expect(setApart(whole)).toEqual({ contents: whole, damaged: [] });
});

it('gives a damaged document with what can be read of it, and names it', () => {
  const [document] = whole.documents;
  const broken = { ...document, title: 7, publisher: ['x'] };
  const { contents, damaged } = setApart({
    ...whole,
    documents: whole.documents.with(0, broken as never),
  });
  expect(contents.documents[0]).toEqual({ ...document, title: document?.url, publisher: null });
  expect(contents.annotations).toEqual(whole.annotations);
  expect(damaged).toEqual([{ table: 'documents', record: broken }]);
});

it.each(['tags', 'documents', 'captures', 'annotations', 'changes'] as const)(
  'makes a backup that can be restored, with all that is damaged in it as it stands: %s',
  async (table) => {
    for (const rubbish of [null, 7, 'text', {}, { ...whole[table][0], id: 'x' }]) {
      const apart = setApart({ ...whole, [table]: [rubbish, ...whole[table].slice(1)] });
      const text = await writeBackup({ ...apart.contents, damaged: apart.damaged }, details);
      expect(parseBackup(text)).toMatchObject({ ok: true });
      // Nothing is in neither place.
      const kept = Object.values(apart.contents).flat().length + apart.damaged.length;
      expect(kept).toBeGreaterThanOrEqual(Object.values(whole).flat().length);
      expect(JSON.parse(text)).toMatchObject({
        damaged: expect.arrayContaining([{ table, record: rubbish }]),
      });
    }
  },
);
