import type { Page } from 'puppeteer-core';
import { evaluateInChrome } from './evaluate-in-chrome.ts';
import type { Display } from './open-display.ts';
import type { Session } from './open-session.ts';
import { waitFor } from './wait-for.ts';

// The menus of Chromium take a window and a keyboard; those of Firefox can be reached from within.
const ITEMS = {
  reader: 'Open in reader view',
  highlight: 'Highlight selection',
  library: 'Open the library',
  paint: 'Show or hide highlights on this page',
} as const;

/** Chooses our item of a page's context menu, opened by the right button of the mouse at a point in CSS px. */
export async function chooseOnPage(
  session: Session,
  page: Page,
  item: 'reader' | 'highlight',
  { x, y, itemsBelow }: { readonly x: number; readonly y: number; readonly itemsBelow: number },
): Promise<void> {
  const { display } = session;
  const open = () => page.mouse.click(x, y, { button: 'right' });
  if (display === null) {
    await open();
    await chooseInFirefox(session, ITEMS[item]);
    return;
  }
  await display.focus(page);
  await openMenu(display, open);
  await display.press(...Array<string>(itemsBelow + 1).fill('Up'), 'Return');
}

/** Chooses an item in the menu of our button in the toolbar. */
export async function chooseOnButton(session: Session, page: Page, item: 'library' | 'paint'): Promise<void> {
  const { display } = session;
  if (display === null) await chooseOnFirefoxsButton(session, ITEMS[item]);
  else await chooseOnChromiumsButton(session, page, display, ITEMS[item]);
}

async function openMenu(display: Display, open: () => Promise<void>): Promise<void> {
  const before = await display.countWindows();
  await open();
  await waitFor('the menu', async () => (await display.countWindows()) > before);
}

/** Chooses an item of ours from a menu of Firefox that is open, or about to be. */
async function chooseInFirefox(session: Session, label: string): Promise<void> {
  await waitFor(`“${label}” in an open menu`, () =>
    evaluateInChrome(
      session.browser,
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
async function chooseOnChromiumsButton(
  session: Session,
  page: Page,
  display: Display,
  label: string,
): Promise<void> {
  const manager = await session.browser.newPage();
  await manager.goto('chrome://extensions');
  await manager.evaluate(
    (extensionId) =>
      chrome.developerPrivate.updateExtensionConfiguration({ extensionId, pinnedToToolbar: true }),
    session.extensionId,
  );
  await manager.close();
  await display.focus(page);
  // F10 goes to the last button of the toolbar; before it are the profile's, the one of all extensions, and ours.
  await display.press('F10');
  await waitFor('the focus in the toolbar', () => page.evaluate(() => !document.hasFocus()));
  await display.press('Left', 'Left', 'Left');
  await openMenu(display, () => display.press('Menu'));
  await display.press(label.charAt(0).toLowerCase());
}

/** The same for Firefox, where the person has moved the button out of the panel of all extensions. */
async function chooseOnFirefoxsButton(session: Session, label: string): Promise<void> {
  await evaluateInChrome(
    session.browser,
    `const window = Services.wm.getMostRecentWindow('navigator:browser');
     const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
     const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(session.extensionId)});
     const { id } = ExtensionParent.apiManager.global.browserActionFor(extension);
     window.CustomizableUI.addWidgetToArea(id, 'nav-bar');
     const button = window.document.getElementById(id).querySelector('.unified-extensions-item-action-button');
     button.dispatchEvent(
       new window.PointerEvent('contextmenu', { bubbles: true, cancelable: true, composed: true, button: 2 }),
     );`,
  );
  await chooseInFirefox(session, label);
}
