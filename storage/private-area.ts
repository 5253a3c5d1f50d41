import { Dexie, type Table } from 'dexie';

interface Item {
  readonly key: string;
  readonly value: unknown;
}

class PrivateArea extends Dexie {
  declare readonly items: Table<Item, string>;

  constructor() {
    super('witnessmark-private');
    this.version(1).stores({ items: 'key' });
  }
}

/**
 * Stands in for `storage.session` in a private window: Chromium shares that one with the normal windows, and keeps an
 * IndexedDB apart, in memory, until the last private window is closed.
 */
export function createPrivateArea(): {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
} {
  const { items } = new PrivateArea();
  return {
    async get(key) {
      const item = await items.get(key);
      return item === undefined ? {} : { [key]: item.value };
    },
    async set(changes) {
      await items.bulkPut(Object.entries(changes).map(([key, value]) => ({ key, value })));
    },
  };
}
