/** The part of `browser.scripting` that keeps content scripts. */
export interface ScriptRegistry {
  getRegisteredContentScripts(filter: { ids: string[] }): Promise<readonly unknown[]>;
  registerContentScripts(scripts: RegisteredProbe[]): Promise<void>;
  updateContentScripts(scripts: RegisteredProbe[]): Promise<void>;
  unregisterContentScripts(filter: { ids: string[] }): Promise<void>;
}

/** The part of `browser.permissions` that says which sites are granted. */
export interface GrantedSites {
  getAll(): Promise<{ origins?: string[] }>;
}

interface RegisteredProbe {
  id: string;
  js: string[];
  matches: string[];
  runAt: 'document_idle';
  persistAcrossSessions: boolean;
}

const ID = 'probe';

/**
 * Gives a function that makes the probe run on just the sites that are granted: to be called after installation and
 * whenever a grant comes or goes. Two calls never run at once, so that the last one stands.
 */
export function createProbeRegistration(
  scripting: ScriptRegistry,
  permissions: GrantedSites,
): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  const sync = async () => register(scripting, (await permissions.getAll()).origins ?? []);
  return () => (last = last.then(sync, sync));
}

async function register(scripting: ScriptRegistry, granted: readonly string[]): Promise<void> {
  const registered = await scripting.getRegisteredContentScripts({ ids: [ID] });
  if (granted.length === 0) {
    if (registered.length > 0) await scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  const probe: RegisteredProbe = {
    id: ID,
    js: ['probe.js'],
    matches: [...granted],
    runAt: 'document_idle',
    persistAcrossSessions: true,
  };
  if (registered.length > 0) await scripting.updateContentScripts([probe]);
  else await scripting.registerContentScripts([probe]);
}
