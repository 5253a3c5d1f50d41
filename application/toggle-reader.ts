/** What is needed of the browser to open the reader in a tab. */
export interface TogglingBrowser {
  /** Runs the page script in a tab; rejects where no script may run. */
  readonly inject: (tabId: number) => Promise<unknown>;
  readonly openTab: (path: string) => Promise<unknown>;
}

/**
 * Opens the reader over the page in a tab, or closes it: the page script that is injected knows which. Where no script
 * may run (the browser's own pages, an extension gallery), a tab of ours says so.
 */
export async function toggleReader(browser: TogglingBrowser, tabId: number | undefined): Promise<void> {
  if (tabId === undefined) return;
  try {
    await browser.inject(tabId);
  } catch {
    await browser.openTab('/reader.html?fault=cannot-run-here');
  }
}
