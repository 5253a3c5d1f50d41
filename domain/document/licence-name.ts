const CREATIVE_COMMONS =
  /^https?:\/\/(?:www\.)?creativecommons\.org\/(licenses|publicdomain)\/([a-z-]+)\/(\d\.\d)(?:\/([a-z]{2,3})\b)?/i;

/** What a Creative Commons licence is called for short, as Creative Commons writes it: `CC BY-NC 4.0`; null for any other. */
export function licenceName(address: string): string | null {
  const [, kind, terms = '', version = '', country] = CREATIVE_COMMONS.exec(address) ?? [];
  if (kind === undefined) return null;
  // Later versions are translated; before, each country had its own.
  const place = country === undefined || Number(version) >= 4 ? '' : ` ${country.toUpperCase()}`;
  if (kind.toLowerCase() === 'licenses') return `CC ${terms.toUpperCase()} ${version}${place}`;
  return terms.toLowerCase() === 'zero' ? `CC0 ${version}` : `Public Domain Mark ${version}`;
}
