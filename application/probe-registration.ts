/** The part of `browser.scripting` that keeps content scripts. */
export interface ScriptRegistry {
  getRegisteredContentScripts(filter: { ids: string[] }): Promise<readonly unknown[]>;
  registerContentScripts(scripts: RegisteredProbe[]): Promise<void>;
  updateContentScripts(scripts: RegisteredProbe[]): Promise<void>;
  unregisterContentScripts(filter: { ids: string[] }): Promise<void>;
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
  readGranted: () => Promise<readonly string[]>,
): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  const sync = async () => register(scripting, await readGranted());
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
