/** An address of the web, absolute or relative to `base`; null for what is none, and for other schemes. */
export function webUrl(address: string | null | undefined, base?: string): URL | null {
  const url = URL.parse(address ?? '', base);
  return url && /^https?:$/.test(url.protocol) ? url : null;
}
