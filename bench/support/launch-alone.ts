import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from '../../scripts/find-browser.mjs';
import type { BrowserName } from '../../tests/e2e/support/browser-name.ts';

// Nobody listens there: what a page asks of the network fails at once. (Requests held and aborted over WebDriver BiDi now and
// then leave a frame in Firefox loading for good.)
const [NOBODY, PORT] = ['127.0.0.1', 9];

/** An installed browser without a window, the extension or the network; ends the process where there is none. */
export async function launchAlone(name: BrowserName): Promise<Browser> {
  const executablePath = findBrowser(name);
  if (executablePath === null) {
    console.error(`There is no ${name} here; \`npm test\` installs one.`);
    process.exit(1);
  }
  const chromiumArgs = [
    `--proxy-server=${NOBODY}:${PORT}`,
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
  return puppeteer.launch({
    browser: name === 'chromium' ? 'chrome' : 'firefox',
    executablePath,
    args: name === 'chromium' ? chromiumArgs : [],
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.http': NOBODY,
      'network.proxy.http_port': PORT,
      'network.proxy.ssl': NOBODY,
      'network.proxy.ssl_port': PORT,
    },
    defaultViewport: { width: 1280, height: 800 },
    protocolTimeout: 600_000,
  });
}
