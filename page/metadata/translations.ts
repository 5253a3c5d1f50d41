import type { Article } from '../../domain/document/article';
import { plainText } from '../plain-text';
import { normaliseTag } from './language';

type Translation = Article['translations'][number];

/**
 * Translations that the page offers: declared alternates, and links of a language switcher. A switcher that leads to the home
 * pages of other languages offers none.
 */
export function readTranslations(document: Document, url: string, lang: string): Translation[] {
  const found = new Map<string, Translation>();
  const links = document.querySelectorAll(
    'link[rel~="alternate"][hreflang], a[hreflang], nav a[lang], [class*="lang"] a[lang]',
  );
  for (const link of links) {
    const tag = normaliseTag(link.getAttribute('hreflang') ?? link.getAttribute('lang') ?? '');
    const target = URL.parse(link.getAttribute('href') ?? '', document.baseURI);
    if (tag === '' || !target || !/^https?:$/.test(target.protocol)) continue;
    target.hash = '';
    if (target.href === url || tag === lang || isHome(target) || found.has(tag)) continue;
    found.set(tag, { lang: tag, url: target.href, label: labelOf(link, tag) });
  }
  return [...found.values()].slice(0, 100);
}

function isHome({ pathname, search }: URL): boolean {
  return search === '' && pathname.split('/').filter((part) => part !== '').length <= 1;
}

function labelOf(link: Element, tag: string): string {
  const label = plainText(link);
  if (label !== '' && label.length <= 100) return label;
  const names = new Intl.DisplayNames(tag, { type: 'language', fallback: 'code' });
  return (names.of(tag) ?? tag).slice(0, 100);
}
