/**
 * The address that the page names as its own, by the same rule as its capture; null where it names none. Only the head is
 * looked through: a large page takes no longer.
 */
export function declaredCanonical({ head, baseURI }: Document): string | null {
  // A document that is no HTML has no head.
  const named = (head as HTMLHeadElement | null)?.querySelector(
    'link[rel~=canonical], meta[property="og:url"]',
  );
  const address = named?.getAttribute(named.localName === 'link' ? 'href' : 'content');
  return address ? (URL.parse(address, baseURI)?.href ?? null) : null;
}
