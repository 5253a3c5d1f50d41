import type { Frame } from 'puppeteer-core';
import { awaitFirefoxExtension } from './await-firefox-extension.ts';
import type { BrowserName } from './browser-name.ts';
import { evaluateInChrome } from './evaluate-in-chrome.ts';
import type { Launched } from './launch-browser.ts';
import { waitFor } from './wait-for.ts';

/** Reloads the extension under an open reader, as an update does. Resolves once its runtime is dead and the new one answers. */
export async function reloadExtension(
  name: BrowserName,
  { browser, extensionId, extensionOrigin }: Launched,
  reader: Frame,
): Promise<void> {
  if (name === 'firefox') {
    await evaluateInChrome(
      browser,
      `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
       await (await AddonManager.getAddonByID(${JSON.stringify(extensionId)})).reload();`,
    );
    await awaitFirefoxExtension(browser, extensionId);
    return;
  }
  // Over CDP, as `runtime.reload` leaves an unpacked extension out where there is no window. Loaded again it is the same one.
  const path = (await browser.extensions()).get(extensionId)?.path ?? '';
  await browser.installExtension(path);
  await waitFor('the runtime to die', () => reader.evaluate('chrome.runtime?.id === undefined'));
  await waitFor('the new service worker to answer', async () => {
    const page = await browser.newPage({ background: true });
    try {
      await page.goto(`${extensionOrigin}/manifest.json`);
      return await page.evaluate(
        'chrome.runtime.sendMessage({ witnessmark: 1, type: "page.ticket", payload: {} })',
      );
    } finally {
      await page.close();
    }
  });
}
