import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Asks again and again until the answer is neither null, undefined nor false, and gives that answer. Throws a
 * sentence with `what` after `timeout` ms. An error while asking (a frame that just went away) counts as no answer.
 */
export async function waitFor<T>(
  what: string,
  ask: () => T | Promise<T>,
  { timeout = 10_000, interval = 50 } = {},
): Promise<Exclude<T, null | undefined | false>> {
  const end = Date.now() + timeout;
  let last: unknown = null;
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== null && answer !== undefined && answer !== false) {
        // The three excluded values were just excluded; TypeScript does not narrow a type parameter by them.
        return answer as Exclude<T, null | undefined | false>;
      }
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) throw new Error(`Waited ${timeout} ms for ${what}`, { cause: last });
    await sleep(interval);
  }
}
