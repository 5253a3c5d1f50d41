import type { Page } from 'puppeteer-core';

/** Every row of every table, as it is stored. */
export type StoredTables = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/**
 * Reads the extension's database from one of its pages, by plain IndexedDB and none of our code. No tables where there
 * is no database yet. Bytes come as base64.
 */
export async function readDatabase(page: Page): Promise<StoredTables> {
  const json = await page.evaluate(async (name) => {
    const known = await indexedDB.databases();
    if (!known.some((one) => one.name === name)) return '{}';
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'));
      });
    const database = await settled(indexedDB.open(name));
    const tables: Record<string, unknown> = {};
    for (const table of database.objectStoreNames) {
      tables[table] = await settled(database.transaction(table).objectStore(table).getAll());
    }
    database.close();
    const base64 = (bytes: Uint8Array) =>
      btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    return JSON.stringify(tables, (_, value: unknown) => {
      if (value instanceof ArrayBuffer) return base64(new Uint8Array(value));
      return value instanceof Uint8Array ? base64(value) : value;
    });
  }, 'witnessmark');
  // Our own JSON of just above.
  return JSON.parse(json) as StoredTables;
}
