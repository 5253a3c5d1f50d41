import { webUrl } from './web-url';

/** What a browser can be asked for: one host by one scheme, or one that stands for its subdomains too. */
export interface SitePattern {
  /** Match pattern, `https://www.example.org/*`. */
  readonly pattern: string;
  readonly host: string;
}

/**
 * The site of an address as somebody types or copies it: `www.example.org`, `https://www.example.org/news/1`.
 * Null where it is no web address. Match patterns have no port: https://developer.chrome.com/docs/extensions/develop/concepts/match-patterns
 */
export function sitePattern(typed: string): SitePattern | null {
  const address = typed.trim();
  if (address === '' || /\s/.test(address)) return null;
  const url = webUrl(/^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? address : `https://${address}`);
  if (!url || url.hostname === '') return null;
  return { pattern: `${url.protocol}//${url.hostname}/*`, host: url.hostname };
}
