import type { Publisher } from '../publishers';
import { foldLine } from '../../domain/document/fold-line';
import { namesOf } from '../plain-text';
import type { Declared } from './declared';
import { latinDigits } from './parse-date';
import { firstLine, OTHERS } from './lines-around';
import type { PageCopy } from '../copy-page';

const MARKED =
  '[rel~="author"], [itemprop~="author"] [itemprop="name"], [itemprop~="author"], .byline__name, .byline .name, .byline, .author-name, .author__name, .article-author, .post-author';
const NAMED = /\b(byline|author|authors|autor|auteur|reporter|writer)\b/;
/** Words that stand before a name and are not of it. */
const LEAD =
  /^(?:(?:(?:written|posted|published|reported|reporting|story|words|text) )?by|text|von|par|(?:(?:publicado|escrito) )?por|di|aut(?:h?or(?:a|in|es|s)?|eurs?|ore)|redazione|текст|автор|بقلم|كتب|كتبت|الكاتب|文|撰文|作者|記者|记者|執筆|نویسنده)(?:\s*[:：/／]\s*|\s+)/i;
/** After a name: a date, a post, another line. */
const TAIL = /\s*(?:[|·•]|[-–—] | (?:on|le|am|el|em|il|в) (?=.*\d)|, (?=[^\s\d,]+ \d)).*$/i;
const PARTICLE = /^(?:de|da|di|von|van|der|den|del|la|le|bin|al|el|and|und|et|y|e|и)$/;

/** Who wrote it, people before organisations; null where that is only the publisher, or nobody is named. */
export function readByline(
  document: PageCopy,
  declared: Declared,
  known: Publisher,
  publisher: string | null,
  around: readonly Element[],
): string | null {
  const marked = (selector: string): string[] =>
    [...document.querySelectorAll(selector)]
      .filter((element) => !element.closest(OTHERS))
      .slice(0, 6)
      .map(nameIn);
  const sources: (() => readonly string[])[] = [
    () => (known.byline === undefined ? [] : marked(known.byline)),
    () => declared.linked.authors,
    ...['article:author', 'author', 'dc.creator', 'parsely-author', 'sailthru.author', 'citation_author'].map(
      (name) => () => declared.metaAll(name),
    ),
    () => marked(MARKED).slice(0, 1),
    () => visible(around),
  ];
  const site = foldLine(publisher ?? '');
  const isSites = (name: string): boolean => {
    const key = foldLine(name);
    return key === '' || (site !== '' && (site.includes(key) || key.startsWith(site)));
  };
  for (const source of sources) {
    const names = source()
      .map((name) => name.replace(LEAD, '').trim())
      // "Ann Onym, The Observatory", in The Observatory.
      .map((name) => (isSites(name) ? '' : name.replace(/,[^,]*$/, (last) => (isSites(last) ? '' : last))))
      .filter(isName);
    if (names.length > 0) return [...new Set(names)].join(', ').slice(0, 300);
  }
  return null;
}

/** What an element marked as the author says, without a date in it; '' where it says a date and does not say whom it names. */
function nameIn(element: Element): string {
  const said = latinDigits(element.getAttribute('content') ?? firstLine(element));
  if (!/\d/.test(said)) return said;
  return LEAD.test(said) ? said.replace(TAIL, '') : '';
}

/** A line by the title that says "By …", or that is named so and says a name. */
function visible(around: readonly Element[]): string[] {
  for (const element of around) {
    const said = latinDigits(firstLine(element));
    const isNamed = NAMED.test(namesOf(element));
    const lead = LEAD.exec(said)?.[0];
    if (lead === undefined && !isNamed) continue;
    const name = said
      .slice(lead?.length ?? 0)
      .replace(TAIL, '')
      .trim();
    if (isCased(name) && (isNamed || name.includes(' '))) return [name];
    // Scripts without capitals: only what is said to be a name.
    if (lead !== undefined && isCaseless(name) && (isNamed || /[:：/／]/.test(lead))) return [name];
  }
  return [];
}

// By comparison: classes of capitals in a pattern take a browser tens of milliseconds.
function isCased(name: string): boolean {
  const words = name.split(' ');
  return (
    words.length <= 8 &&
    /^[^\d|:;!?()[\]{}"“”]+$/.test(name) &&
    words.every((word) => word.charAt(0) !== word.charAt(0).toLowerCase() || PARTICLE.test(word))
  );
}

function isCaseless(name: string): boolean {
  return (
    /^[^\d.,;:!?()。、，：「」…]{2,30}$/.test(name) &&
    name.toLowerCase() === name &&
    name.toUpperCase() === name
  );
}

function isName(name: string): boolean {
  return (
    name.length >= 2 &&
    name.length <= 150 &&
    foldLine(name) !== '' &&
    // Of figures only a number at the end, as some organisations have one.
    !/\d(?!\d?$)|^\d|https?:|@|[|<>{}]/.test(name) &&
    !/(^|\W)(\w*admin|editor|webmaster|staff( reports?)?|redaktion|ago|today|yesterday)$/i.test(name)
  );
}
