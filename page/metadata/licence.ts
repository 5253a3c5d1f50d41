import { webUrl } from '../../domain/document/web-url';
import type { Declared } from './declared';
import type { PageCopy } from '../copy-page';

const CREATIVE_COMMONS = /^https?:\/\/(www\.)?creativecommons\.org\//;

/** The address of the licence that the page states for itself; null where it states none. Rights in words are none. */
export function readLicence(document: PageCopy, declared: Declared, base: string): string | null {
  const link = [...document.querySelectorAll('link[rel~="license"], a[rel~="license"]')].find(
    (one) => !one.closest('figure, figcaption, aside, [class*="comment"], [class*="related"]'),
  );
  const rights = declared.meta('dcterms.license', 'dc.rights', 'dcterms.rights', 'copyright') ?? '';
  const said =
    link?.getAttribute('href') ?? declared.linked.licence ?? (CREATIVE_COMMONS.test(rights) ? rights : null);
  const address = said === null ? null : webUrl(said, base);
  return address && address.href.length <= 2_000 ? address.href : null;
}
