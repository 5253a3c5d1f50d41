/** Query parameters that say how a reader came, never what is shown. */
const TRACKING = /^(utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|yclid|_ga|ref_src|s_cid|cmpid)$/i;

/**
 * The address under which a document is known: no fragment, no credentials, no tracking parameters.
 * Scheme and host are lower-cased by the URL standard. Gives null for anything but http and https.
 */
export function normaliseUrl(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  url.hash = '';
  url.username = '';
  url.password = '';
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  return url.href;
}

/** A page may name another address of its own as canonical, never one of somebody else's site. */
export function isSameSite(one: string, other: string): boolean {
  const bare = (address: string): string => new URL(address).hostname.replace(/^(www|m|amp)\./, '');
  return bare(one) === bare(other);
}
