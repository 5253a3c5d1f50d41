import type { Published } from '../../../domain/document/article';
import { copyPage } from '../../../page/copy-page';
import { extractInSteps } from '../../../page/extract';
import { findRest } from '../../../page/find-rest';
import { readByline } from '../../../page/metadata/byline';
import { readDeclared } from '../../../page/metadata/declared';
import { proseOf, readDeclaredLang, readLang } from '../../../page/metadata/language';
import { readLicence } from '../../../page/metadata/licence';
import { linesAround } from '../../../page/metadata/lines-around';
import { readDates } from '../../../page/metadata/published';
import { readSubtitle } from '../../../page/metadata/subtitle';
import { readSuggestedTags } from '../../../page/metadata/suggested-tags';
import { readSymbols } from '../../../page/metadata/symbols';
import { readPublisher, readTitle } from '../../../page/metadata/title';
import { readTranslations } from '../../../page/metadata/translations';
import { publisherAt } from '../../../page/publishers';
import { median } from '../times';
import { showPage } from '../show-page';

/** What a page tells of its writing, one line each and '' for nothing; whether it opens; and the ms that each part takes. */
export interface Read {
  readonly told: Readonly<Record<string, string>>;
  readonly ok: true | string;
  readonly ms: Readonly<Record<string, number>>;
}

export const headings = {
  async read(html: string, url: string, rounds: number): Promise<Read> {
    const frame = await showPage(html, url);
    const document = frame.contentDocument;
    if (!document) throw new Error('No document');
    const page = copyPage(document);
    const base = document.baseURI;
    const times = new Map<string, number[]>();
    let told: Record<string, string> = {};
    for (let round = 0; round < rounds; round += 1) {
      let all = 0;
      const timed = <Value>(name: string, read: () => Value): Value => {
        const begun = performance.now();
        const value = read();
        const ms = performance.now() - begun;
        all += ms;
        times.set(name, [...(times.get(name) ?? []), ms]);
        return value;
      };
      const known = publisherAt(url);
      const declared = timed('declared', () => readDeclared(page));
      const { title, element } = timed('title', () => readTitle(page, declared, known));
      const lang = timed('lang', () =>
        readLang(readDeclaredLang(page, declared, element), proseOf(page.body)),
      );
      const publisher = timed('publisher', () => readPublisher(page, declared, known, title, url));
      const around = timed('lines around', () => linesAround(page, element));
      const byline = timed('byline', () => readByline(page, declared, known, publisher, around));
      const subtitle = timed('subtitle', () => readSubtitle(page, declared, known, element, title, byline));
      const dates = timed('dates', () => readDates(page, declared, known, around, lang, url));
      const symbols = timed('symbols', () => readSymbols(page, declared, title, [url], around));
      const licence = timed('licence', () => readLicence(page, declared, base));
      const tags = timed('tags', () => readSuggestedTags(page, declared, known));
      const translations = timed('translations', () => readTranslations(page, url, base, lang));
      times.set('all', [...(times.get('all') ?? []), all]);
      timed('rest', () => findRest(page, declared, url, base));
      told = {
        title,
        subtitle: subtitle ?? '',
        byline: byline ?? '',
        publisher: publisher ?? '',
        published: written(dates.published),
        modified: written(dates.modified),
        symbols: symbols.join(', '),
        licence: licence ?? '',
        lang,
        regions: tags.regions.join(', '),
        topics: tags.topics.join(', '),
        translations: translations.map((one) => one.lang).join(' '),
        dateline: '',
        rest: '',
      };
    }
    const steps = extractInSteps(document, { url });
    let ok: true | string = 'broken';
    for (;;) {
      const { done, value } = steps.next();
      if (!done) continue;
      ok = value.ok || value.code;
      if (value.ok) {
        const { lang, dateline, rest } = value.article;
        told = {
          ...told,
          lang,
          dateline: dateline ?? '',
          rest: rest ? `${rest.kind} ${rest.url ?? ''}` : '',
        };
      }
      break;
    }
    frame.remove();
    return {
      told,
      ok,
      ms: Object.fromEntries([...times].map(([name, values]) => [name, median(values)])),
    };
  },
};

const written = (date: Published | null): string =>
  date ? `${date.date} ${date.precision} (${date.raw})` : '';
