import type { PassageActions } from './passage-actions';
import type { ReaderState, Store } from './reader-state';

/** Stores what was stretched by keys once `Shift` is let go. */
export function keepStretched(
  document: Document,
  store: Store<ReaderState>,
  actions: Pick<PassageActions, 'keepStretched'>,
  signal: AbortSignal,
): void {
  const keep = (): void => {
    if (store.get().stretched) void actions.keepStretched();
  };
  document.addEventListener(
    'keyup',
    ({ key }) => {
      if (key === 'Shift') keep();
    },
    { signal },
  );
  // Let go where no event of ours tells it.
  document.defaultView?.addEventListener('blur', keep, { signal });
}
