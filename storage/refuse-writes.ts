import type { Dexie } from 'dexie';

/** Lets no transaction write while `isAllowed` says no: it throws QuotaExceededError, as a full disk does. */
export function refuseWrites(database: Dexie, isAllowed: () => boolean): void {
  database.use({
    stack: 'dbcore',
    name: 'refuse-writes',
    create: (core) => ({
      ...core,
      transaction(tables, mode, options) {
        if (mode === 'readwrite' && !isAllowed())
          throw new DOMException('The disk has no room', 'QuotaExceededError');
        return core.transaction(tables, mode, options);
      },
    }),
  });
}
