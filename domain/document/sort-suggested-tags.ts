import type { SuggestedTags } from './article';
import { foldLine } from './fold-line';

/**
 * What a page files itself under without saying which of it are places: labels that are a country's name, in the page's language or in
 * English, become regions. Not done in the page, where the first question about names takes a browser 20 ms.
 */
export function sortSuggestedTags({ regions, topics }: SuggestedTags, lang: string): SuggestedTags {
  if (topics.length === 0) return { regions, topics };
  const names = countryNames(lang);
  const isCountry = (label: string): boolean => names.has(foldLine(label));
  const known = new Set(regions.map(foldLine));
  const found = topics.filter((label) => isCountry(label) && !known.has(foldLine(label)));
  return {
    regions: [...regions, ...found].slice(0, 100),
    topics: topics.filter((label) => !isCountry(label)),
  };
}

/** Codes of unions, and of what stands for no place (CLDR). */
const NO_COUNTRY = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ']);

const made = new Map<string, ReadonlySet<string>>();

function countryNames(lang: string): ReadonlySet<string> {
  const known = made.get(lang);
  if (known) return known;
  const names = new Set<string>();
  const locales = Intl.DisplayNames.supportedLocalesOf([lang, 'en'].filter((tag) => tag !== ''));
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  for (const locale of locales) {
    const display = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
    for (const one of letters) {
      for (const other of letters) {
        const name = NO_COUNTRY.has(one + other) ? undefined : display.of(one + other);
        if (name !== undefined) names.add(foldLine(name));
      }
    }
  }
  made.set(lang, names);
  return names;
}
