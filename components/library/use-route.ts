import { useEffect, useState } from 'preact/hooks';
import { parseRoute, type Route } from './route';

/** The route of this tab's address, followed as it changes. */
export function useRoute(): Route {
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  useEffect(() => {
    const leave = new AbortController();
    addEventListener('hashchange', () => setRoute(parseRoute(location.hash)), { signal: leave.signal });
    return () => leave.abort();
  }, []);
  return route;
}
