import { useEffect, useState } from 'preact/hooks';

const FIRST = 60;
const NEXT = 240;

/**
 * How many of `total` rows are drawn: at first as many as a screen holds, then more whenever the browser is idle, until
 * all are there, so that the scroll bar and the browser's own search are right. Begins again when `list` names another list;
 * not when a row comes or goes, which would throw the person back to the beginning.
 */
export function useChunks(list: string, total: number): number {
  const [drawn, setDrawn] = useState({ list, count: FIRST });
  const count = drawn.list === list ? drawn.count : FIRST;
  useEffect(() => {
    if (count >= total) return undefined;
    const handle = requestIdleCallback(() => setDrawn({ list, count: count + NEXT }), { timeout: 200 });
    return () => cancelIdleCallback(handle);
  }, [list, count, total]);
  return Math.min(count, total);
}
