import { afterEach, expect, it, vi } from 'vitest';
import type { Extraction } from '../../domain/document/article';
import type { PageSource } from '../../domain/reading/frame-message';
import { openReader } from '../../page/open-reader';
import { eventually } from '../support/eventually';

const sendMessage = vi.fn((message: { readonly type: string }) =>
  Promise.resolve(message.type === 'page.ticket' ? { ok: true, value: { ticket: 'one' } } : { ok: true }),
);
const frame = (html: string) => URL.createObjectURL(new Blob([html], { type: 'text/html' }));
const EMPTY = frame('');
/** Takes the port that it is offered, and does nothing more. */
const ALIVE = frame(
  `<script>onmessage = ({ ports: [port] }) => port?.postMessage({ type: 'alive', runtime: true });</script>`,
);
let shown = EMPTY;
/** The browser's own API, as a page script finds it. */
Object.assign(globalThis, {
  browser: {
    runtime: { id: 'witnessmark', getURL: () => shown, sendMessage },
    storage: { local: { get: () => Promise.resolve({}) } },
  },
});
const noImage = () => Promise.resolve(undefined);

afterEach(() => {
  vi.useRealTimers();
  shown = EMPTY;
  Reflect.deleteProperty(document, 'cloneNode');
  sendMessage.mockClear();
});

const told = (type: string) =>
  sendMessage.mock.calls.map(([message]) => message).find((one) => one.type === type);

it('says that a page could not be read where reading it throws, and leaves it as it was', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  Object.assign(document, {
    cloneNode: () => {
      throw new Error('broken');
    },
  });
  const before = document.documentElement.childElementCount;
  const onClosed = vi.fn();
  openReader(document, { takeImage: noImage }, onClosed);
  // The frame here is an empty page, which never answers: then a tab says it.
  await eventually(() => expect(onClosed).toHaveBeenCalledOnce());
  expect(told('page.faultInTab')).toMatchObject({ payload: { code: 'page-unreadable' } });
  expect(document.documentElement.childElementCount).toBe(before);
});

it('has a large page read elsewhere where that is possible, and reads it here where it fails', async () => {
  document.head.innerHTML += '<meta property="og:type" content="article">';
  document.body.innerHTML = `<main><h1>The Quay</h1>${'<p>Nobody slept on the quay that night, and nobody of those who were asked later would say why.</p>'.repeat(1_200)}</main>`;
  for (const answers of [true, false]) {
    sendMessage.mockClear();
    const asked: string[] = [];
    const onClosed = vi.fn();
    const extractElsewhere = ({ html }: PageSource): Promise<Extraction | undefined> => {
      asked.push(html);
      return Promise.resolve(answers ? { ok: false, code: 'page-slow' } : undefined);
    };
    openReader(document, { takeImage: noImage, extractElsewhere }, onClosed);
    await eventually(() => expect(onClosed).toHaveBeenCalledOnce());
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain('Nobody slept');
    if (answers) expect(told('page.faultInTab')).toMatchObject({ payload: { code: 'page-slow' } });
    else expect(told('page.openInTab')).toMatchObject({ payload: { article: { title: 'The Quay' } } });
  }
});

it('reads a large page here where no frame answers', async () => {
  const onClosed = vi.fn();
  openReader(document, { takeImage: noImage }, onClosed);
  await eventually(() => expect(onClosed).toHaveBeenCalledOnce());
  expect(told('page.openInTab')).toMatchObject({ payload: { article: { title: 'The Quay' } } });
});

it('gives a page up that another thread does not come to an end with, and nothing after it was closed', async () => {
  shown = ALIVE;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
  for (const isClosed of [false, true]) {
    sendMessage.mockClear();
    const onClosed = vi.fn();
    const extractElsewhere = vi.fn(() => new Promise<undefined>(() => undefined));
    const reader = openReader(document, { takeImage: noImage, extractElsewhere }, onClosed);
    await eventually(() => expect(extractElsewhere).toHaveBeenCalledOnce());
    if (isClosed) reader.close();
    await vi.advanceTimersByTimeAsync(30_000);
    await eventually(() => expect(onClosed).toHaveBeenCalledOnce());
    expect(told('page.faultInTab')?.type).toBe(isClosed ? undefined : 'page.faultInTab');
  }
});
