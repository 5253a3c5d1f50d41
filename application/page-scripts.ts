import { toggleReader, type ClickedTab, type TogglingBrowser } from './toggle-reader';

/** Our scripts for pages, as they are built. */
export type PageScript = '/page.js' | '/highlight.js' | '/paint.js' | '/toggle-painting.js';

/** The part of `browser.scripting` that runs a script in a page. */
export interface Scripting {
  executeScript(injection: {
    target: { tabId: number };
    files: string[];
    injectImmediately: boolean;
  }): Promise<readonly unknown[]>;
}

export interface PageScripts {
  readonly inject: (tabId: number, script: PageScript) => Promise<readonly unknown[]>;
  /** The same for a person who asked for it: where no script may run, a tab of ours says so. */
  readonly run: (script: PageScript, tab: ClickedTab | undefined) => Promise<void>;
}

export function createPageScripts(
  scripting: Scripting,
  browser: Omit<TogglingBrowser, 'inject'>,
): PageScripts {
  const inject = (tabId: number, script: PageScript) =>
    scripting.executeScript({ target: { tabId }, files: [script], injectImmediately: true });
  return {
    inject,
    run: (script, tab) => toggleReader({ ...browser, inject: (id) => inject(id, script) }, tab),
  };
}
