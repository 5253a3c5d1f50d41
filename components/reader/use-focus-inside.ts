import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/**
 * Moves the focus into what has just opened, unless something in there took it, and back to where it was when it closes.
 * The element needs `tabIndex={-1}`: it has the focus itself, so that a screen reader says its name first.
 */
export function useFocusInside(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const before = document.activeElement;
    if (element.current && !element.current.contains(before)) element.current.focus({ preventScroll: true });
    return () => {
      // Whoever has gone on to another control stays there.
      if (document.activeElement === document.body && before instanceof HTMLElement && before.isConnected)
        before.focus({ preventScroll: true });
    };
  }, [element]);
}
