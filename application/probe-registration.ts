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

/** Makes the probe run on just the sites that are granted; called at start and whenever a grant comes or goes. */
export async function registerProbe(scripting: ScriptRegistry, granted: readonly string[]): Promise<void> {
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
