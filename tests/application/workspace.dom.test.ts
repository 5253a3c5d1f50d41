import { expect, it, vi } from 'vitest';
import { createWorkspace } from '../../application/workspace';
import { success } from '../../messaging/result';
import { openDatabase, type Database } from '../../storage/database';
import { clock, withDocument } from '../storage/database';

/** What newer code does to a database: Dexie multiplies versions by ten. */
function raiseVersion(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1_000);
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
    request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'));
  });
}

const countChanges = (name: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'));
    request.onsuccess = () => {
      const counted = request.result.transaction('changes').objectStore('changes').count();
      counted.onsuccess = () => {
        request.result.close();
        resolve(counted.result);
      };
    };
  });

async function started() {
  const name = `test-${crypto.randomUUID()}`;
  const inWorkspace = createWorkspace(() => openDatabase(name));
  const write = () =>
    inWorkspace(async ({ database }) => {
      await withDocument(database, clock());
      return success(null);
    });
  expect(await write()).toEqual({ ok: true, value: null });
  return { name, write };
}

it('works on after the browser closed the database', async () => {
  const name = `test-${crypto.randomUUID()}`;
  const inWorkspace = createWorkspace(() => openDatabase(name));
  await inWorkspace(({ database }) => {
    database.close();
    return Promise.resolve(success(null));
  });
  const documents = await inWorkspace(async ({ database }) => success(await database.documents.count()));
  expect(documents).toEqual({ ok: true, value: 0 });
});

it('lets newer code take over an open database, and then writes nothing more', async () => {
  const { name, write } = await started();
  const before = await countChanges(name);
  await raiseVersion(name);
  for (let times = 0; times < 2; times += 1) {
    expect(await write()).toMatchObject({ ok: false, error: { code: 'database-newer' } });
  }
  expect(before).toBeGreaterThan(0);
  expect(await countChanges(name)).toBe(before);
});

it('opens nothing that newer code has written', async () => {
  const { name } = await started();
  await raiseVersion(name);
  const inWorkspace = createWorkspace(() => openDatabase(name));
  const answer = await inWorkspace(() => Promise.reject(new Error('it was opened')));
  expect(answer).toMatchObject({ ok: false, error: { code: 'database-newer' } });
});

it('says so where the browser refuses the database, and tries again the next time', async () => {
  let tries = 0;
  const name = `test-${crypto.randomUUID()}`;
  const inWorkspace = createWorkspace(() => {
    tries += 1;
    if (tries === 1) return Promise.reject(new DOMException('The operation is insecure.', 'SecurityError'));
    return openDatabase(name);
  });
  const count = () => inWorkspace(async ({ database }) => success(await database.documents.count()));
  expect(await count()).toMatchObject({ ok: false, error: { code: 'database-refused' } });
  expect(await count()).toEqual({ ok: true, value: 0 });
});

it('says so where another tab holds the database, and goes on once it lets go', async () => {
  const name = `test-${crypto.randomUUID()}`;
  // An older connection that does not close when newer code asks it to; whoever opens after that waits for both.
  const held = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, 5);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'));
  });
  const inWorkspace = createWorkspace(() => openDatabase(name), 300);
  const count = () => inWorkspace(async ({ database }) => success(await database.documents.count()));
  expect(await count()).toMatchObject({ ok: false, error: { code: 'database-held' } });
  expect(held.version).toBe(5);
  held.close();
  await expect.poll(count).toEqual({ ok: true, value: 0 });
});

it('writes nothing while the disk has no room, reads all the same, and goes on once there is room', async () => {
  const name = `test-${crypto.randomUUID()}`;
  let isRoom = false;
  const inWorkspace = createWorkspace(
    () => openDatabase(name),
    undefined,
    () => Promise.resolve(isRoom),
  );
  const write = () =>
    inWorkspace(async ({ database }) => {
      await withDocument(database, clock());
      return success(null);
    });
  const count = () => inWorkspace(async ({ database }) => success(await database.documents.count()));
  expect(await write()).toMatchObject({ ok: false, error: { code: 'database-write' } });
  expect(await count()).toEqual({ ok: true, value: 0 });
  isRoom = true;
  expect(await write()).toEqual({ ok: true, value: null });
  expect(await count()).toEqual({ ok: true, value: 1 });
});

it('writes nothing where the browser begins no new log, reads all the same, and goes on once it does', async () => {
  const name = `test-${crypto.randomUUID()}`;
  let current: Database | undefined;
  const inWorkspace = createWorkspace(async () => (current = await openDatabase(name)));
  const write = () =>
    inWorkspace(async ({ database }) => {
      await withDocument(database, clock());
      return success(null);
    });
  const count = () => inWorkspace(async ({ database }) => success(await database.documents.count()));
  const refused = vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation(() => {
    // As Chromium does, whose disk refuses to write.
    current?.close();
    throw new DOMException('IO error: No space left on device', 'UnknownError');
  });
  expect(await count()).toEqual({ ok: true, value: 0 });
  expect(await write()).toMatchObject({ ok: false, error: { code: 'database-write' } });
  refused.mockRestore();
  expect(await write()).toEqual({ ok: true, value: null });
  expect(await count()).toEqual({ ok: true, value: 1 });
});
