import * as v from 'valibot';

/** The part of `browser.permissions` that sites are asked for and given back by. */
export interface SitePermissions {
  getAll(): Promise<{ origins?: string[] }>;
  request(permissions: { origins: string[] }): Promise<boolean>;
  remove(permissions: { origins: string[] }): Promise<boolean>;
  readonly onAdded: PermissionEvent;
  readonly onRemoved: PermissionEvent;
}

interface PermissionEvent {
  addListener(listener: (permissions: { origins?: string[] | undefined }) => void): void;
  removeListener(listener: (permissions: { origins?: string[] | undefined }) => void): void;
}

/** The part of `browser.storage.session`: what is kept there is never on the disk, and ends with the browser. */
export interface SessionArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
  readonly onChanged: {
    addListener(listener: (changes: Record<string, unknown>) => void): void;
    removeListener(listener: (changes: Record<string, unknown>) => void): void;
  };
}

export interface SiteState {
  /** Match patterns of the sites that are granted. */
  readonly granted: readonly string[];
  /** Those that the browser took back, by whomever it was told to, since it was started; not those given back here. */
  readonly revoked: readonly string[];
}

const KEY = 'sites-taken-back';
const Taken = v.object({ byBrowser: v.array(v.string()), here: v.array(v.string()) });
type Taken = v.InferOutput<typeof Taken>;

const read = async (session: SessionArea): Promise<Taken> =>
  v.parse(v.fallback(Taken, { byBrowser: [], here: [] }), (await session.get(KEY))[KEY]);

const write = (session: SessionArea, taken: Taken): Promise<void> =>
  taken.byBrowser.length + taken.here.length > 0 ? session.set({ [KEY]: taken }) : session.remove(KEY);

const without = (from: readonly string[], what: readonly string[]): string[] =>
  from.filter((one) => !what.includes(one));

/** Keeps, in the background, which sites the browser took back, so that the settings can say it. */
export function noteRevokedSites(permissions: SitePermissions, session: SessionArea): void {
  // Two that come at once follow each other.
  let last: Promise<void> = Promise.resolve();
  const note = (change: (taken: Taken) => Taken): void => {
    const work = async () => write(session, change(await read(session)));
    last = last.then(work, work);
  };
  permissions.onRemoved.addListener(({ origins = [] }) => {
    note(({ byBrowser, here }) => ({
      byBrowser: [...without(byBrowser, origins), ...without(origins, here)],
      here: without(here, origins),
    }));
  });
  permissions.onAdded.addListener(({ origins = [] }) => {
    note(({ byBrowser, here }) => ({ byBrowser: without(byBrowser, origins), here: without(here, origins) }));
  });
}

/** What the settings ask of the browser about sites. */
export function createSiteGrants(permissions: SitePermissions, session: SessionArea) {
  const granted = async (): Promise<string[]> => {
    const { origins } = await permissions.getAll();
    return (origins ?? []).filter((pattern) => pattern.includes('://'));
  };
  return {
    granted,
    /** Calls back with the state now and after each change, wherever that was made, until the signal aborts. */
    watch(onState: (state: SiteState) => void, onFault: (fault: unknown) => void, signal: AbortSignal): void {
      let turn = 0;
      const tell = (): void => {
        turn += 1;
        const mine = turn;
        Promise.all([granted(), read(session)]).then(([sites, { byBrowser }]) => {
          // What was asked last knows most.
          if (!signal.aborted && mine === turn)
            onState({ granted: sites, revoked: without(byBrowser, sites) });
        }, onFault);
      };
      const events = [permissions.onAdded, permissions.onRemoved, session.onChanged];
      for (const event of events) event.addListener(tell);
      signal.addEventListener('abort', () => {
        for (const event of events) event.removeListener(tell);
      });
      tell();
    },
    /** Must be called within a click. False where the person refused. */
    request: (patterns: readonly string[]): Promise<boolean> =>
      permissions.request({ origins: [...patterns] }),
    /** Gives sites back: nobody is told later that the browser did it. */
    async remove(patterns: readonly string[]): Promise<void> {
      const { byBrowser, here } = await read(session);
      await write(session, { byBrowser, here: [...without(here, patterns), ...patterns] });
      await permissions.remove({ origins: [...patterns] });
    },
    /** Says no more of what the browser took back. */
    async forgetRevoked(): Promise<void> {
      await write(session, { ...(await read(session)), byBrowser: [] });
    },
  };
}

export type SiteGrants = ReturnType<typeof createSiteGrants>;
