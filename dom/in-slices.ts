import { nextTask } from './next-task';

/** How long one slice may be before the thread is given back, in ms; a step that is begun is done. */
const SLICE = 8;

/** Takes the steps to their end and gives the thread back between slices of them; what is short is done before this returns. */
export async function inSlices<T>(steps: Generator<undefined, T>): Promise<T> {
  for (;;) {
    const end = performance.now() + SLICE;
    do {
      const { done, value } = steps.next();
      if (done) return value;
    } while (performance.now() < end);
    await nextTask();
  }
}
