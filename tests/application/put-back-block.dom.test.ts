import { beforeEach, expect, it } from 'vitest';
import { openArticle, openStored } from '../../application/open-document';
import { sha256 } from '../../application/sha256';
import type { OpenedDocument } from '../../application/reader-port';
import { putBackBlock } from '../../application/put-back-block';
import type { Workspace } from '../../application/workspace';
import { LEFT_OUT } from '../../domain/document/left-out';
import type { Result } from '../../messaging/result';
import { undoLast } from '../../storage/undo-commands';
import { ARTICLE, clock, freshDatabase } from '../storage/database';

const SOFTWARE = { browser: 'Chrome 156', extension: '0.1.0', readability: '0.6.0' };
const ACCOUNT = 'A guard spoke to us.';
const PAGE = {
  ...ARTICLE,
  html: `<p>One.</p><p ${LEFT_OUT}="">${ACCOUNT}</p><p>Two.</p><p ${LEFT_OUT}="">Read more: x</p>`,
  text: 'One.\nTwo.',
  leftOut: [
    { at: 4, text: ACCOUNT },
    { at: 9, text: 'Read more: x' },
  ],
};

let workspace: Workspace;
beforeEach(async () => {
  const now = clock();
  workspace = { database: await freshDatabase(), moment: (batch) => ({ ...now(), batch }) };
});

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}
const open = async (article = PAGE): Promise<OpenedDocument> =>
  valueOf(await openArticle(workspace, { article, from: 'page' }, SOFTWARE));
const putBack = async ({ capture }: OpenedDocument, isKept = true) =>
  valueOf(await putBackBlock(workspace, { captureId: capture.id, block: 0, isKept }));
const keptIn = ({ capture }: OpenedDocument) => capture.leftOut?.map(({ isKept }) => isKept === true);

it('stores a capture of the same moment with the block in its text, beside the one without', async () => {
  const opened = await open();
  const { captureId } = await putBack(opened);
  const [before, after] = await workspace.database.captures.bulkGet([opened.capture.id, captureId]);
  expect(before).toMatchObject({ text: 'One.\nTwo.', html: PAGE.html });
  expect(after).toMatchObject({
    text: `One.\n${ACCOUNT}\nTwo.`,
    html: PAGE.html.replace(`${LEFT_OUT}=""`, `${LEFT_OUT}="kept"`),
    capturedAt: before?.capturedAt,
    htmlSha256: await sha256(after?.html ?? ''),
    textSha256: await sha256(after?.text ?? ''),
  });
});

it('has the block in the text whenever the page is read again, also where the rest of it is another', async () => {
  const { captureId } = await putBack(await open());
  const again = await open();
  expect([again.capture.id, keptIn(again)]).toEqual([captureId, [true, false]]);
  const changed = await open({ ...PAGE, html: PAGE.html.replace('Two', 'Three'), text: 'One.\nThree.' });
  expect(keptIn(changed)).toEqual([true, false]);
  expect((await workspace.database.captures.get(changed.capture.id))?.text).toBe(`One.\n${ACCOUNT}\nThree.`);
});

it('leaves it out again, and shows from the library what was chosen last', async () => {
  const first = await open();
  await putBack(first);
  const stored = async () => valueOf(await openStored(workspace, { id: first.document.id })).opened;
  expect(keptIn(await stored())).toEqual([true, false]);
  const { captureId } = await putBack(await stored(), false);
  expect(captureId).toBe(first.capture.id);
  expect(keptIn(await stored())).toEqual([false, false]);
  expect(keptIn(await open())).toEqual([false, false]);
});

it('is in the record, is done once however often it is asked for, and no undo takes it for the last deed', async () => {
  const opened = await open();
  const batch = crypto.randomUUID();
  const input = { captureId: opened.capture.id, block: 0, isKept: true };
  // A batch of our own making.
  const asked = { ...input, batch: batch as never };
  const [one, other] = [await putBackBlock(workspace, asked), await putBackBlock(workspace, asked)];
  expect(other).toEqual(one);
  const recorded = (await workspace.database.changes.toArray()).filter(
    ({ deed }) => deed === 'document.putBack',
  );
  expect(recorded.map(({ entity }) => entity).sort()).toEqual(['capture', 'document']);
  expect(await undoLast(workspace.database, opened.document.id, workspace.moment())).toBe('nothing');
});

it('refuses a block that is not there', async () => {
  const { capture } = await open();
  expect(await putBackBlock(workspace, { captureId: capture.id, block: 7, isKept: true })).toMatchObject({
    ok: false,
    error: { code: 'document-missing' },
  });
});
