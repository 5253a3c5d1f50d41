import { createAssign, type HandedWorker } from '../messaging/worker';
import type { ExportTasks, Watching, Writers } from './export-tasks';

type Assign = ReturnType<typeof createAssign<ExportTasks>>;

/**
 * Has all that goes out written by workers, so that the page never waits for it. One stays for looks at what would be written; each
 * file has one of its own, whose memory goes with it.
 */
export function createWriters(start: () => HandedWorker): Writers {
  let looking: Assign | undefined;
  const alone = async <Value>(
    { signal, onProgress }: Watching,
    task: (assign: Assign, onProgress: (share: number) => void) => Promise<Value>,
  ): Promise<Value> => {
    signal.throwIfAborted();
    const worker = start();
    const stopped = Promise.withResolvers<never>();
    const stop = (): void => stopped.reject(signal.reason);
    signal.addEventListener('abort', stop);
    try {
      return await Promise.race([task(createAssign(worker), onProgress), stopped.promise]);
    } finally {
      signal.removeEventListener('abort', stop);
      worker.terminate();
    }
  };
  return {
    look(order) {
      // One that broke is replaced.
      looking ??= createAssign<ExportTasks>(start(), () => (looking = undefined));
      return looking('look', order);
    },
    write: (order, watching) => alone(watching, (assign, onProgress) => assign('write', order, onProgress)),
    backUp: (details, watching) =>
      alone(watching, (assign, onProgress) => assign('backUp', details, onProgress)),
  };
}
