import type { Page } from 'puppeteer-core';
import type { BrowserName } from './browser-name.ts';
import { evaluateInChrome } from './evaluate-in-chrome.ts';
import type { Launched } from './launch-browser.ts';

/** Clicks the extension's toolbar button while this page is in front; the page then has granted `activeTab`. */
export async function clickToolbar(name: BrowserName, launched: Launched, page: Page): Promise<void> {
  const { browser, extensionId } = launched;
  await page.bringToFront();
  if (name === 'firefox') {
    await evaluateInChrome(
      browser,
      `const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
       const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(extensionId)});
       const window = Services.wm.getMostRecentWindow('navigator:browser');
       ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);`,
    );
    return;
  }
  const extension = (await browser.extensions()).get(extensionId);
  if (extension === undefined) throw new Error('The extension is not listed any more');
  await extension.triggerAction(page);
}
