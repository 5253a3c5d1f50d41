import type { BrowserName } from './browser-name.ts';
import { evaluateInChrome } from './evaluate-in-chrome.ts';
import type { Launched } from './launch-browser.ts';

/** Stops the extension's background as the browser does after a while; the next message or click starts it again. */
export async function stopBackground(name: BrowserName, { browser, extensionId }: Launched): Promise<void> {
  if (name === 'firefox') {
    await evaluateInChrome(
      browser,
      `WebExtensionPolicy.getByID(${JSON.stringify(extensionId)}).extension.terminateBackground();`,
    );
    return;
  }
  const target = browser.targets().find((one) => {
    const kind: string = one.type();
    return kind === 'service_worker' && one.url().includes(extensionId);
  });
  const worker = await target?.worker();
  await worker?.close();
}
