import { useLayoutEffect, useRef } from 'preact/hooks';

export interface KeyActions {
  readonly search: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Selects all that is listed; null where nothing can be selected. */
  readonly all: (() => void) | null;
  /** Innermost first: a sheet, then a selection. */
  readonly leave: () => void;
}

/** `/` searches, `Esc` leaves, `Ctrl+Z` or `⌘Z` undoes, `Ctrl+Y` or with the shift key redoes, `Ctrl+A` selects all, unless something is being typed. */
export function useKeys(actions: KeyActions): void {
  const latest = useRef(actions);
  latest.current = actions;
  // As soon as something is shown: an effect would come after the next frame, and keys pressed before it would do nothing.
  useLayoutEffect(() => {
    const leave = new AbortController();
    addEventListener(
      'keydown',
      (event) => {
        if (event.defaultPrevented || isTyping(event.target)) return;
        const { search, undo, redo, all, leave: go } = latest.current;
        const modified = (event.ctrlKey || event.metaKey) && !event.altKey;
        const key = event.key.toLowerCase();
        if (key === '/' && !modified && !event.altKey) search();
        else if (key === 'z' && modified && !event.shiftKey) undo();
        else if (modified && (key === 'y' || key === 'z')) redo();
        else if (key === 'a' && modified && !event.shiftKey && all) all();
        else if (event.key === 'Escape') go();
        else return;
        if (event.key !== 'Escape') event.preventDefault();
      },
      { signal: leave.signal },
    );
    return () => leave.abort();
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'file', 'button'].includes(target.type);
}
