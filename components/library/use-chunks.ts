import { useCallback, useEffect, useState } from 'preact/hooks';

const FIRST = 60;
const NEXT = 240;
/** Rows that are drawn unasked: some 30 elements each, and as much memory as a browser should give to a list. */
const UNASKED = 3_000;

export interface Chunks {
  readonly drawn: number;
  /** How many are drawn only as they are come to. */
  readonly left: number;
  /** Draws the next of them. */
  readonly more: () => void;
}

/**
 * How many of `total` rows are drawn: at first as many as a screen holds, then more whenever the browser is idle, until
 * all are there, so that the scroll bar and the browser's own search are right; of very many the rest as somebody comes to the
 * end. Begins again when `list` names another list; not when a row comes or goes, which would throw the person back to the
 * beginning.
 */
export function useChunks(list: string, total: number): Chunks {
  const [reached, setReached] = useState({ list, count: FIRST });
  const count = reached.list === list ? reached.count : FIRST;
  useEffect(() => {
    if (count >= Math.min(total, UNASKED)) return undefined;
    const handle = requestIdleCallback(() => setReached({ list, count: count + NEXT }), { timeout: 200 });
    return () => cancelIdleCallback(handle);
  }, [list, count, total]);
  const more = useCallback(() => setReached({ list, count: count + NEXT }), [list, count]);
  const drawn = Math.min(count, total);
  return { drawn, left: drawn < UNASKED ? 0 : total - drawn, more };
}
