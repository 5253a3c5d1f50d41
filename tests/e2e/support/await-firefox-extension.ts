import type { Browser } from 'puppeteer-core';
import { evaluateInChrome } from './evaluate-in-chrome.ts';
import { waitFor } from './wait-for.ts';

/** Waits until an extension's background runs in Firefox; gives the address of the extension's root. */
export function awaitFirefoxExtension(browser: Browser, extensionId: string) {
  return waitFor('the extension to start', () =>
    evaluateInChrome(
      browser,
      `const policy = WebExtensionPolicy.getByID(${JSON.stringify(extensionId)});
       await policy?.extension?.promiseBackgroundStarted?.();
       return policy?.extension?.backgroundState === 'running' ? policy.getURL('') : null;`,
    ),
  );
}
