import { success, type Result } from '../messaging/result';
import { sweepBin } from '../storage/bin-commands';
import type { Workspace } from './workspace';

/** Takes out of the bin what has been in it for its time; done whenever the reader or the library opens, as nothing wakes us for it. */
export async function sweep({ database, moment }: Workspace): Promise<Result<null>> {
  await sweepBin(database, moment());
  return success(null);
}
