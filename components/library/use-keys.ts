import { useEffect, useRef } from 'preact/hooks';

export interface KeyActions {
  readonly search: () => void;
  readonly undo: () => void;
  /** Innermost first: a sheet, then a selection. */
  readonly leave: () => void;
}

/** `/` searches, `Esc` leaves, `Ctrl+Z` or `⌘Z` undoes, unless something is being typed. */
export function useKeys(actions: KeyActions): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const leave = new AbortController();
    addEventListener(
      'keydown',
      (event) => {
        if (event.defaultPrevented || isTyping(event.target)) return;
        const { search, undo, leave: go } = latest.current;
        const modified = event.ctrlKey || event.metaKey;
        if (event.key === '/' && !modified && !event.altKey) search();
        else if (event.key.toLowerCase() === 'z' && modified && !event.shiftKey && !event.altKey) undo();
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
