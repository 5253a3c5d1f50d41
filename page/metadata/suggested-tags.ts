import type { SuggestedTags } from '../../domain/document/article';
import type { Publisher } from '../publishers';
import { foldLine } from '../../domain/document/fold-line';
import { plainText } from '../plain-text';
import type { Declared } from './declared';
import { headedTags } from './headed-tags';
import type { PageCopy } from '../copy-page';

/** What the page files itself under. Labels that may be either are topics here (see `sortSuggestedTags`). */
export function readSuggestedTags(document: PageCopy, declared: Declared, known: Publisher): SuggestedTags {
  const labels = (selector: string | undefined): string[] =>
    selector === undefined ? [] : [...document.querySelectorAll(selector)].map(plainText);
  const headed = headedTags(document);
  const regions = distinct([...labels(known.regions), ...headed.regions]);
  const topics = distinct([
    ...labels(known.topics),
    ...headed.topics,
    ...labels(known.either),
    ...declared.metaAll('article:tag').flatMap((tags) => tags.split(/\s*[,،、]\s*/)),
    ...tagLinks(document),
  ]);
  return { regions, topics };
}

/** Links marked as tags of the writing. More than a few are the site's menu of all its tags. */
function tagLinks(document: PageCopy): string[] {
  const links = [...document.querySelectorAll('a[rel~="tag"]')].filter(
    (link) =>
      !link.closest(
        'nav, aside, li article, li:has(h2, h3, h4), body > header, body > footer, [class*="menu"], [class*="sidebar"], [class*="related"]',
      ),
  );
  return links.length > 25 ? [] : links.map(plainText);
}

function distinct(labels: readonly string[]): string[] {
  const byFold = new Map<string, string>();
  for (const label of labels) {
    const line = label.replace(/^#\s*/, '').trim();
    const key = foldLine(line);
    if (key !== '' && line.length <= 100 && !byFold.has(key)) byFold.set(key, line);
  }
  return [...byFold.values()].slice(0, 50);
}
