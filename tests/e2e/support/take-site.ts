import { evaluateInChrome } from './evaluate-in-chrome.ts';
import type { Session } from './open-session.ts';
import { waitFor } from './wait-for.ts';

declare const chrome: {
  readonly developerPrivate: {
    removeHostPermission(extensionId: string, pattern: string): Promise<void>;
  };
};

/** Takes a site away from the extension as a person does in the browser's own settings. */
export async function revokeSite({ name, browser, extensionId }: Session, pattern: string): Promise<void> {
  if (name === 'firefox') {
    await evaluateInChrome(
      browser,
      `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
       const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(extensionId)});
       const origins = [${JSON.stringify(pattern)}];
       await ExtensionPermissions.remove(extension.id, { permissions: [], origins }, extension);`,
    );
    return;
  }
  const manager = await browser.newPage();
  await manager.goto('chrome://extensions');
  await manager.evaluate(
    (id, site) => chrome.developerPrivate.removeHostPermission(id, site),
    extensionId,
    pattern,
  );
  await manager.close();
}

/** Refuses, in Firefox, what the extension asks for by the press: the browser asks the person this time. */
export async function refuseInFirefox({ browser }: Session, press: () => Promise<void>): Promise<void> {
  const asks = (does: boolean) =>
    evaluateInChrome(
      browser,
      `Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', ${String(does)});`,
    );
  await asks(true);
  await press();
  await waitFor('the prompt of Firefox', () =>
    evaluateInChrome(
      browser,
      `const { document } = Services.wm.getMostRecentWindow('navigator:browser');
       const prompt = document.getElementById('addon-webext-permissions-notification');
       prompt?.secondaryButton?.click();
       return prompt !== null;`,
    ),
  );
  await asks(false);
}
