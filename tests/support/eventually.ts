import { vi } from 'vitest';

/** Longest wait for a condition, in ms: Vitest's own second is not enough on a machine with much else to do. */
const PATIENCE = 30_000;

/** Waits until a check no longer throws, and gives what it gave. */
export const eventually = <T>(check: () => T): Promise<Awaited<T>> =>
  vi.waitFor(check, { timeout: PATIENCE }) as Promise<Awaited<T>>;

/** Waits until what is looked for is there. */
export const untilThere = <T>(find: () => T): ReturnType<typeof vi.waitUntil<T>> =>
  vi.waitUntil(find, { timeout: PATIENCE });
