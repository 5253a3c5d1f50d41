import { findTextFrame } from './find-text-frame';
import { findWebVersion } from './find-web-version';
import { leaveSavedFrom } from './leave-saved-from';

/** Runs a function in a tab, as text; null where the browser does not let us. */
type InTab = <Inputs extends unknown[], Answer>(
  tabId: number,
  func: (...inputs: Inputs) => Answer,
  args: Inputs,
) => Promise<Answer | null>;

/** What the background can find out about open tabs. */
export const createLooks = (inTab: InTab) => ({
  findWebVersion: (tabId: number, pdf: string) => inTab(tabId, findWebVersion, [pdf]),
  findTextFrame: (tabId: number) => inTab(tabId, findTextFrame, []),
  prepareFile: (tabId: number) => inTab(tabId, leaveSavedFrom, ['file:']),
});
