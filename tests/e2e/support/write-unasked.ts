import type { Page } from 'puppeteer-core';

/**
 * Writes 40 kB by plain IndexedDB, from a page of the extension that runs none of our code, into a database beside ours:
 * the browser keeps both in the same files. On a full disk it stands for a write of ours that was begun while there was room.
 * Gives whether it was stored.
 */
export function writeUnasked(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('unasked');
      request.onupgradeneeded = () => request.result.createObjectStore('rows', { autoIncrement: true });
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'));
    });
    const transaction = database.transaction('rows', 'readwrite');
    transaction.objectStore('rows').add('x'.repeat(40_000));
    return await new Promise<boolean>((resolve) => {
      transaction.oncomplete = () => resolve(true);
      transaction.onabort = () => resolve(false);
    }).finally(() => database.close());
  });
}
