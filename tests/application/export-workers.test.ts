import { expect, it, vi } from 'vitest';
import { createWriters } from '../../application/export-workers';
import type { ExportOrder } from '../../application/export-tasks';
import type { HandedWorker } from '../../messaging/worker';

type Listener = (event: { data?: unknown; message?: string }) => void;

/** A worker that answers as it is told to. */
class FakeWorker implements HandedWorker {
  readonly taken: { number: number; type: string }[] = [];
  isEnded = false;
  readonly #listeners = new Map<string, Listener>();
  postMessage(message: unknown): void {
    this.taken.push(message as FakeWorker['taken'][number]);
  }
  addEventListener(type: string, listener: (event: never) => void): void {
    this.#listeners.set(type, listener as Listener);
  }
  terminate(): void {
    this.isEnded = true;
  }
  tell(type: string, event: Parameters<Listener>[0]): void {
    this.#listeners.get(type)?.(event);
  }
  answer(output: unknown): void {
    this.tell('message', { data: { number: this.taken.at(-1)?.number, output } });
  }
}

const order = {} as ExportOrder;
const unwatched = () => ({ signal: new AbortController().signal, onProgress: vi.fn() });

function started() {
  const workers: FakeWorker[] = [];
  const writers = createWriters(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  });
  return { workers, writers };
}

it('gives each file a worker of its own, which ends with it', async () => {
  const { workers, writers } = started();
  const file = { name: 'x', blob: new Blob() };
  const both = [writers.write(order, unwatched()), writers.backUp(order as never, unwatched())];
  expect(workers.map(({ taken }) => taken.map(({ type }) => type))).toEqual([['write'], ['backUp']]);
  for (const worker of workers) worker.answer(file);
  expect(await Promise.all(both)).toEqual([file, file]);
  expect(workers.every(({ isEnded }) => isEnded)).toBe(true);
});

it('stops by ending the worker', async () => {
  const { workers, writers } = started();
  const stopping = new AbortController();
  const writing = writers.write(order, { signal: stopping.signal, onProgress: vi.fn() });
  stopping.abort();
  await expect(writing).rejects.toBe(stopping.signal.reason);
  expect(workers[0]?.isEnded).toBe(true);
  await expect(writers.write(order, { signal: stopping.signal, onProgress: vi.fn() })).rejects.toBe(
    stopping.signal.reason,
  );
  expect(workers).toHaveLength(1);
});

it('has one worker for all looks, and another one where that broke', async () => {
  const { workers, writers } = started();
  const first = writers.look(order);
  const second = writers.look(order);
  expect(workers).toHaveLength(1);
  workers[0]?.tell('error', { message: 'not found' });
  await expect(first).rejects.toThrow('not found');
  await expect(second).rejects.toThrow('not found');
  const third = writers.look(order);
  expect(workers).toHaveLength(2);
  workers[1]?.answer({ mediaType: 'text/plain', text: 'x' });
  expect(await third).toEqual({ mediaType: 'text/plain', text: 'x' });
});
