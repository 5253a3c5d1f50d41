import type { Failure } from '../../messaging/result';

/** What nobody caught is told to the person: they must not go on as if it had been saved. */
export function watchFaults(view: Window, tell: (failure: Failure) => void): void {
  const say = (reason: unknown): void => {
    // A notice of the browser's own (a loop of resizing) has no reason.
    if (!(reason instanceof Error)) return;
    const detail = `${reason.name}: ${reason.message}`;
    const isReplaced = /dead object|context invalidated/i.test(detail);
    tell({ code: isReplaced ? 'extension-replaced' : 'unexpected', detail });
  };
  view.addEventListener('error', ({ error }) => {
    say(error);
  });
  view.addEventListener('unhandledrejection', ({ reason }) => {
    say(reason);
  });
}
