import type { Declared } from './declared';

const CREATIVE_COMMONS = /^https?:\/\/(www\.)?creativecommons\.org\//;

/** The address of the licence that the page states for itself; null where it states none. Rights in words are none. */
export function readLicence(document: Document, declared: Declared, base: string): string | null {
  const link = [...document.querySelectorAll('link[rel~="license"], a[rel~="license"]')].find(
    (one) => !one.closest('figure, figcaption, aside, [class*="comment"], [class*="related"]'),
  );
  const rights = declared.meta('dcterms.license', 'dc.rights', 'dcterms.rights', 'copyright') ?? '';
  const said =
    link?.getAttribute('href') ?? declared.linked.licence ?? (CREATIVE_COMMONS.test(rights) ? rights : null);
  const address = said === null ? null : URL.parse(said, base);
  return address && /^https?:$/.test(address.protocol) && address.href.length <= 2_000 ? address.href : null;
}
