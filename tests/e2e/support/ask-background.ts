import type { Frame } from 'puppeteer-core';

/** Sends what a reader sends when a person edits something, without the person. Gives whether it was acknowledged. */
export async function askBackground(
  reader: Frame,
  type: string,
  payload: Readonly<Record<string, unknown>>,
): Promise<boolean> {
  const message = { witnessmark: 1, type, payload: { ...payload, batch: crypto.randomUUID() } };
  return await reader.evaluate(async (asked) => {
    interface Runtime {
      sendMessage(message: unknown): Promise<{ readonly ok: boolean }>;
    }
    // Firefox has both names, Chromium the second.
    const scope = globalThis as unknown as { browser?: { runtime: Runtime }; chrome: { runtime: Runtime } };
    return (await (scope.browser ?? scope.chrome).runtime.sendMessage(asked)).ok;
  }, message);
}
