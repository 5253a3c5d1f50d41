import { faultPage, offersForPdf, type OpenTabs, type TabWithPdf } from './offers';

/** What is needed of the browser to open the reader in a tab. */
export interface TogglingBrowser extends OpenTabs {
  /** Runs the page script in a tab and gives what it gave; rejects where no script may run, or gives nothing. */
  readonly inject: (tabId: number) => Promise<readonly unknown[]>;
  /** Leaves for the page script where a file says that it was saved from; null where no script may run. */
  readonly prepareFile: (tabId: number) => Promise<string | null>;
  /** Whether the person could still let us read files, in the browser's settings. */
  readonly canAllowFiles: () => Promise<boolean>;
  readonly openTab: (path: string) => Promise<unknown>;
}

export interface ClickedTab extends TabWithPdf {
  readonly id?: number | undefined;
  readonly title?: string | undefined;
}

/** Waits between attempts, in ms: Chromium may report a click a moment before the page is ours to touch. */
const RETRIES = [60, 250, 0] as const;

/**
 * Opens the reader over the page in a tab, or closes it: the page script that is injected knows which. Where no script
 * may run (the browser's own pages, an extension gallery, Firefox's view of a PDF), a tab of ours says so.
 */
export async function toggleReader(browser: TogglingBrowser, tab: ClickedTab | undefined): Promise<void> {
  if (tab?.id === undefined) return;
  const isFile = tab.url !== undefined && mayBeFile(tab);
  for (const delay of RETRIES) {
    // For `about:` pages Firefox neither runs a script nor says that it did not.
    const isReady = !isFile || (await browser.prepareFile(tab.id)) !== null;
    const ran = isReady ? await browser.inject(tab.id).catch(() => []) : [];
    if (ran.some((one) => one !== undefined && one !== null)) return;
    await new Promise((resolve) => setTimeout(resolve, delay));
  }
  const page = isPdf(tab)
    ? faultPage('pdf', await offersForPdf(browser, tab))
    : faultPage(mayBeFile(tab) && (await browser.canAllowFiles()) ? 'file-access' : 'cannot-run-here');
  await browser.openTab(`/${page}`);
}

/** Of a tab that it lets us see nothing of, the browser tells no address, and a file may be such a tab. */
const mayBeFile = ({ url }: ClickedTab): boolean => url === undefined || url.startsWith('file:');

/** Firefox gives a PDF without a name in its address the title `document.pdf`, or the name that its server gave it. */
function isPdf({ url = '', title = '' }: ClickedTab): boolean {
  const address = URL.parse(url);
  return (
    address !== null &&
    /^(https?|file):$/.test(address.protocol) &&
    (/\.pdf$/i.test(address.pathname) || /\.pdf$/i.test(title))
  );
}
