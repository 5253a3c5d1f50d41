import { expect, it } from 'vitest';
import { highlight, openCard } from './support/annotate.ts';
import { painted } from './support/painted.ts';
import { PASSAGES, pressReleaseAt } from './support/pages.ts';
import { useSession } from './support/use-session.ts';
import { waitFor } from './support/wait-for.ts';

const session = useSession();

const drafts = async () => (await session().readDatabase())['drafts'] ?? [];
const noteOf = async (id: string) =>
  (await session().readDatabase())['annotations']?.find((one) => one['id'] === id)?.['note'];

it('loses nothing that it said was saved when the browser is killed, three times', async () => {
  const address = pressReleaseAt(session().site, 'https://www.observatory.example/killed');
  const passages = [PASSAGES.first, PASSAGES.second, PASSAGES.third];
  let typedIn = '';
  for (const [round, passage] of passages.entries()) {
    const page = await session().page(address);
    const frame = await session().openReader(page);
    await frame.waitForSelector('html[data-saved]');
    const id = await highlight(page, frame, { passage, colour: 'victim' });
    if (round === 0) {
      await openCard(frame, id);
      await page.keyboard.type('Typed before the crash.');
      typedIn = id;
      await waitFor('the draft', async () =>
        (await drafts()).some((one) => one['note'] === 'Typed before the crash.'),
      );
    }
    await session().kill();
    const { annotations = [], changes = [] } = await session().readDatabase();
    expect(annotations.find((one) => one['id'] === id)).toMatchObject({ quote: { exact: passage } });
    expect(annotations).toHaveLength(round + 1);
    // Each with its change, and none without.
    const created = changes
      .filter((one) => one['deed'] === 'annotation.create')
      .map((one) => one['entityId']);
    expect(created.sort()).toEqual(annotations.map((one) => one['id']).sort());
  }
  const page = await session().page(address);
  const frame = await session().openReader(page);
  await waitFor('all three', async () => (await painted(frame, 'victim')).length === 3);
  await waitFor('the draft as a note', async () => (await noteOf(typedIn)) === 'Typed before the crash.');
  await page.close();
}, 150_000);

// The last one: the extension starts anew.
it('says in an open reader that the extension was reloaded, and brings back what was typed', async () => {
  const address = pressReleaseAt(session().site, 'https://www.observatory.example/reloaded');
  const page = await session().page(address);
  const frame = await session().openReader(page);
  await frame.waitForSelector('html[data-saved]');
  const id = await highlight(page, frame, { passage: PASSAGES.second, colour: 'source' });
  await openCard(frame, id);
  await page.keyboard.type('Before');
  await waitFor('the draft', async () => (await drafts()).some((one) => one['note'] === 'Before'));
  await session().reloadExtension(frame);
  await page.bringToFront();
  await frame.focus('[data-open] textarea');
  await page.keyboard.type(' and after');
  await frame.waitForSelector('.failure[role=alert]');
  expect(await frame.$eval('.failure', (one) => one.textContent)).toContain('Reload the page');
  expect(await frame.$eval('[data-open] textarea', (one) => one.value)).toBe('Before and after');
  await page.reload();
  const again = await session().openReader(page);
  await again.waitForSelector(`[data-annotation="${id}"]`);
  await waitFor('the note', async () => (await noteOf(id)) === 'Before');
  await page.close();
});
