import { liveQuery } from 'dexie';

/**
 * Calls back with what a query gives now and after each write to what it read, in whatever context that was made,
 * until the signal aborts.
 */
export function watch<Value>(
  query: () => Promise<Value>,
  onValue: (value: Value) => void,
  onFault: (fault: unknown) => void,
  signal: AbortSignal,
): void {
  const subscription = liveQuery(query).subscribe({ next: onValue, error: onFault });
  signal.addEventListener('abort', () => {
    subscription.unsubscribe();
  });
}
