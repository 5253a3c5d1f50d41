import { useEffect, useState } from 'preact/hooks';
import type { LibraryContents, LibraryPort } from '../../application/library-port';

export type Watched =
  | { readonly state: 'loading' }
  /** With `fault`, the contents could not be read again since: they are as they were. */
  | { readonly state: 'ready'; readonly contents: LibraryContents; readonly fault?: unknown }
  | { readonly state: 'fault'; readonly fault: unknown };

/** What the library holds, now and after each change made anywhere. */
export function useContents(port: LibraryPort): Watched {
  const [watched, setWatched] = useState<Watched>({ state: 'loading' });
  useEffect(() => {
    const leave = new AbortController();
    port.watch(
      (contents) => setWatched({ state: 'ready', contents }),
      (fault) =>
        setWatched((last) => (last.state === 'ready' ? { ...last, fault } : { state: 'fault', fault })),
      leave.signal,
    );
    return () => leave.abort();
  }, [port]);
  return watched;
}
