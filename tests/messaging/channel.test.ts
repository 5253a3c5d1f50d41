import { describe, expect, it, vi } from 'vitest';
import {
  answerMessages,
  createAsk,
  type AnsweringRuntime,
  type Handlers,
  type Sender,
} from '../../messaging/channel';
import { failure, success } from '../../messaging/result';

type Echo = { echo: (input: { text: string }) => { text: string } };
type Listener = Parameters<AnsweringRuntime['onMessage']['addListener']>[0];

/** A browser's message passing, by JSON as in Chromium. */
function connected(handlers: Handlers<Echo>, sender: Sender = { id: 'ours', url: 'x://ours/reader.html' }) {
  let listener: Listener | undefined;
  answerMessages({ id: 'ours', onMessage: { addListener: (one) => (listener = one) } }, handlers);
  const sendMessage = (message: unknown): Promise<unknown> =>
    new Promise((resolve) => {
      const overTheWire: unknown = JSON.parse(JSON.stringify(message));
      const waits = listener?.(overTheWire, sender, (answer) => resolve(JSON.parse(JSON.stringify(answer))));
      if (waits !== true) resolve(undefined);
    });
  return { ask: createAsk<Echo>(() => ({ sendMessage })), sendMessage };
}

const echo: Handlers<Echo> = {
  echo: {
    mayAsk: ({ url }) => url === 'x://ours/reader.html',
    read: (payload) =>
      typeof payload === 'object' && payload !== null && 'text' in payload && typeof payload.text === 'string'
        ? { text: payload.text }
        : null,
    answer: ({ text }) =>
      Promise.resolve(text === 'refuse' ? failure('document-missing') : success({ text })),
  },
};

describe('messages', () => {
  it('come back as values, letter by letter', async () => {
    const { ask } = connected(echo);
    expect(await ask('echo', { text: 'شكوى 申し立て 🙂' })).toEqual(success({ text: 'شكوى 申し立て 🙂' }));
  });

  it('bring expected failures back as data', async () => {
    const { ask } = connected(echo);
    expect(await ask('echo', { text: 'refuse' })).toEqual(failure('document-missing'));
  });

  it('are refused where the payload is not of its form', async () => {
    const { sendMessage } = connected(echo);
    expect(await sendMessage({ witnessmark: 1, type: 'echo', payload: { text: 7 } })).toEqual(
      failure('message-refused'),
    );
  });

  it('are refused where the sender may not ask', async () => {
    const { ask } = connected(echo, { id: 'ours', url: 'https://page.example/' });
    expect(await ask('echo', { text: 'hello' })).toEqual(failure('message-refused'));
  });

  it('of other extensions, of unknown names and of inherited names are left alone', async () => {
    const foreign = connected(echo, { id: 'other', url: 'x://ours/reader.html' });
    expect(
      await foreign.sendMessage({ witnessmark: 1, type: 'echo', payload: { text: 'a' } }),
    ).toBeUndefined();
    const own = connected(echo);
    for (const type of ['nothing', 'toString', '__proto__']) {
      expect(await own.sendMessage({ witnessmark: 1, type, payload: {} })).toBeUndefined();
    }
  });

  it('throw on this side what was thrown on the other', async () => {
    const broken: Handlers<Echo> = {
      echo: { ...echo.echo, answer: () => Promise.reject(new TypeError('a bug')) },
    };
    await expect(connected(broken).ask('echo', { text: 'a' })).rejects.toThrow('TypeError: a bug');
  });

  it('say so when the extension was replaced under the page', async () => {
    const ask = createAsk<Echo>(() => ({
      sendMessage: () => Promise.reject(new Error('Extension context invalidated.')),
    }));
    expect(await ask('echo', { text: 'a' })).toEqual({ ok: false, error: { code: 'extension-replaced' } });
    const gone = createAsk<Echo>(() => undefined);
    expect(await gone('echo', { text: 'a' })).toEqual({ ok: false, error: { code: 'extension-replaced' } });
  });

  it('are asked again while the background is only starting', async () => {
    let calls = 0;
    const ask = createAsk<Echo>(() => ({
      sendMessage: () => {
        calls += 1;
        if (calls < 3)
          return Promise.reject(new Error('Could not establish connection. Receiving end does not exist.'));
        return Promise.resolve(success({ text: 'here' }));
      },
    }));
    expect(await ask('echo', { text: 'a' })).toEqual(success({ text: 'here' }));
    expect(calls).toBe(3);
  });

  it.each([
    ['says nothing', () => Promise.resolve(undefined)],
    [
      'is stopped before it answers',
      () => Promise.reject(new Error('message channel closed before a response')),
    ],
    ['never answers', () => new Promise<never>(() => undefined)],
  ])('are asked again where the background %s', async (_, first) => {
    vi.useFakeTimers();
    let calls = 0;
    const ask = createAsk<Echo>(() => ({
      sendMessage: () => (++calls === 1 ? first() : Promise.resolve(success({ text: 'here' }))),
    }));
    const answer = ask('echo', { text: 'a' });
    await vi.advanceTimersByTimeAsync(3_000);
    expect(await answer).toEqual(success({ text: 'here' }));
    expect(calls).toBe(2);
    vi.useRealTimers();
  });

  it('are answered by whichever attempt is answered first, where the background is slow', async () => {
    vi.useFakeTimers();
    let calls = 0;
    const begun = Date.now();
    const ask = createAsk<Echo>(() => ({
      sendMessage: () =>
        new Promise((resolve) =>
          setTimeout(resolve, 5_000, success({ text: `attempt ${String((calls += 1))}` })),
        ),
    }));
    const answer = ask('echo', { text: 'a' }).then((value) => [value, Date.now() - begun] as const);
    await vi.advanceTimersByTimeAsync(20_000);
    const [value, time] = await answer;
    expect(value).toEqual(success({ text: 'attempt 1' }));
    expect(time).toBe(5_000);
    vi.useRealTimers();
  });

  it('that may be asked only once are waited for', async () => {
    vi.useFakeTimers();
    let calls = 0;
    const late = new Promise((resolve) => setTimeout(resolve, 60_000, success({ text: 'late' })));
    const ask = createAsk<Echo>(
      () => ({
        sendMessage: () => {
          calls += 1;
          return late;
        },
      }),
      () => true,
    );
    const answer = ask('echo', { text: 'a' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await answer).toEqual(success({ text: 'late' }));
    expect(calls).toBe(1);
    vi.useRealTimers();
  });
});
