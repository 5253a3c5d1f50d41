import { CHANGES_CHANNEL } from '../../domain/change/changes-channel';

/**
 * Calls back whenever anything was written in one of our contexts, and when the person comes back to this tab: a tab
 * that was asleep has heard nothing.
 */
export function hearChanges(view: Window, onChange: () => void): void {
  view.addEventListener('focus', onChange);
  view.document.addEventListener('visibilitychange', onChange);
  try {
    new BroadcastChannel(CHANGES_CHANNEL).addEventListener('message', onChange);
  } catch {
    // A frame that may have no storage may have no channel either; coming back to it is enough there.
  }
}
