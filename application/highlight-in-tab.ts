import type { ClickedTab } from './toggle-reader';

/** The part of `browser.runtime` that tells tabs of ours. */
export interface TellingRuntime {
  getURL(path: ''): string;
  sendMessage(message: unknown): Promise<unknown>;
}

/** Gives what the keys for highlighting do in a tab: one of ours hears of it, and in a page a script is run. */
export function createHighlightKeys(
  runtime: TellingRuntime,
  runInPage: (tab: ClickedTab | undefined) => Promise<unknown>,
): (tab: ClickedTab | undefined) => Promise<unknown> {
  return (tab) =>
    tab?.url?.startsWith(runtime.getURL('')) === true
      ? // A tab in which nothing can be highlighted does not listen.
        runtime.sendMessage({ witnessmarkHighlight: tab.id ?? -1 }).catch(() => undefined)
      : runInPage(tab);
}

/** The part of `browser.runtime` that messages are heard by. */
export interface HearingRuntime {
  readonly onMessage: { addListener(listener: (message: unknown) => void): void };
}

/** Calls back when the keys are pressed in the tab with this id. */
export function hearHighlightKeys(runtime: HearingRuntime, tabId: number | undefined, run: () => void): void {
  runtime.onMessage.addListener((message) => {
    if (typeof message !== 'object' || message === null || !('witnessmarkHighlight' in message)) return;
    if (message.witnessmarkHighlight === tabId) run();
  });
}
