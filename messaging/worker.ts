import type { Input, Output, Protocol } from './channel';

type OnProgress = (share: number) => void;

/** What a worker does with each task; `onProgress` may be called as often as one likes, with 0 to 1. */
export type TaskHandlers<P extends Protocol> = {
  readonly [Name in keyof P]: (input: Input<P, Name>, onProgress: OnProgress) => Promise<Output<P, Name>>;
};

/** The part of a worker, and of its own global scope, that carries messages. */
export interface WorkerPort {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
}
/** A worker as its page has it. */
export interface HandedWorker extends WorkerPort {
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: 'error', listener: (event: { readonly message?: string }) => void): void;
  addEventListener(type: 'messageerror', listener: () => void): void;
  terminate(): void;
}

interface Task {
  readonly number: number;
  readonly type: string;
  readonly input: unknown;
}
/** Errors lose all but their message on the way; these own properties of them do not. */
interface Fault {
  readonly message: string;
  readonly properties: Readonly<Record<string, unknown>>;
}
type Report = { readonly number: number } & (
  { readonly share: number } | { readonly output: unknown } | { readonly fault: Fault }
);

/** Progress is told after so much time (ms), as what is done sooner needs no bar, and then as often as it can be seen. */
const PROGRESS_AFTER = 300;
const PROGRESS_EVERY = 50;

/**
 * Gives a function that has a worker do tasks of a protocol. What the handler throws is thrown here, with its own properties; where the
 * worker cannot be started, or breaks, all that it has in hand rejects with the code `unexpected`, and `onBroken` is called.
 */
export function createAssign<P extends Protocol>(
  worker: HandedWorker,
  onBroken: () => void = () => undefined,
) {
  const waiting = new Map<
    number,
    { resolve: (output: never) => void; reject: (reason: Error) => void; onProgress: OnProgress }
  >();
  let last = 0;
  const breakAll = (message: string): void => {
    onBroken();
    for (const { reject } of waiting.values())
      reject(Object.assign(new Error(message), { code: 'unexpected' }));
    waiting.clear();
  };
  worker.addEventListener('error', ({ message }) => breakAll(`The worker failed: ${message ?? ''}`));
  worker.addEventListener('messageerror', () => breakAll('The worker could not be understood'));
  worker.addEventListener('message', ({ data }) => {
    // Our own worker, typed by the same protocol.
    const report = data as Report;
    const task = waiting.get(report.number);
    if (!task) return;
    if ('share' in report) {
      task.onProgress(report.share);
      return;
    }
    waiting.delete(report.number);
    if ('output' in report) task.resolve(report.output as never);
    else task.reject(Object.assign(new Error(report.fault.message), report.fault.properties));
  });
  return <Name extends keyof P & string>(
    type: Name,
    input: Input<P, Name>,
    onProgress: OnProgress = () => undefined,
  ): Promise<Output<P, Name>> =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject, onProgress });
      worker.postMessage({ number: last, type, input } satisfies Task);
    });
}

/** Does what `createAssign` asks for. */
export function takeTasks<P extends Protocol>(port: WorkerPort, handlers: TaskHandlers<P>): void {
  port.addEventListener('message', ({ data }) => {
    // Only our own page has this worker.
    const { number, type, input } = data as Task;
    const report = (what: { share: number } | { output: unknown } | { fault: Fault }): void =>
      port.postMessage({ number, ...what });
    let next = performance.now() + PROGRESS_AFTER;
    const onProgress = (share: number): void => {
      if (performance.now() < next) return;
      next = performance.now() + PROGRESS_EVERY;
      report({ share });
    };
    handlers[type as keyof P](input as never, onProgress).then(
      (output) => report({ output }),
      (reason: unknown) => report({ fault: faultOf(reason) }),
    );
  });
}

function faultOf(reason: unknown): Fault {
  if (!(reason instanceof Error)) return { message: String(reason), properties: {} };
  const own = Object.entries(reason).filter(([, value]) => ['string', 'number'].includes(typeof value));
  return { message: `${reason.name}: ${reason.message}`, properties: Object.fromEntries(own) };
}
