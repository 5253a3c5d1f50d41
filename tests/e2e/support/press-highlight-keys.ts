import type { Page } from 'puppeteer-core';
import { evaluateInChrome } from './evaluate-in-chrome.ts';
import type { Session } from './open-session.ts';

/**
 * Presses Alt+Shift+H in this page. Keys that a driver sends never reach the browser's own commands, and without a window
 * Firefox hears none, so there its command is called from within, after what a key grants.
 */
export async function pressHighlightKeys(session: Session, page: Page): Promise<void> {
  const { display } = session;
  if (display !== null) {
    await display.focus(page);
    await display.press('alt+shift+h');
    return;
  }
  await page.bringToFront();
  await evaluateInChrome(
    session.browser,
    `const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(session.extensionId)});
     const window = Services.wm.getMostRecentWindow('navigator:browser');
     extension.tabManager.addActiveTabPermission(window.gBrowser.selectedTab);
     extension.shortcuts.onCommand('highlight');`,
  );
}
