import { foldLine } from '../../domain/document/fold-line';
import { plainText } from '../plain-text';
import type { PageCopy } from '../copy-page';

/** What stands above a list of places or of themes, in the languages of the readers, folded as it is compared. */
const REGIONS =
  /^(regi[oóã]|countr(y|ies)|land$|länder$|pa[ií]s(es)?$|pays$|المنطقة|البلد|地域|国$|国地域|国家|地区|地區|國家|регион|стран[аы]$)/;
const TOPICS =
  /^(topics?|issues?|th[eè]m[aes].{0,2}|sujets?|t[oó]picos?|temas?|الموضوع|المواضيع|トピック|テーマ|主题|主題|[议議][题題]|тем[аы])$/;

/** Longer lists are a site's menu. */
const MOST = 25;

/** The labels of lists of links that stand under a heading "Region / Country" or "Topic", on any publisher's page. */
export function headedTags(document: PageCopy): { readonly regions: string[]; readonly topics: string[] } {
  const found = { regions: [] as string[], topics: [] as string[] };
  for (const heading of document.querySelectorAll('h2, h3, h4, h5, h6, dt')) {
    // None of these is longer, and most headings are.
    if (heading.textContent.trim().length > 60) continue;
    if (heading.closest('nav, aside, body > header, body > footer, [role=navigation], [class*="menu"]'))
      continue;
    const words = foldLine(plainText(heading));
    const kind =
      REGIONS.test(words) && words.length < 20 ? 'regions' : TOPICS.test(words) ? 'topics' : undefined;
    const list = heading.nextElementSibling;
    if (kind === undefined || !list) continue;
    const links = [...(list.localName === 'a' ? [list] : list.querySelectorAll('a'))];
    if (links.length <= MOST) found[kind].push(...links.map(plainText));
  }
  return found;
}
