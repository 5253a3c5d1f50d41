import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { browserFromEnvironment } from './support/browser-name.ts';
import { evaluateInChrome } from './support/evaluate-in-chrome.ts';
import { findTab } from './support/find-tab.ts';
import type { Display } from './support/open-display.ts';
import { PRESS_RELEASE } from './support/pages.ts';
import { useSession } from './support/use-session.ts';
import { waitFor } from './support/wait-for.ts';

// The menus of Chromium take a window and a keyboard; those of Firefox can be reached from within.
const session = useSession({ hasWindow: browserFromEnvironment() === 'chromium' });
const READER = 'Open in reader view';
const LIBRARY = 'Open the library';

/** Chooses our item of a page's context menu, opened by the right button of the mouse at a point in CSS px. */
async function chooseOnPage(page: Page, x: number, y: number, itemsBelow: number): Promise<void> {
  const { display } = session();
  const open = () => page.mouse.click(x, y, { button: 'right' });
  if (display === null) {
    await open();
    await chooseInFirefox(READER);
    return;
  }
  await display.focus(page);
  await openMenu(display, open);
  await display.press(...Array<string>(itemsBelow + 1).fill('Up'), 'Return');
}

async function openMenu(display: Display, open: () => Promise<void>): Promise<void> {
  const before = await display.countWindows();
  await open();
  await waitFor('the menu', async () => (await display.countWindows()) > before);
}

/** Chooses an item of ours from a menu of Firefox that is open, or about to be. */
async function chooseInFirefox(label: string): Promise<void> {
  await waitFor(`“${label}” in an open menu`, () =>
    evaluateInChrome(
      session().browser,
      `const { document } = Services.wm.getMostRecentWindow('navigator:browser');
       const item = [...document.querySelectorAll('menupopup menuitem')].find(
         (one) => one.label === ${JSON.stringify(label)} && one.closest('menupopup').state === 'open',
       );
       item?.closest('menupopup').activateItem(item);
       return item !== undefined;`,
    ),
  );
}

declare const chrome: {
  readonly developerPrivate: {
    updateExtensionConfiguration(of: { extensionId: string; pinnedToToolbar: boolean }): Promise<void>;
  };
};

/** Chooses our item of the menu that the button in Chromium's toolbar has, where the person has pinned it. */
async function chooseOnChromiumsButton(page: Page, display: Display): Promise<void> {
  const manager = await session().browser.newPage();
  await manager.goto('chrome://extensions');
  await manager.evaluate(
    (extensionId) =>
      chrome.developerPrivate.updateExtensionConfiguration({ extensionId, pinnedToToolbar: true }),
    session().extensionId,
  );
  await manager.close();
  await display.focus(page);
  // F10 goes to the last button of the toolbar; before it are the profile's, the one of all extensions, and ours.
  await display.press('F10');
  await waitFor('the focus in the toolbar', () => page.evaluate(() => !document.hasFocus()));
  await display.press('Left', 'Left', 'Left');
  await openMenu(display, () => display.press('Menu'));
  await display.press('o');
}

/** The same for Firefox, where the person has moved the button out of the panel of all extensions. */
async function chooseOnFirefoxsButton(): Promise<void> {
  await evaluateInChrome(
    session().browser,
    `const window = Services.wm.getMostRecentWindow('navigator:browser');
     const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
     const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(session().extensionId)});
     const { id } = ExtensionParent.apiManager.global.browserActionFor(extension);
     window.CustomizableUI.addWidgetToArea(id, 'nav-bar');
     const button = window.document.getElementById(id).querySelector('.unified-extensions-item-action-button');
     button.dispatchEvent(
       new window.PointerEvent('contextmenu', { bubbles: true, cancelable: true, composed: true, button: 2 }),
     );`,
  );
  await chooseInFirefox(LIBRARY);
}

it('opens the reader by the page’s context menu, and closes it again', async () => {
  const page = await session().page(PRESS_RELEASE);
  await chooseOnPage(page, 200, 300, 2);
  const frame = await session().readyReader(page);
  expect(await frame.$eval('h1', (one) => one.textContent)).toContain('Merrow');
  await chooseOnPage(page, 600, 500, 4);
  await waitFor('the reader to close', () => page.frames().length === 1);
});

it('opens the library by the menu of the button', async () => {
  const page = await session().page(PRESS_RELEASE);
  const { display } = session();
  if (display === null) await chooseOnFirefoxsButton();
  else await chooseOnChromiumsButton(page, display);
  await findTab(session().browser, '/library.html');
});
