import type { BatchId } from '../domain/ids';
import { NewerDatabaseError, openDatabase, openUnlessNewer, type Database } from '../storage/database';
import { beginNewLog } from '../storage/begin-new-log';
import { hasRoom } from '../storage/has-room';
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
export function createWorkspace(
  open = openDatabase,
  patience = PATIENCE,
  isRoom: () => Promise<boolean> = hasRoom,
): InWorkspace {
  let opening: Promise<Database> | undefined;
  return async (work) => {
    let isOpen = false;
    try {
      opening ??= open();
      const database = await within(patience, opening);
      await within(patience, makeReady(database, isRoom));
      isOpen = true;
      return await work({
        database,
        moment: (batch) => ({ now: new Date().toISOString(), newId: () => crypto.randomUUID(), batch }),
      });
    } catch (reason) {
      if (reason instanceof NewerDatabaseError) {
        opening = undefined;
        return failure('database-newer');
      }
      // It may open yet, once the tab that holds it is gone.
      if (reason instanceof HeldDatabaseError) return failure('database-held');
      if (isWriteFault(reason)) {
        // A connection that met a full disk may refuse every later write; the next try gets a new one.
        void opening
          ?.then((database) => {
            if (database.mayWrite) database.close();
          })
          .catch(() => undefined);
        return failure('database-write', String(reason));
      }
      opening = undefined;
      if (!isOpen) return failure('database-refused', String(reason));
      throw reason;
    }
  };
}

/** The same for what only reads: nothing is got ready for a write, and none is let through. */
export const createReadingWorkspace = (): InWorkspace =>
  createWorkspace(openDatabase, PATIENCE, () => Promise.resolve(false));

/** Opens the database if it is closed, and finds out whether it may be written to. */
async function makeReady(database: Database, isRoom: () => Promise<boolean>): Promise<void> {
  if (!database.isOpen()) await openUnlessNewer(database);
  database.mayWrite = (await isRoom()) && (await beginNewLog(database));
  if (database.isOpen()) return;
  // Where the disk refuses even that, Chromium has closed every connection.
  await openUnlessNewer(database);
  database.mayWrite = false;
}

/** Another tab can hold the database against a change of its form for as long as it likes; this many ms are waited for it. */
const PATIENCE = 8_000;

class HeldDatabaseError extends Error {
  override readonly name = 'HeldDatabaseError';
}

function within<T>(ms: number, opening: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const held = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new HeldDatabaseError());
    }, ms);
  });
  return Promise.race([opening, held]).finally(() => {
    clearTimeout(timer);
  });
}

/** A full disk shows as QuotaExceededError, or as a DataError or UnknownError with an I/O message; Dexie wraps them. */
function isWriteFault(reason: unknown): boolean {
  if (!(reason instanceof Error)) return false;
  const cause = 'inner' in reason ? reason.inner : undefined;
  const names = [reason.name, cause instanceof Error ? cause.name : ''];
  if (names.includes('QuotaExceededError')) return true;
  return (
    names.some((name) => ['DataError', 'UnknownError', 'AbortError', 'InvalidStateError'].includes(name)) &&
    /I\/O|disk|quota|space|write|corruption|did not allow mutations/i.test(reason.message)
  );
}
