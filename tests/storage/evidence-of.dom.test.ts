import { expect, it } from 'vitest';
import { evidenceOf } from '../../storage/evidence-of';
import { addAnnotation } from '../../storage/annotation-commands';
import { clock, freshDatabase, withDocument } from './database';

const PICTURE = { address: 'https://www.observatory.example/a.png', type: 'image/png', data: 'iVBORw==' };

async function started() {
  const database = await freshDatabase();
  const moment = clock();
  const { document, capture, input } = await withDocument(database, moment);
  await addAnnotation(database, input, moment());
  await database.images.put({ ...PICTURE, captureId: capture.id });
  return { database, document, capture };
}

it('has everything that is kept of a document', async () => {
  const { database, document, capture } = await started();
  const { captures, pictures, changes, damaged } = await evidenceOf(database, document.id);
  expect(captures.map(({ id }) => id)).toEqual([capture.id]);
  expect(pictures.map(({ bytes }) => [...bytes])).toEqual([[137, 80, 78, 71]]);
  expect(changes.length).toBeGreaterThan(0);
  expect(damaged).toEqual({ captures: 0, pictures: 0, changes: 0 });
});

it('counts what it leaves out because it is damaged, with the pictures of a capture that is', async () => {
  const { database, document, capture } = await started();
  const { changes } = await evidenceOf(database, document.id);
  await database.images.put({
    ...PICTURE,
    address: `${PICTURE.address}?2`,
    captureId: capture.id,
    data: 'A',
  });
  await database.table('changes').update(changes[0]?.id, { at: 'never' });
  const first = await evidenceOf(database, document.id);
  expect(first.pictures).toHaveLength(1);
  expect(first.changes).toHaveLength(changes.length - 1);
  expect(first.damaged).toEqual({ captures: 0, pictures: 1, changes: 1 });
  await database.table('captures').update(capture.id, { capturedAt: 'never' });
  const second = await evidenceOf(database, document.id);
  expect([second.captures, second.pictures]).toEqual([[], []]);
  expect(second.damaged).toEqual({ captures: 1, pictures: 2, changes: 1 });
});
