import { mkdirSync } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from '../../../scripts/find-browser.mjs';
import type { BrowserName } from './browser-name.ts';
import { awaitFirefoxExtension } from './await-firefox-extension.ts';
import { waitFor } from './wait-for.ts';

export interface LaunchChoices {
  /** Folder of the profile; used again, it is the same person's browser on another day. */
  readonly profile: string;
  /** Folder of the unpacked extension. */
  readonly extension: string;
  /** Folder that saved files land in without a question; null leaves that to the browser. */
  readonly downloads: string | null;
  /** Port of a proxy on loopback for all that is asked for; null asks the network itself. */
  readonly proxyPort: number | null;
  readonly headless: boolean;
  /** The display of a browser with a window; the one of this machine, unless said. */
  readonly display?: string;
  /** True lets the extension into private windows (Chromium only), as a person does in the browser's settings. */
  readonly privateWindows?: boolean;
  readonly chromiumArguments?: readonly string[];
  readonly firefoxPreferences?: Readonly<Record<string, unknown>>;
}

export interface Launched {
  readonly browser: Browser;
  readonly extensionId: string;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  readonly extensionOrigin: string;
}

/** The extension's address in Firefox is random for each profile; here it is pinned, so that a restart finds its data. */
const FIREFOX_UUID = '5a0c24f5-0a1c-4f3e-9e43-6b3f1d1c7a52';
const FIREFOX_ID = 'witnessmark@witnessmark.example';

/** Starts a browser with the extension in it, and waits until the extension can hear a click. */
export function launchBrowser(name: BrowserName, choices: LaunchChoices): Promise<Launched> {
  mkdirSync(choices.profile, { recursive: true });
  if (choices.downloads !== null) mkdirSync(choices.downloads, { recursive: true });
  return name === 'chromium' ? launchChromium(choices) : launchFirefox(choices);
}

function executable(name: BrowserName): string {
  const path = findBrowser(name);
  if (path === null) throw new Error(`No ${name} is installed`);
  return path;
}

const viewport = (headless: boolean) => (headless ? { width: 1280, height: 800 } : null);

const environment = ({ display }: LaunchChoices) =>
  display === undefined ? process.env : { ...process.env, DISPLAY: display };

async function launchChromium(choices: LaunchChoices): Promise<Launched> {
  const root = process.getuid?.() === 0;
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath: executable('chromium'),
    pipe: true,
    headless: choices.headless,
    env: environment(choices),
    userDataDir: choices.profile,
    enableExtensions: [choices.extension],
    extensionsEnabledInIncognito: choices.privateWindows === true ? [choices.extension] : [],
    defaultViewport: viewport(choices.headless),
    ...(choices.downloads === null
      ? {}
      : { downloadBehavior: { policy: 'allow', downloadPath: choices.downloads } as const }),
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    // The bar "controlled by automated test software" is for tests, not for a person.
    ...(choices.headless ? {} : { ignoreDefaultArgs: ['--enable-automation'] }),
    args: [
      ...(root ? ['--no-sandbox'] : []),
      '--enable-unsafe-extension-debugging',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--no-default-browser-check',
      // A renderer kept ready for the next page is a tenth of all that the specs make the machine do.
      ...(choices.headless ? ['--disable-features=SpareRendererForSitePerProcess'] : []),
      // Wide enough for the reader's margin.
      ...(choices.display === undefined ? [] : ['--window-size=1360,960']),
      ...(choices.proxyPort === null
        ? []
        : [`--proxy-server=127.0.0.1:${choices.proxyPort}`, '--ignore-certificate-errors']),
      ...(choices.chromiumArguments ?? []),
    ],
  });
  const extension = await waitFor('the extension to be listed', async () => {
    const all = [...(await browser.extensions()).values()];
    return all.find((one) => one.path === choices.extension) ?? all[0];
  });
  const extensionOrigin = `chrome-extension://${extension.id}`;
  // A click before the service worker has run once is lost.
  await waitFor('the service worker to listen', async () => {
    for (const worker of await extension.workers()) {
      if (await worker.evaluate('chrome.action.onClicked.hasListeners()')) return true;
    }
    return false;
  });
  return { browser, extensionId: extension.id, extensionOrigin };
}

async function launchFirefox(choices: LaunchChoices): Promise<Launched> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: executable('firefox'),
    headless: choices.headless,
    env: environment(choices),
    userDataDir: choices.profile,
    enableExtensions: true,
    acceptInsecureCerts: choices.proxyPort !== null,
    defaultViewport: viewport(choices.headless),
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      ...(choices.proxyPort === null ? {} : proxyPreferences(choices.proxyPort)),
      ...(choices.downloads === null ? {} : downloadPreferences(choices.downloads)),
      'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: FIREFOX_UUID }),
      // Ours is a temporary add-on here, which Firefox takes out when it closes: its data is to stay.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      ...(choices.headless ? TEST_PREFERENCES : {}),
      ...choices.firefoxPreferences,
    },
  });
  const extensionId = await browser.installExtension(choices.extension);
  const origin = await awaitFirefoxExtension(browser, extensionId);
  return { browser, extensionId, extensionOrigin: String(origin).replace(/\/$/, '') };
}

/** For the specs and the tour only; a person's own browser keeps what Firefox does. */
const TEST_PREFERENCES = {
  // `permissions.request` is granted without the prompt, which no headless browser shows.
  'extensions.webextOptionalPermissionPrompts': false,
  // Without a server Firefox's own settings are not asked for, many times a second, through our proxy.
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  // Light and dark are chosen by the specs, not by the machine.
  'layout.css.prefers-color-scheme.content-override': 1,
};

function downloadPreferences(folder: string): Record<string, unknown> {
  return {
    'browser.download.dir': folder,
    'browser.download.folderList': 2,
    'browser.download.useDownloadDir': true,
    'browser.download.always_ask_before_handling_new_types': false,
    'browser.download.alwaysOpenPanel': false,
  };
}

function proxyPreferences(port: number): Record<string, unknown> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': '',
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'dom.security.https_first': false,
  };
}
