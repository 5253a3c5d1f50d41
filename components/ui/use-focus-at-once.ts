import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * Moves the focus into a field as it appears, what stands in it selected where it is of one line. An effect would come
 * after the next frame: letters typed before it would be lost, or taken for keys of the page.
 */
export function useFocusAtOnce(
  field: RefObject<HTMLInputElement | HTMLTextAreaElement | null>,
  isWanted = true,
): void {
  useLayoutEffect(() => {
    if (!isWanted) return;
    field.current?.focus();
    if (field.current instanceof HTMLInputElement) field.current.select();
  }, [field, isWanted]);
}
