import { afterEach, expect, it, vi } from 'vitest';
import { createAssign, takeTasks, type HandedWorker, type TaskHandlers } from '../../messaging/worker';

type Counting = {
  count: (input: { to: number; tags: ReadonlySet<string> }) => { counted: number; tags: number };
  wait: (input: null) => never;
};

const open: MessagePort[] = [];
afterEach(() => open.splice(0).forEach((port) => port.close()));

const handlers: TaskHandlers<Counting> = {
  async count({ to, tags }, onProgress) {
    for (let counted = 1; counted <= to; counted += 1) {
      onProgress(counted / to);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    if (to < 0) throw Object.assign(new RangeError('below 0'), { code: 'too-few', line: 3, cause: {} });
    return { counted: to, tags: tags.size };
  },
  wait: () => new Promise(() => undefined),
};

/** A worker in this thread, whose messages are cloned as those of a real one are. */
function started() {
  const { port1: ours, port2: theirs } = new MessageChannel();
  open.push(ours, theirs);
  takeTasks<Counting>(
    {
      postMessage: (message) => theirs.postMessage(message),
      addEventListener: (_, listener) => {
        theirs.onmessage = ({ data }) => listener({ data });
      },
    },
    handlers,
  );
  let breakIt = (_: { message: string }): void => undefined;
  const worker: HandedWorker = {
    postMessage: (message) => ours.postMessage(message),
    addEventListener(type: string, listener: (event: never) => void) {
      if (type === 'message') ours.onmessage = (event) => listener(event as never);
      if (type === 'error') breakIt = listener as typeof breakIt;
    },
    terminate: () => ours.close(),
  };
  return { worker, breakIt: (message: string) => breakIt({ message }) };
}

it('does several tasks at once, and gives each its own answer', async () => {
  const assign = createAssign<Counting>(started().worker);
  const tags = new Set(['a', 'b']);
  const all = await Promise.all([
    assign('count', { to: 2, tags }),
    assign('count', { to: 1, tags: new Set() }),
  ]);
  expect(all).toEqual([
    { counted: 2, tags: 2 },
    { counted: 1, tags: 0 },
  ]);
});

it('tells how far it is', async () => {
  const onProgress = vi.fn();
  await createAssign<Counting>(started().worker)('count', { to: 10, tags: new Set() }, onProgress);
  expect(onProgress).toHaveBeenLastCalledWith(1);
  // What is done soon needs no bar.
  expect(onProgress.mock.calls[0]?.[0]).toBeGreaterThan(0.1);
  expect(onProgress.mock.calls.flat()).toEqual(onProgress.mock.calls.flat().toSorted());
});

it('throws here what was thrown there, with its code', async () => {
  const failing = createAssign<Counting>(started().worker)('count', { to: -1, tags: new Set() });
  await expect(failing).rejects.toMatchObject({ message: 'RangeError: below 0', code: 'too-few', line: 3 });
});

it('leaves nobody waiting for a worker that broke', async () => {
  const { worker, breakIt } = started();
  const onBroken = vi.fn();
  const waiting = createAssign<Counting>(worker, onBroken)('wait', null);
  breakIt('not found');
  await expect(waiting).rejects.toMatchObject({
    message: expect.stringContaining('not found'),
    code: 'unexpected',
  });
  expect(onBroken).toHaveBeenCalledOnce();
});

it('rejects where an order cannot be handed over', async () => {
  const unclonable = { to: 1, tags: (() => undefined) as unknown as ReadonlySet<string> };
  await expect(createAssign<Counting>(started().worker)('count', unclonable)).rejects.toThrow();
});
