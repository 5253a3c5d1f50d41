import type { Publisher } from '../publishers';
import { foldLine, plainText } from '../plain-text';
import type { Declared } from './declared';

const MARKED =
  '[rel~="author"], [itemprop~="author"] [itemprop="name"], [itemprop~="author"], .byline__name, .byline .name, .byline, .author-name, .author__name, .article-author, .post-author';
/** Words that stand before a name and are not of it. */
const LEAD =
  /^(written by|posted by|by|von|par|por|autor(?:a|in|es)?|auteurs?|автор|بقلم|كتب|di|text)[\s:]+/iu;

/** Who wrote it; null where that is only the publisher, or nobody is named. */
export function readByline(
  document: Document,
  declared: Declared,
  known: Publisher,
  publisher: string | null,
): string | null {
  const marked = (selector: string): string[] =>
    [...document.querySelectorAll(selector)]
      .filter(
        (element) =>
          !element.closest('nav, aside, footer, [class*="related"], [class*="comment"], li article'),
      )
      .slice(0, 6)
      .map(plainText);
  const sources: (readonly string[])[] = [
    known.byline === undefined ? [] : marked(known.byline),
    declared.linked.authors,
    ...['article:author', 'author', 'dc.creator', 'parsely-author', 'sailthru.author', 'citation_author'].map(
      (name) => declared.metaAll(name),
    ),
    marked(MARKED).slice(0, 1),
  ];
  for (const source of sources) {
    const names = [...new Set(source.map((name) => name.replace(LEAD, '').trim()))].filter(
      (name) =>
        isName(name) &&
        foldLine(name) !== foldLine(publisher ?? '') &&
        !foldLine(publisher ?? '').includes(foldLine(name)),
    );
    if (names.length > 0) return names.join(', ').slice(0, 300);
  }
  return null;
}

function isName(name: string): boolean {
  return (
    name.length >= 2 &&
    name.length <= 150 &&
    /\p{L}/u.test(name) &&
    !/\d{2}|https?:|@|[|<>{}]/.test(name) &&
    !/^(admin|editor|webmaster|staff|redaktion)$/i.test(name)
  );
}
