import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answerBackground } from '../application/answer-background';
import { createBadgedWorkspace, recountBadges } from '../application/badge';
import { createHighlightKeys } from '../application/highlight-in-tab';
import { createMenus, MENU_SCRIPTS, type Menus } from '../application/page-menus';
import { createPageScripts, type Scripting } from '../application/page-scripts';
import { readPainting } from '../application/painting';
import { createProbeRegistration } from '../application/probe-registration';
import { noteRevokedSites } from '../application/site-grants';
import { describeSoftware } from '../application/software';
import { stylePage } from '../application/style-page';
import { createTickets } from '../application/tickets';
import type { ClickedTab } from '../application/toggle-reader';
import { pageStyles } from '../dom/paint-page';
import { createInTab } from '../messaging/in-tab';
import { answerMessages } from '../messaging/channel';
import { extractLater } from '../page/extract-later';
import { createLooks } from '../page/look-into-tabs';
import { isPrivateWindow } from '../page/raw-runtime';
import { createPrivateArea } from '../storage/private-area';

export default defineBackground({
  type: 'module',
  main() {
    const openTab = (url: string) => browser.tabs.create({ url });
    const tabs = createLooks(createInTab(browser.scripting));
    // WXT types the names of the scripts that it builds.
    const scripting = browser.scripting as unknown as Scripting;
    const { inject, run } = createPageScripts(scripting, {
      ...tabs,
      openTab,
      canAllowFiles: async () =>
        !import.meta.env.FIREFOX && !(await browser.extension.isAllowedFileSchemeAccess()),
    });
    const toggle = (tab: ClickedTab | undefined) => run('/page.js', tab);
    const inWorkspace = createBadgedWorkspace(browser);
    const registerProbe = createProbeRegistration(browser.scripting, browser.permissions);
    // An update forgets the numbers on the button, and may forget the probe.
    const syncProbe = () => registerProbe().then(() => recountBadges(browser, inWorkspace, null));

    answerMessages(
      // The polyfill's listener type wants a promise; answering by `respond` and `true` is what both browsers do.
      browser.runtime as unknown as Parameters<typeof answerMessages>[0],
      answerBackground({
        inWorkspace,
        tickets: createTickets(isPrivateWindow() ? createPrivateArea() : browser.storage.session, () =>
          crypto.randomUUID(),
        ),
        software: describeSoftware(navigator.userAgent, browser.runtime.getManifest().version),
        button: browser.action,
        tabs,
        address: (path) => browser.runtime.getURL('') + path,
        openTab,
        openReader: toggle,
        stylePage: (tabId, prefix) => stylePage(browser.scripting, tabId, pageStyles(prefix)),
        paintPage: (tabId) => inject(tabId, '/paint.js'),
        readPainting: () => readPainting(browser.storage.local),
        extract: import.meta.env.FIREFOX ? extractLater : undefined,
      }),
    );

    browser.action.onClicked.addListener((tab) => void toggle(tab));
    const highlight = createHighlightKeys(browser.runtime, (tab) => run('/highlight.js', tab));
    browser.commands.onCommand.addListener((_name, tab) => void highlight(tab));
    browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
      if (menuItemId === 'library') void openTab('/library.html');
      else void run(MENU_SCRIPTS[menuItemId as keyof typeof MENU_SCRIPTS], tab);
    });
    browser.runtime.onInstalled.addListener(({ reason }) => {
      void createMenus(browser.contextMenus as unknown as Menus, browser.i18n);
      void syncProbe();
      if (reason === 'install') void openTab('/welcome.html');
    });
    for (const grants of [browser.permissions.onAdded, browser.permissions.onRemoved])
      grants.addListener(() => void syncProbe());
    // Private windows have no sites of their own.
    if (!isPrivateWindow()) noteRevokedSites(browser.permissions, browser.storage.session);
  },
});
