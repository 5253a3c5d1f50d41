import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from '../../scripts/find-browser.mjs';
import type { BrowserName } from '../../tests/e2e/support/browser-name.ts';

/** An installed browser without a window and without the extension; ends the process where there is none. */
export async function launchAlone(name: BrowserName): Promise<Browser> {
  const executablePath = findBrowser(name);
  if (executablePath === null) {
    console.error(`There is no ${name} here; \`npm test\` installs one.`);
    process.exit(1);
  }
  return puppeteer.launch({
    browser: name === 'chromium' ? 'chrome' : 'firefox',
    executablePath,
    args: name === 'chromium' && process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    defaultViewport: { width: 1280, height: 800 },
    protocolTimeout: 600_000,
  });
}
