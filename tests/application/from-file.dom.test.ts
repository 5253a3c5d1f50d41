import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerBackground } from '../../application/answer-background';
import { openStored } from '../../application/open-document';
import { createTickets, type SessionStorage } from '../../application/tickets';
import { createWorkspace, type Workspace } from '../../application/workspace';
import type { Article } from '../../domain/document/article';
import { batchFrom } from '../../domain/ids';
import type { Sender } from '../../messaging/channel';
import { failure, success } from '../../messaging/result';
import { openDatabase, type Database } from '../../storage/database';
import { ARTICLE, clock } from '../storage/database';

const ROOT = 'chrome-extension://ours/';
const PATH = '/home/somebody/evidence/harbour.html';
const page: Sender = { url: 'https://www.observatory.example/2024/harbour', frameId: 0, tab: { id: 1 } };
const other: Sender = { ...page, url: `https://elsewhere.example/file://${PATH}` };
const file: Sender = { ...page, url: `file://${PATH}` };
const reader: Sender = { url: `${ROOT}reader.html`, frameId: 5, tab: { id: 1 } };
const CHANGED: Article = { ...ARTICLE, title: 'Not what it was', text: 'Each complaint led to an inquiry.' };

let database: Database;
let workspace: Workspace;
let opened: string[] = [];
let badges: string[] = [];

function background() {
  let items: Record<string, unknown> = {};
  const session: SessionStorage = {
    get: (key) => Promise.resolve({ [key]: items[key] }),
    set: (change) => {
      items = { ...items, ...change };
      return Promise.resolve();
    },
  };
  return answerBackground({
    inWorkspace: createWorkspace(() => Promise.resolve(database)),
    tickets: createTickets(session, () => crypto.randomUUID()),
    software: { browser: 'Chrome 156', extension: '0.1.0', readability: '0.6.0' },
    button: {
      setBadgeText: ({ text }) => Promise.resolve(void badges.push(text)),
      setBadgeBackgroundColor: () => Promise.resolve(),
    },
    tabs: { findWebVersion: () => Promise.resolve(null), findTextFrame: () => Promise.resolve(null) },
    address: (path) => ROOT + path,
    openTab: (address) => Promise.resolve(opened.push(address)),
    openReader: () => Promise.resolve(),
    stylePage: () => Promise.resolve(),
    paintPage: () => Promise.resolve(),
    readPainting: () => Promise.resolve({ everywhere: false, sites: [] }),
    extract: undefined,
  });
}
type Handlers = ReturnType<typeof background>;

/** What the frame over the page or file of this sender does with an article. */
async function openOver(handlers: Handlers, sender: Sender, article: Article) {
  const ticket = await handlers['page.ticket'].answer({}, sender);
  if (!ticket.ok) throw new Error('no ticket');
  return handlers['reader.open'].answer({ ticket: ticket.value.ticket, article }, reader);
}

const highlightOn = (handlers: Handlers, sender: Sender, position = { start: 4, end: 17 }) =>
  handlers['page.highlight'].answer(
    {
      article: ARTICLE,
      text: ARTICLE.text,
      position,
      batch: batchFrom(crypto.getRandomValues(new Uint8Array(16))),
    },
    sender,
  );

const sources = async () =>
  (await database.captures.orderBy('id').toArray())
    .map(({ from, text }) => `${from ?? 'page'}: ${text}`)
    .sort();

beforeEach(async () => {
  opened = [];
  badges = [];
  database = await openDatabase(`test-${crypto.randomUUID()}`);
  workspace = { database, moment: clock() };
});
afterEach(async () => {
  await database.delete();
});

