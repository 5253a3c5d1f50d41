import type { Dexie } from 'dexie';
import { isChromium } from './is-chromium';

const SCRATCH = 'witnessmark-log';

/** The connections that Chromium has begun a new log for. */
const begun = new WeakMap<IDBDatabase, Promise<boolean>>();

/**
 * Lets Chromium begin a new log, once for each connection; gives whether it may be written to. A write that a full disk or
 * a crash cut short ends the log in half a record, and Chromium writes on behind it: what comes there is lost at
 * a later opening, and often the whole database with it (`docs/browser-bugs.md`). When a database is deleted, all that the
 * log holds is put into a table, and another one begun. Firefox needs none of it.
 */
export function beginNewLog(database: Dexie, navigator: Navigator = globalThis.navigator): Promise<boolean> {
  if (!isChromium(navigator)) return Promise.resolve(true);
  if (!database.isOpen()) return Promise.resolve(false);
  const connection = database.backendDB();
  const known = begun.get(connection);
  if (known) return known;
  const isNew = deleteScratch().catch(() => {
    begun.delete(connection);
    return false;
  });
  begun.set(connection, isNew);
  return isNew;
}

/** One that is not there would be deleted without a write. */
async function deleteScratch(): Promise<true> {
  const scratch = await settled(indexedDB.open(SCRATCH));
  scratch.close();
  await settled(indexedDB.deleteDatabase(SCRATCH));
  return true;
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('IndexedDB failed'));
    };
  });
}
