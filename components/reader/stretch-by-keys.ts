import type { ReaderActions } from './reader-actions';
import { placeOf, type ReaderState, type Store } from './reader-state';
import { stepOf } from './Handles';

/**
 * `Shift` with an arrow moves the end of the open annotation word by word, `Ctrl+Shift` its start; it is stored when the key is
 * let go.
 */
export function stretchByKeys(
  document: Document,
  store: Store<ReaderState>,
  actions: Pick<ReaderActions, 'stretch' | 'keepStretched'>,
  signal: AbortSignal,
): void {
  const root = document.getElementById('article');
  document.addEventListener(
    'keydown',
    (event) => {
      const { openId } = store.get();
      const isSideways = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
      if (!isSideways || !event.shiftKey || event.altKey || openId === undefined || isElsewhere(document))
        return;
      const step = stepOf(event.key, root?.dir === 'rtl');
      if (step === undefined || !placeOf(store.get(), openId)) return;
      event.preventDefault();
      actions.stretch(openId, event.ctrlKey || event.metaKey ? 'start' : 'end', step);
    },
    { signal },
  );
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

/** Whether the arrows have a meaning of their own where the focus is, or words are selected. */
function isElsewhere(document: Document): boolean {
  const { activeElement } = document;
  if (activeElement?.closest('input, textarea, select, [role=slider], [role=toolbar], [role=menu]'))
    return true;
  return document.getSelection()?.isCollapsed === false;
}
