import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** A ref for what may go away with the focus in it: what `next` gives gets the focus then, which would be lost to the page. */
export function useHandingOn<Kind extends HTMLElement>(
  next: () => HTMLElement | null | undefined,
): RefObject<Kind | null> {
  const going = useRef<Kind>(null);
  const taker = useRef(next);
  taker.current = next;
  useLayoutEffect(
    () => () => {
      if (going.current?.contains(document.activeElement)) taker.current()?.focus();
    },
    [],
  );
  return going;
}