describe('what a file hands over', () => {
  it('is marked by who sent it, whatever it says, and no path is kept', async () => {
    const handlers = background();
    expect(await openOver(handlers, file, { ...ARTICLE, from: 'page' } as Article)).toMatchObject({
      value: { capture: { from: 'file', requestedUrl: ARTICLE.url } },
    });
    const records = await Promise.all(database.tables.map((table) => table.toArray()));
    expect(JSON.stringify(records)).not.toMatch(/file:\/|evidence|somebody/);
    expect(badges).toEqual([]);
  });

  it('is never taken for what a page handed over, nor the other way round', async () => {
    const handlers = background();
    expect(await openOver(handlers, other, ARTICLE)).toEqual(failure('ticket-spent'));
    expect(await handlers['page.openInTab'].answer({ article: ARTICLE }, other)).toEqual(
      failure('message-refused'),
    );
    expect(await highlightOn(handlers, other)).toEqual(failure('message-refused'));
    expect(await database.documents.count()).toBe(0);
    const article = { ...ARTICLE, from: 'file' } as Article;
    expect(await openOver(handlers, page, article)).not.toHaveProperty('value.capture.from');
  });

  it('is the same document as the page, on a capture of its own though the text is the same', async () => {
    const handlers = background();
    await openOver(handlers, page, ARTICLE);
    await openOver(handlers, file, ARTICLE);
    await openOver(handlers, file, ARTICLE);
    expect(await database.documents.count()).toBe(1);
    expect(await sources()).toEqual([`file: ${ARTICLE.text}`, `page: ${ARTICLE.text}`]);
  });

  it('takes no capture of the page away, and changes nothing that the page said of itself', async () => {
    const handlers = background();
    await openOver(handlers, page, ARTICLE);
    await openOver(handlers, file, CHANGED);
    expect(await sources()).toEqual([`file: ${CHANGED.text}`, `page: ${ARTICLE.text}`]);
    expect(await database.documents.toArray()).toMatchObject([{ title: ARTICLE.title }]);
  });

  it('is all that is known of a document until its page is read, which then counts', async () => {
    const handlers = background();
    await openOver(handlers, file, ARTICLE);
    await openOver(handlers, file, CHANGED);
    expect(await database.documents.toArray()).toMatchObject([{ title: CHANGED.title }]);
    await openOver(handlers, page, ARTICLE);
    expect(await database.documents.toArray()).toMatchObject([{ title: ARTICLE.title }]);
    expect(await sources()).toEqual([`page: ${ARTICLE.text}`]);
  });

  it('is what its tab shows, where no reader can stay over it, though the page was read later', async () => {
    const handlers = background();
    await openOver(handlers, file, ARTICLE);
    await highlightOn(handlers, file);
    await openOver(handlers, page, CHANGED);
    await handlers['page.openInTab'].answer({ article: ARTICLE }, file);
    const asked = new URL(opened[0] ?? '').searchParams;
    const stored = await openStored(workspace, {
      id: asked.get('document') as never,
      captureId: asked.get('capture') as never,
    });
    expect(stored).toMatchObject({ value: { capture: { from: 'file', text: ARTICLE.text } } });
  });
});

describe('a highlight made on a file', () => {
  it('stands on the capture of the file, and the page shows it too', async () => {
    const handlers = background();
    await openOver(handlers, page, ARTICLE);
    const made = await highlightOn(handlers, file);
    const [annotation] = await database.annotations.toArray();
    expect(made).toEqual(success({ id: annotation?.id }));
    expect(await database.captures.get(annotation?.captureId ?? ('' as never))).toMatchObject({
      from: 'file',
    });
    expect(await openOver(handlers, page, ARTICLE)).toMatchObject({
      value: { capture: { textSha256: expect.any(String) as string }, annotations: [{ id: annotation?.id }] },
    });
  });

  it('can be taken back there; one that was made on the page cannot', async () => {
    const handlers = background();
    const undo = async (made: Awaited<ReturnType<typeof highlightOn>>, sender: Sender) => {
      if (!made.ok || !made.value) throw new Error('nothing was made');
      const batch = batchFrom(crypto.getRandomValues(new Uint8Array(16)));
      return handlers['page.unhighlight'].answer({ id: made.value.id, batch }, sender);
    };
    const onFile = await highlightOn(handlers, file);
    const onPage = await highlightOn(handlers, page, { start: 18, end: 21 });
    expect(await undo(onPage, file)).toEqual(failure('annotation-missing'));
    expect(await undo(onFile, file)).toEqual(success(null));
    expect(await undo(onPage, page)).toEqual(success(null));
  });
});

it('tells a file of no highlights, whichever document it claims to be', async () => {
  const handlers = background();
  await highlightOn(handlers, page);
  const { url, text } = ARTICLE;
  const about = { url, canonicalUrl: url, text, unseen: [], prefix: 'abcdefghijkl', isStyled: true };
  expect(await handlers['page.passages'].answer(about, page)).toMatchObject({
    value: { passages: [{ stretches: [{ start: 4, end: 17 }] }], missing: 0 },
  });
  expect(await handlers['page.passages'].answer(about, file)).toEqual(failure('painting-on-file'));
});
