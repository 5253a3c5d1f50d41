import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Moves the focus into what has just opened, unless something in there took it, and back to where it was when it closes.
 * The element needs `tabIndex={-1}`: it has the focus itself, so that a screen reader says its name first.
 */
export function useFocusInside(element: RefObject<HTMLElement | null>): void {
  // At the first rendering: a field in there takes the focus as soon as it is in the document.
  const had = useRef(document.activeElement);
  useEffect(() => {
    if (element.current && !element.current.contains(document.activeElement))
      element.current.focus({ preventScroll: true });
    return () => {
      const before = had.current;
      // Whoever has gone on to another control stays there.
      if (document.activeElement === document.body && before instanceof HTMLElement && before.isConnected)
        before.focus({ preventScroll: true });
    };
  }, [element]);
}
