import type { Session } from './open-session.ts';
import { waitFor } from './wait-for.ts';

declare const chrome: {
  readonly developerPrivate: {
    updateProfileConfiguration(to: { inDeveloperMode: boolean }): Promise<void>;
    updateExtensionConfiguration(of: { extensionId: string; fileAccess: boolean }): Promise<void>;
  };
};

/** Takes the access to files away in Chromium, as a person does on its page of extensions, which starts ours anew. */
export async function forbidFiles({ browser, extensionId, extensionUrl }: Session): Promise<void> {
  const manager = await browser.newPage();
  await manager.goto('chrome://extensions');
  await manager.evaluate(async (id) => {
    // Without it, an unpacked extension does not start again.
    await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await chrome.developerPrivate.updateExtensionConfiguration({ extensionId: id, fileAccess: false });
  }, extensionId);
  await waitFor('the new service worker to answer', async () => {
    await manager.goto(extensionUrl('manifest.json'));
    return await manager.evaluate(
      'chrome.runtime.sendMessage({ witnessmark: 1, type: "page.ticket", payload: {} })',
    );
  });
  await manager.close();
}
