import { expect, it } from 'vitest';
import { createProbeRegistration, type ScriptRegistry } from '../../application/probe-registration';

/** A registry that is as strict as the browsers' own: an id is registered once, and only a known one is changed. */
function registry() {
  const patterns = new Map<string, readonly string[]>();
  const scripting: ScriptRegistry = {
    getRegisteredContentScripts: ({ ids }) => Promise.resolve(ids.filter((id) => patterns.has(id))),
    registerContentScripts: async (scripts) => {
      for (const { id, matches } of scripts) {
        await Promise.resolve();
        if (patterns.has(id)) throw new Error(`Duplicate script ID '${id}'`);
        patterns.set(id, matches);
      }
    },
    updateContentScripts: async (scripts) => {
      for (const { id, matches } of scripts) {
        await Promise.resolve();
        if (!patterns.has(id)) throw new Error(`Nonexistent script ID '${id}'`);
        patterns.set(id, matches);
      }
    },
    unregisterContentScripts: async ({ ids }) => {
      for (const id of ids) {
        await Promise.resolve();
        if (!patterns.delete(id)) throw new Error(`Nonexistent script ID '${id}'`);
      }
    },
  };
  return { scripting, matches: () => [...patterns.values()].flat() };
}

it('follows each grant, and leaves nothing when the last is gone', async () => {
  const { scripting, matches } = registry();
  let granted: string[] = [];
  const syncProbe = createProbeRegistration(scripting, {
    getAll: () => Promise.resolve({ origins: granted }),
  });
  for (const now of [[], ['https://a.example/*'], ['https://a.example/*', 'https://b.example/*'], []]) {
    granted = now;
    await syncProbe();
    expect(matches()).toEqual(now);
  }
});

it('has all sites of two grants that come at once, and none after two removals', async () => {
  const { scripting, matches } = registry();
  let granted: string[] = [];
  const syncProbe = createProbeRegistration(scripting, {
    getAll: () => Promise.resolve({ origins: [...granted] }),
  });
  const change = (now: string[]) => {
    granted = now;
    return syncProbe();
  };
  await Promise.all([
    change(['https://a.example/*']),
    change(['https://a.example/*', 'https://b.example/*']),
  ]);
  expect(matches()).toEqual(['https://a.example/*', 'https://b.example/*']);
  await Promise.all([change(['https://b.example/*']), change([])]);
  expect(matches()).toEqual([]);
});

it('goes on after a time that failed', async () => {
  const { scripting, matches } = registry();
  let fails = true;
  const syncProbe = createProbeRegistration(scripting, {
    getAll: () =>
      fails ? Promise.reject(new Error('not now')) : Promise.resolve({ origins: ['https://a.example/*'] }),
  });
  await expect(syncProbe()).rejects.toThrow('not now');
  fails = false;
  await syncProbe();
  expect(matches()).toEqual(['https://a.example/*']);
});
