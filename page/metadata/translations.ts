import type { Article } from '../../domain/document/article';
import { foldLine } from '../../domain/document/fold-line';
import { webUrl } from '../../domain/document/web-url';
import { plainText } from '../plain-text';
import { normaliseTag } from './language';
import type { PageCopy } from '../copy-page';

/** An `a[hreflang]` elsewhere is any link to a page in another language. */
const OFFERS =
  'link[rel~="alternate"][hreflang], :is(nav, [class*="lang"], [class*="translation"], [class*="available"]) :is(a[hreflang], a[lang])';

type Translation = Article['translations'][number];

/**
 * Translations that the page offers: declared alternates, and links of a language switcher. A switcher that leads to the home
 * pages of other languages offers none.
 */
export function readTranslations(document: PageCopy, url: string, base: string, lang: string): Translation[] {
  const found = new Map<string, Translation>();
  const links = document.querySelectorAll(OFFERS);
  for (const link of links) {
    const tag = normaliseTag(link.getAttribute('hreflang') ?? link.getAttribute('lang') ?? '');
    const target = webUrl(link.getAttribute('href'), base);
    if (tag === '' || !target) continue;
    if (link.localName === 'a' && !isSwitcher(link, tag)) continue;
    target.hash = '';
    if (target.href === url || isSameLanguage(tag, lang) || isHome(target) || found.has(tag)) continue;
    found.set(tag, { lang: tag, url: target.href, label: labelOf(link, tag) });
  }
  return [...found.values()].slice(0, 100);
}

/** The same language and script: "en-GB" for a text in "en" is another edition of the site, no translation. */
function isSameLanguage(tag: string, lang: string): boolean {
  if (lang === '') return false;
  const [one, other] = [tag, lang].map((each) => new Intl.Locale(each).maximize());
  return one?.language === other?.language && one?.script === other?.script;
}

function isHome({ pathname, search }: URL): boolean {
  return search === '' && pathname.split('/').filter((part) => part !== '').length <= 1;
}

/** A link named after its language, or one of several languages side by side. */
function isSwitcher(link: Element, tag: string): boolean {
  const label = foldLine(plainText(link));
  if (label === foldLine(tag) || label === foldLine(nameOf(tag))) return true;
  const others = link.closest('ul, ol, nav, [class*="lang"]')?.querySelectorAll('a[hreflang], a[lang]') ?? [];
  return (
    new Set([...others].map((other) => other.getAttribute('hreflang') ?? other.getAttribute('lang'))).size >=
    3
  );
}

function nameOf(tag: string): string {
  return new Intl.DisplayNames(tag, { type: 'language', fallback: 'code' }).of(tag) ?? tag;
}

function labelOf(link: Element, tag: string): string {
  const label = plainText(link);
  if (label !== '' && label.length <= 100) return label;
  return nameOf(tag).slice(0, 100);
}
