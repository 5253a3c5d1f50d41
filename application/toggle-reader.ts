/** What is needed of the browser to open the reader in a tab. */
export interface TogglingBrowser {
  /** Runs the page script in a tab; rejects where no script may run. */
  readonly inject: (tabId: number) => Promise<unknown>;
  readonly openTab: (path: string) => Promise<unknown>;
}

/** Waits between attempts, in ms: Chromium may report a click a moment before the page is ours to touch. */
const RETRIES = [60, 250, 0] as const;

/**
 * Opens the reader over the page in a tab, or closes it: the page script that is injected knows which. Where no script
 * may run (the browser's own pages, an extension gallery), a tab of ours says so.
 */
export async function toggleReader(browser: TogglingBrowser, tabId: number | undefined): Promise<void> {
  if (tabId === undefined) return;
  for (const delay of RETRIES) {
    try {
      await browser.inject(tabId);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, delay));
    }
  }
  await browser.openTab('/reader.html?fault=cannot-run-here');
}
