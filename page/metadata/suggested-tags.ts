import type { SuggestedTags } from '../../domain/document/article';
import type { Publisher } from '../publishers';
import { foldLine, plainText } from '../plain-text';
import type { Declared } from './declared';
import { headedTags } from './headed-tags';

/** What the page files itself under. Labels that are a country's name, in the page's language or in English, are regions. */
export function readSuggestedTags(
  document: Document,
  declared: Declared,
  known: Publisher,
  lang: string,
): SuggestedTags {
  const labels = (selector: string | undefined): string[] =>
    selector === undefined ? [] : [...document.querySelectorAll(selector)].map(plainText);
  const either = [
    ...labels(known.either),
    ...declared.metaAll('article:tag').flatMap((tags) => tags.split(/\s*[,،、]\s*/)),
    ...tagLinks(document),
  ];
  const headed = headedTags(document);
  const countries = countriesAmong(either, lang);
  const isCountry = (label: string): boolean => countries.has(foldLine(label));
  return {
    regions: distinct([...labels(known.regions), ...headed.regions, ...either.filter(isCountry)]),
    topics: distinct([
      ...labels(known.topics),
      ...headed.topics,
      ...either.filter((label) => !isCountry(label)),
    ]),
  };
}

/** Links marked as tags of the writing. More than a few are the site's menu of all its tags. */
function tagLinks(document: Document): string[] {
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

/** Names of countries, folded, that begin like one of the labels: to fold them all takes milliseconds. */
function countriesAmong(labels: readonly string[], lang: string): Set<string> {
  const names = new Set<string>();
  const initials = new Set(labels.map((label) => label.charAt(0).toLowerCase()));
  if (initials.size === 0) return names;
  const locales = Intl.DisplayNames.supportedLocalesOf([lang, 'en'].filter((tag) => tag !== ''));
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  for (const locale of new Set(locales.map((tag) => tag.replace(/^en-.*/, 'en')))) {
    const display = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
    for (const one of letters) {
      for (const other of letters) {
        const name = display.of(one + other);
        if (name !== undefined && initials.has(name.charAt(0).toLowerCase())) names.add(foldLine(name));
      }
    }
  }
  return names;
}
