import type { InWorkspace } from './workspace';

/** Gives a function that reads, and throws an error with the `code` of what kept it from that: half a list is none. */
export const createRead =
  (inWorkspace: InWorkspace) =>
  async <Value>(query: Parameters<typeof inWorkspace<Value>>[0]): Promise<Value> => {
    const result = await inWorkspace(query);
    if (!result.ok) throw Object.assign(new Error(result.error.code), { code: result.error.code });
    return result.value;
  };
