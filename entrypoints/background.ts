import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answerBackground } from '../application/answer-background';
import { createProbeRegistration } from '../application/probe-registration';
import { describeBrowser, READABILITY_VERSION } from '../application/software';
import { createTickets } from '../application/tickets';
import { toggleReader, type ClickedTab } from '../application/toggle-reader';
import { createWorkspace } from '../application/workspace';
import { createInTab } from '../messaging/in-tab';
import { answerMessages } from '../messaging/channel';
import { findSavedFrom } from '../page/find-saved-from';
import { findTextFrame } from '../page/find-text-frame';
import { findWebVersion } from '../page/find-web-version';
import { isPrivateWindow } from '../page/raw-runtime';
import { createPrivateArea } from '../storage/private-area';

export default defineBackground({
  type: 'module',
  main() {
    const openTab = (url: string) => browser.tabs.create({ url });
    const inTab = createInTab(browser.scripting);
    const tabs = {
      findWebVersion: (id: number, pdf: string) => inTab(id, findWebVersion, [pdf]),
      findTextFrame: (id: number) => inTab(id, findTextFrame, []),
      findSavedFrom: (id: number) => inTab(id, findSavedFrom, []),
    };
    const inject = (tabId: number) =>
      browser.scripting.executeScript({ target: { tabId }, files: ['/page.js'], injectImmediately: true });
    const toggle = (tab: ClickedTab | undefined) => toggleReader({ ...tabs, inject, openTab }, tab);
    const syncProbe = createProbeRegistration(browser.scripting, async () => {
      const { origins } = await browser.permissions.getAll();
      return origins ?? [];
    });

    answerMessages(
      // The polyfill's listener type wants a promise; answering by `respond` and `true` is what both browsers do.
      browser.runtime as unknown as Parameters<typeof answerMessages>[0],
      answerBackground({
        inWorkspace: createWorkspace(),
        tickets: createTickets(isPrivateWindow() ? createPrivateArea() : browser.storage.session, () =>
          crypto.randomUUID(),
        ),
        software: {
          browser: describeBrowser(navigator.userAgent),
          extension: browser.runtime.getManifest().version,
          readability: READABILITY_VERSION,
        },
        button: browser.action,
        tabs,
        address: (path) => browser.runtime.getURL('') + path,
        openTab,
      }),
    );

    browser.action.onClicked.addListener((tab) => void toggle(tab));
    browser.contextMenus.onClicked.addListener((info, tab) => {
      void (info.menuItemId === 'library' ? openTab('/library.html') : toggle(tab));
    });
    browser.runtime.onInstalled.addListener(({ reason }) => {
      void createMenus();
      void syncProbe();
      if (reason === 'install') void openTab('/welcome.html');
    });
    browser.permissions.onAdded.addListener(() => void syncProbe());
    browser.permissions.onRemoved.addListener(() => void syncProbe());
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
