import { success, type Result } from '../messaging/result';
import { sweepBin } from '../storage/bin-commands';
import type { InWorkspace } from './workspace';

/**
 * Takes out of the bin what has been in it for its time; begun whenever the reader or the library opens, as nothing wakes us for it, and
 * waited for by nobody. What goes wrong is left to the next opening: the database may be closed in the middle of it.
 */
export function sweepBeside(inWorkspace: InWorkspace): void {
  const sweeping: Promise<Result<null>> = inWorkspace(async ({ database, moment }) => {
    await sweepBin(database, moment());
    return success(null);
  });
  void sweeping.catch(() => undefined);
}
