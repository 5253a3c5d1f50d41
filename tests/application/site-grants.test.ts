import { expect, it } from 'vitest';
import {
  createSiteGrants,
  noteRevokedSites,
  type SessionArea,
  type SitePermissions,
  type SiteState,
} from '../../application/site-grants';

/** An event of the browser, and how it is fired. */
function event<Argument>() {
  const listeners = new Set<(argument: Argument) => void>();
  return {
    addListener: (listener: (argument: Argument) => void) => void listeners.add(listener),
    removeListener: (listener: (argument: Argument) => void) => void listeners.delete(listener),
    fire: (argument: Argument) => listeners.forEach((listener) => listener(argument)),
    count: () => listeners.size,
  };
}

function started() {
  const granted = new Set<string>();
  const onAdded = event<{ origins?: string[] | undefined }>();
  const onRemoved = event<{ origins?: string[] | undefined }>();
  const permissions: SitePermissions = {
    getAll: () => Promise.resolve({ origins: [...granted] }),
    request({ origins }) {
      for (const one of origins) granted.add(one);
      onAdded.fire({ origins });
      return Promise.resolve(true);
    },
    remove({ origins }) {
      for (const one of origins) granted.delete(one);
      onRemoved.fire({ origins });
      return Promise.resolve(true);
    },
    onAdded,
    onRemoved,
  };
  const stored = new Map<string, unknown>();
  const onChanged = event<Record<string, unknown>>();
  const session: SessionArea = {
    get: (key) => Promise.resolve(stored.has(key) ? { [key]: stored.get(key) } : {}),
    set(items) {
      for (const [key, value] of Object.entries(items)) stored.set(key, value);
      onChanged.fire(items);
      return Promise.resolve();
    },
    remove(key) {
      stored.delete(key);
      onChanged.fire({ [key]: null });
      return Promise.resolve();
    },
    onChanged,
  };
  noteRevokedSites(permissions, session);
  const grants = createSiteGrants(permissions, session);
  let state: SiteState | undefined;
  const watching = new AbortController();
  grants.watch(
    (now) => (state = now),
    (fault) => {
      throw fault;
    },
    watching.signal,
  );
  return { permissions, stored, grants, watching, listening: () => onChanged.count(), state: () => state };
}

const [A, B] = ['https://a.example/*', 'https://b.example/*'];

it('tells the settings of each grant, and of what the browser took back', async () => {
  const { permissions, grants, state } = started();
  await grants.request([A, B]);
  await expect.poll(state).toEqual({ granted: [A, B], revoked: [] });
  // As the browser's own settings do.
  await permissions.remove({ origins: [A] });
  await expect.poll(state).toEqual({ granted: [B], revoked: [A] });
  await grants.request([A]);
  await expect.poll(state).toEqual({ granted: [B, A], revoked: [] });
});

it('takes what is given back here for no doing of the browser, and keeps nothing of it', async () => {
  const { stored, grants, state } = started();
  await grants.request([A, B]);
  await grants.remove([A, B]);
  await expect.poll(state).toEqual({ granted: [], revoked: [] });
  await expect.poll(() => stored.size).toBe(0);
});

it('knows two that the browser takes back at once', async () => {
  const { permissions, grants, state } = started();
  await grants.request([A, B]);
  await Promise.all([permissions.remove({ origins: [A] }), permissions.remove({ origins: [B] })]);
  await expect.poll(state).toEqual({ granted: [], revoked: [A, B] });
});

it('speaks no more of what is left so', async () => {
  const { permissions, stored, grants, state } = started();
  await grants.request([A]);
  await permissions.remove({ origins: [A] });
  await expect.poll(state).toEqual({ granted: [], revoked: [A] });
  await grants.forgetRevoked();
  await expect.poll(state).toEqual({ granted: [], revoked: [] });
  expect(stored.size).toBe(0);
});

it('listens no longer than it is watched', () => {
  const { watching, listening } = started();
  expect(listening()).toBe(1);
  watching.abort();
  expect(listening()).toBe(0);
});
