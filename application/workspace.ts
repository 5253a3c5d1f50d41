import type { BatchId } from '../domain/ids';
import { NewerDatabaseError, openDatabase, openUnlessNewer, type Database } from '../storage/database';
import type { Moment } from '../storage/record-changes';
import { failure, type Result } from '../messaging/result';

/** What every use case works with: the database, the clock and chance. */
export interface Workspace {
  readonly database: Database;
  readonly moment: (batch?: BatchId) => Moment;
}

export type InWorkspace = <Value>(
  work: (workspace: Workspace) => Promise<Result<Value>>,
) => Promise<Result<Value>>;

/**
 * Gives a function that runs a use case in the opened database. The database is opened at the first use and kept; a
 * newer one, or a disk that refuses to write, becomes a failure with a sentence.
 */
export function createWorkspace(open = openDatabase): InWorkspace {
  let opening: Promise<Database> | undefined;
  return async (work) => {
    try {
      opening ??= open();
      const database = await opening;
      if (!database.isOpen()) await openUnlessNewer(database);
      return await work({
        database,
        moment: (batch) => ({ now: new Date().toISOString(), newId: () => crypto.randomUUID(), batch }),
      });
    } catch (reason) {
      if (reason instanceof NewerDatabaseError) {
        opening = undefined;
        return failure('database-newer');
      }
      if (isWriteFault(reason)) return failure('database-write', String(reason));
      opening = undefined;
      throw reason;
    }
  };
}

/** A full disk shows as QuotaExceededError, or as a DataError or UnknownError with an I/O message; Dexie wraps them. */
function isWriteFault(reason: unknown): boolean {
  if (!(reason instanceof Error)) return false;
  const cause = 'inner' in reason ? reason.inner : undefined;
  const names = [reason.name, cause instanceof Error ? cause.name : ''];
  if (names.includes('QuotaExceededError')) return true;
  return (
    names.some((name) => ['DataError', 'UnknownError', 'AbortError'].includes(name)) &&
    /I\/O|disk|quota|space|write/i.test(reason.message)
  );
}
