import type { BrowserName } from './browser-name.ts';
import { evaluateInChrome } from './evaluate-in-chrome.ts';
import type { Launched } from './launch-browser.ts';

/** Stops the extension's background as the browser does after a while; the next message or click starts it again. */
export async function stopBackground(name: BrowserName, { browser, extensionId }: Launched): Promise<void> {
  if (name === 'firefox') {
    // Also in the middle of its work, where Firefox would leave it some more time.
    await evaluateInChrome(
      browser,
      `WebExtensionPolicy.getByID(${JSON.stringify(extensionId)}).extension.terminateBackground({ disableResetIdleForTest: true });`,
    );
    return;
  }
  // A worker that the driver is attached to waits for a debugger when it starts again.
  const target = browser.targets().find((one) => {
    const kind: string = one.type();
    return kind === 'service_worker' && one.url().includes(extensionId);
  });
  const worker = await target?.worker();
  await worker?.client.detach().catch((error: unknown) => {
    // It was detached the last time already.
    if (!/already detached|Session closed|No session/i.test(String(error))) throw error;
  });
  const [page] = await browser.pages();
  const client = await page?.createCDPSession();
  await client?.send('ServiceWorker.enable');
  await client?.send('ServiceWorker.stopAllWorkers');
  await client?.detach();
}
