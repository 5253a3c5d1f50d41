import { CHANGES_CHANNEL } from '../domain/change/changes-channel';
import { createLookAgain } from '../domain/change/look-again';

/**
 * Calls back with what a query gives now and after each write that `announce` tells, in whatever context that was made,
 * until the signal aborts. Without Dexie's `liveQuery`, whose timers run once a second in a tab that is behind.
 */
export function watch<Value>(
  query: () => Promise<Value>,
  onValue: (value: Value) => void,
  onFault: (fault: unknown) => void,
  signal: AbortSignal,
): void {
  const look = createLookAgain(() =>
    query().then(
      (value) => {
        if (!signal.aborted) onValue(value);
      },
      (fault: unknown) => {
        if (!signal.aborted) onFault(fault);
      },
    ),
  );
  const channel = new BroadcastChannel(CHANGES_CHANNEL);
  channel.addEventListener('message', look);
  // A page that comes back from the browser's cache of pages has heard nothing while it was there.
  const onShow = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) look();
  };
  addEventListener('pageshow', onShow, { signal });
  signal.addEventListener('abort', () => {
    channel.close();
  });
  look();
}
