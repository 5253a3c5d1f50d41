import { expect, it } from 'vitest';
import { addTag, highlight, openCard } from './support/annotate.ts';
import { openSession } from './support/open-session.ts';
import { PASSAGES, PRESS_RELEASE } from './support/pages.ts';
import { useSession } from './support/use-session.ts';
import { waitFor } from './support/wait-for.ts';

const session = useSession();

const save = async (format: string, name: RegExp) => {
  const library = await session().openLibrary();
  await library.waitForSelector('[data-annotation]');
  const panel = '[data-part=export]';
  if ((await library.$(`${panel} input[value=${format}]`)) === null)
    await library.click('[data-action=export]');
  await library.waitForSelector(`${panel} input[value=${format}]`);
  await library.$eval(`${panel} input[value=${format}]`, (one) => one.click());
  await library.waitForSelector(`${panel} [data-action=save]:not([disabled])`);
  await library.$eval(`${panel} [data-action=save]`, (one) => (one as HTMLButtonElement).click());
  const file = await session().downloads.next(name);
  await library.close();
  return file;
};

it('lists what was marked, finds it by words and by tag, and opens it offline at the passage', async () => {
  const page = await session().page(PRESS_RELEASE);
  const frame = await session().openReader(page);
  const first = await highlight(page, frame, { passage: PASSAGES.first, colour: 'violation' });
  await highlight(page, frame, { passage: PASSAGES.third, colour: 'victim' });
  await openCard(frame, first);
  await addTag(page, frame, 'Torture/Failure to investigate');
  await session().closeReader(page);

  const library = await session().openLibrary();
  await waitFor('both entries', async () => (await library.$$('[data-annotation]')).length === 2);
  const search = '[data-part=search] input';
  await library.click(search);
  await library.keyboard.type('concrete floor');
  await waitFor('one entry', async () => (await library.$$('[data-annotation]')).length === 1);
  await library.$eval(search, (one) => one.select());
  await library.keyboard.type('tag:torture');
  await waitFor('the tagged entry', () => library.$(`[data-annotation="${first}"]`));

  await library.goto('about:blank').catch(() => undefined);
  const { id } = ((await session().readDatabase())['documents'] ?? [])[0] ?? {};
  const asked = session().site.log.length;
  const tab = await session().extensionPage(`reader.html?document=${String(id)}&annotation=${first}`);
  await tab.waitForSelector(`[data-annotation="${first}"][data-open]`);
  expect(await tab.$eval('#text p', (one) => one.textContent)).toContain(PASSAGES.first);
  expect(
    session()
      .site.log.slice(asked)
      .filter(({ host }) => host.endsWith('.example')),
  ).toEqual([]);
});

it('exports Markdown, Web Annotation and a spreadsheet', async () => {
  const markdown = await save('markdown', /\.md$/);
  expect(markdown.text).toContain(PASSAGES.first);
  const jsonLd = await save('json-ld', /\.(jsonld|json)$/);
  expect(jsonLd.text).toContain('TextQuoteSelector');
  const csv = await save('csv', /\.csv$/);
  expect(csv.text).toContain(PASSAGES.third);
});

it('restores a backup into an empty profile to an identical database', async () => {
  const backup = await save('backup', /\.json$/);
  const before = await session().readDatabase();
  const other = await openSession();
  try {
    const library = await other.openLibrary('#settings');
    const input = await library.waitForSelector('[data-part=restore] input[type=file]');
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(backup.path);
    const after = await waitFor('the restored database', async () => {
      const tables = await other.readDatabase();
      return (tables['annotations'] ?? []).length === 2 ? tables : null;
    });
    for (const table of ['documents', 'captures', 'annotations', 'tags', 'drafts', 'images']) {
      expect(after[table]).toEqual(before[table]);
    }
    const changes = (after['changes'] ?? []).filter((one) => one['deed'] !== 'restore');
    expect(changes).toEqual(before['changes']);
  } finally {
    await other.close();
  }
});
