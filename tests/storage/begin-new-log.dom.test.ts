import { afterEach, expect, it, vi } from 'vitest';
import { beginNewLog } from '../../storage/begin-new-log';
import { freshDatabase } from './database';

afterEach(() => {
  vi.restoreAllMocks();
});

const names = async () => (await indexedDB.databases()).map(({ name }) => name).sort();

it('lets a database be deleted once for each connection, and leaves none behind', async () => {
  const database = await freshDatabase();
  const before = await names();
  const deleted = vi.spyOn(indexedDB, 'deleteDatabase');
  expect(await Promise.all([beginNewLog(database), beginNewLog(database)])).toEqual([true, true]);
  expect(await beginNewLog(database)).toBe(true);
  expect(deleted).toHaveBeenCalledTimes(1);
  database.close();
  await database.open();
  expect(await beginNewLog(database)).toBe(true);
  expect(deleted).toHaveBeenCalledTimes(2);
  expect(await names()).toEqual(before);
});

it('gets on where several connections ask at once', async () => {
  const databases = await Promise.all([freshDatabase(), freshDatabase(), freshDatabase()]);
  expect(await Promise.all(databases.map((one) => beginNewLog(one)))).toEqual([true, true, true]);
});

it('says so where the browser refuses that, or has closed the connection, and tries again', async () => {
  const database = await freshDatabase();
  vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
    throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
  });
  expect(await beginNewLog(database)).toBe(false);
  expect(await beginNewLog(database)).toBe(true);
  database.close();
  expect(await beginNewLog(database)).toBe(false);
});

it('does nothing in other browsers', async () => {
  const database = await freshDatabase();
  const deleted = vi.spyOn(indexedDB, 'deleteDatabase');
  expect(await beginNewLog(database, { ...navigator, userAgentData: undefined } as Navigator)).toBe(true);
  expect(deleted).not.toHaveBeenCalled();
});
