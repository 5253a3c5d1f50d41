import { useEffect, useState } from 'preact/hooks';
import type { LibraryContents, LibraryPort } from '../../application/library-port';

export type Watched =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly contents: LibraryContents }
  | { readonly state: 'fault'; readonly fault: unknown };

/** What the library holds, now and after each change made anywhere. */
export function useContents(port: LibraryPort): Watched {
  const [watched, setWatched] = useState<Watched>({ state: 'loading' });
  useEffect(() => {
    const leave = new AbortController();
    port.watch(
      (contents) => setWatched({ state: 'ready', contents }),
      (fault) => setWatched({ state: 'fault', fault }),
      leave.signal,
    );
    return () => leave.abort();
  }, [port]);
  return watched;
}
