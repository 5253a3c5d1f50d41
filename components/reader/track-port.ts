import type { ReaderPort } from '../../application/reader-port';

export interface TrackedPort {
  readonly port: ReaderPort;
  /** Resolves once all that was asked is done: before the frame goes, everything is saved. */
  readonly settled: () => Promise<void>;
  /** How often anything was asked so far. */
  readonly asked: () => number;
}

/** The same port, and what is known of the questions that it was asked. */
export function trackPort(port: ReaderPort): TrackedPort {
  const pending = new Set<Promise<unknown>>();
  let count = 0;
  const tracked = new Proxy(port, {
    get: (target, name: keyof ReaderPort) => (input: never) => {
      count += 1;
      const asked: Promise<unknown> = target[name](input);
      pending.add(asked);
      void asked.finally(() => pending.delete(asked)).catch(() => undefined);
      return asked;
    },
  });
  const settled = async (): Promise<void> => {
    while (pending.size > 0) await Promise.allSettled(pending);
  };
  return { port: tracked, settled, asked: () => count };
}
