import type { ReaderPort } from '../../application/reader-port';

/** The same port, and a way to wait until all that was asked of it is done: before the frame goes, everything is saved. */
export function trackPort(port: ReaderPort): { port: ReaderPort; settled: () => Promise<void> } {
  const pending = new Set<Promise<unknown>>();
  const tracked = new Proxy(port, {
    get: (target, name: keyof ReaderPort) => (input: never) => {
      const asked: Promise<unknown> = target[name](input);
      pending.add(asked);
      void asked.finally(() => pending.delete(asked)).catch(() => undefined);
      return asked;
    },
  });
  const settled = async (): Promise<void> => {
    while (pending.size > 0) await Promise.allSettled(pending);
  };
  return { port: tracked, settled };
}
