import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answerBackground } from '../application/answer-background';
import { createBadgedWorkspace, recountBadges } from '../application/badge';
import { createProbeRegistration } from '../application/probe-registration';
import { noteRevokedSites } from '../application/site-grants';
import { describeSoftware } from '../application/software';
import { createTickets } from '../application/tickets';
import { toggleReader } from '../application/toggle-reader';
import { answerMessages } from '../messaging/channel';
import { isPrivateWindow } from '../page/raw-runtime';
import { createPrivateArea } from '../storage/private-area';

export default defineBackground({
  type: 'module',
  main() {
    const openTab = (url: string) => browser.tabs.create({ url });
    const { runtime } = browser;
    const toggle = (tabId: number | undefined) =>
      toggleReader(
        {
          inject: (id) =>
            browser.scripting.executeScript({
              target: { tabId: id },
              files: ['/page.js'],
              injectImmediately: true,
            }),
          openTab,
        },
        tabId,
      );
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
        address: (path) => runtime.getURL('') + path,
        openTab,
      }),
    );

    browser.action.onClicked.addListener((tab) => void toggle(tab.id));
    browser.contextMenus.onClicked.addListener((info, tab) => {
      void (info.menuItemId === 'library' ? openTab('/library.html') : toggle(tab?.id));
    });
    browser.runtime.onInstalled.addListener(({ reason }) => {
      void createMenus();
      void syncProbe();
      if (reason === 'install') void openTab('/welcome.html');
    });
    browser.permissions.onAdded.addListener(() => void syncProbe());
    browser.permissions.onRemoved.addListener(() => void syncProbe());
    // Private windows have no sites of their own.
    if (!isPrivateWindow()) noteRevokedSites(browser.permissions, browser.storage.session);
  },
});

async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  // WXT types only the names that it generates itself; ours come from locales/en/manifest.ftl.
  const title = (id: string): string => browser.i18n.getMessage(id as never);
  browser.contextMenus.create({
    id: 'reader',
    title: title('menu_reader'),
    // Firefox counts a click in the reader's own frame as one in a frame, and only that.
    contexts: ['page', 'selection', 'link', 'frame'],
  });
  browser.contextMenus.create({ id: 'library', title: title('menu_library'), contexts: ['action'] });
}
