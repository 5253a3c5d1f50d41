import { foldLine, plainText } from '../plain-text';

/** What stands above a list of places or of themes, in the languages of the readers, folded as it is compared. */
const REGIONS = new Set(
  'region|regions|country|countries|region/country|country/region|المنطقة/البلد|البلد|البلدان|地域・国|国・地域|国|地区/国家|国家/地区|地區/國家|region/land|land|länder|région/pays|pays|região/país|país|países|región/país|регион/страна|страна|страны'
    .split('|')
    .map(foldLine),
);
const TOPICS = new Set(
  'topic|topics|issue|issues|theme|themes|الموضوع|المواضيع|トピック|テーマ|主题|議題|議題|議题|thema|themen|thème|thèmes|sujet|sujets|tópico|tópicos|tema|temas|тема|темы'
    .split('|')
    .map(foldLine),
);

/** Longer lists are a site's menu. */
const MOST = 25;

/** The labels of lists of links that stand under a heading "Region / Country" or "Topic", on any publisher's page. */
export function headedTags(document: Document): { readonly regions: string[]; readonly topics: string[] } {
  const found = { regions: [] as string[], topics: [] as string[] };
  for (const heading of document.querySelectorAll('h2, h3, h4, h5, h6, dt')) {
    if (heading.closest('nav, aside, body > header, body > footer, [role=navigation], [class*="menu"]'))
      continue;
    const words = foldLine(plainText(heading))
      .replace(/\s*\/\s*/g, '/')
      .replace(/\s*[:：]$/, '');
    const kind = REGIONS.has(words) ? 'regions' : TOPICS.has(words) ? 'topics' : undefined;
    const list = heading.nextElementSibling;
    if (kind === undefined || !list) continue;
    const links = [...(list.localName === 'a' ? [list] : list.querySelectorAll('a'))];
    if (links.length <= MOST) found[kind].push(...links.map(plainText));
  }
  return found;
}
