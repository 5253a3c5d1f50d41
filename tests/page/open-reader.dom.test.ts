import { afterEach, expect, it, vi } from 'vitest';
import { openReader } from '../../page/open-reader';

const sendMessage = vi.fn((message: { readonly type: string }) =>
  Promise.resolve(message.type === 'page.ticket' ? { ok: true, value: { ticket: 'one' } } : { ok: true }),
);
const empty = URL.createObjectURL(new Blob([''], { type: 'text/html' }));
/** The browser's own API, as a page script finds it. */
Object.assign(globalThis, {
  browser: {
    runtime: { id: 'witnessmark', getURL: () => empty, sendMessage },
    storage: { local: { get: () => Promise.resolve({}) } },
  },
});
const noImage = () => Promise.resolve(undefined);

afterEach(() => {
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
  openReader(document, noImage, onClosed);
  // The frame here is an empty page, which never answers: then a tab says it.
  await vi.waitFor(() => expect(onClosed).toHaveBeenCalledOnce(), { timeout: 10_000 });
  expect(told('page.faultInTab')).toMatchObject({ payload: { code: 'page-unreadable' } });
  expect(document.documentElement.childElementCount).toBe(before);
});
