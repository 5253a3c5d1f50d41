/**
 * Where highlights are shown on the original page without being asked each time. Only among the sites that the browser was
 * asked for, so it tells nobody more than the browser's own settings do: kept in `storage.local` under the key `painting`.
 */
export interface PaintingSetting {
  /** On every granted site, also on those that come later. */
  readonly everywhere: boolean;
  /** Match patterns of granted sites. */
  readonly sites: readonly string[];
}
export const PAINTING_KEY = 'painting';

/** Whatever is stored, made into a setting; what is not understood is off. */
export function parsePaintingSetting(stored: unknown): PaintingSetting {
  const of = new Map(Object.entries(typeof stored === 'object' && stored !== null ? stored : {}));
  const sites: unknown = of.get('sites');
  return {
    everywhere: of.get('everywhere') === true,
    sites: Array.isArray(sites) ? sites.filter((one): one is string => typeof one === 'string') : [],
  };
}

/** Whether highlights are shown at this address. Granted it is: only there we hear of a page that opens. */
export function isPaintedAt({ everywhere, sites }: PaintingSetting, address: string): boolean {
  return everywhere || sites.some((pattern) => matches(pattern, address));
}

/** By https://developer.chrome.com/docs/extensions/develop/concepts/match-patterns, for patterns of whole sites. */
function matches(pattern: string, address: string): boolean {
  const [, scheme = '', host = ''] = /^([^:]+):\/\/([^/]+)\/\*$/.exec(pattern) ?? [];
  const url = URL.parse(address);
  if (!url || (scheme !== '*' && `${scheme}:` !== url.protocol)) return false;
  if (!host.startsWith('*.')) return host === url.hostname;
  return url.hostname === host.slice(2) || url.hostname.endsWith(host.slice(1));
}
