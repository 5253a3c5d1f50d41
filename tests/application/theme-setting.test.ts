import { describe, expect, it } from 'vitest';
import { readThemeSetting, type SettingsStorage } from '../../application/theme-setting';

function storageWith(reading: unknown) {
  const stored: Record<string, unknown> = { reading };
  const listeners = new Set<Parameters<SettingsStorage['onChanged']['addListener']>[0]>();
  const storage: SettingsStorage = {
    get: (key) => Promise.resolve({ [key]: stored[key] }),
    set(items) {
      Object.assign(stored, items);
      return Promise.resolve();
    },
    onChanged: {
      addListener: (listener) => listeners.add(listener),
      removeListener: (listener) => listeners.delete(listener),
    },
  };
  return { stored, listeners, storage };
}

const early = () => {
  const kept = new Map<string, string>();
  return { kept, setItem: (key: string, value: string) => void kept.set(key, value) };
};

describe('readThemeSetting', () => {
  it('takes the system’s theme where nothing, or nothing that is understood, is stored', async () => {
    expect((await readThemeSetting(storageWith(undefined).storage, early())).theme).toBe('system');
    expect((await readThemeSetting(storageWith({ theme: 'neon' }).storage, early())).theme).toBe('system');
  });

  it('keeps a theme beside the other settings, and where the next page finds it at once', async () => {
    const { storage, stored } = storageWith({ theme: 'light', size: 24 });
    const at = early();
    (await readThemeSetting(storage, at)).keep('sepia');
    await expect.poll(() => stored['reading']).toMatchObject({ theme: 'sepia', size: 24 });
    expect(at.kept.get('theme')).toBe('sepia');
  });

  it('follows changes until it is left', async () => {
    const { storage, listeners } = storageWith({ theme: 'light' });
    const setting = await readThemeSetting(storage, early());
    const leave = new AbortController();
    const seen: string[] = [];
    setting.follow((theme) => seen.push(theme), leave.signal);
    for (const listener of listeners) listener({ reading: { newValue: { theme: 'dark' } }, other: {} });
    leave.abort();
    expect(seen).toEqual(['dark']);
    expect(listeners.size).toBe(0);
  });
});
