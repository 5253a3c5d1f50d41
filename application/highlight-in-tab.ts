/** What the background tells tabs of ours when the keys for highlighting are pressed in one. */
export const highlightInTab = (tabId: number | undefined) => ({ witnessmarkHighlight: tabId ?? -1 });

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
