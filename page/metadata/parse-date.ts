import type { Published } from '../../domain/document/article';

type Parsed = Omit<Published, 'raw'>;

/** What a date has: most of what is asked about has none, and is told from one at once. */
export const FIGURE = /[\d\u0660-\u0669\u06f0-\u06f9\uff10-\uff19年년]/;

/**
 * Reads a date in the forms that publishers write, in the page's language or in English. The day is the one written, whatever
 * the zone. Gives null for what is ambiguous (`3/4/2015` outside a language that settles it) or no date of 1900 to 2100.
 */
export function parseDate(written: string, lang: string): Parsed | null {
  if (!FIGURE.test(written)) return null;
  const text = latinDigits(written)
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  // All forms name a year; to know the names of months takes a while.
  if (!/\d{4}|[年년]/.test(text)) return null;
  return iso(text) ?? eastAsian(text) ?? named(text, lang) ?? numeric(text, lang);
}

/** Arabic, Persian and full-width digits as `0` to `9`. */
export function latinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (code >= 0xff10 ? 0xff10 : code >= 0x6f0 ? 0x6f0 : 0x660));
  });
}

function made(
  year: string,
  month: string | number | undefined,
  day: string | undefined,
  time: string | undefined,
): Parsed | null {
  const y = Number(year);
  if (y < 1900 || y > 2100) return null;
  if (month === undefined) return { date: year, precision: 'year' };
  const m = Number(month);
  if (m < 1 || m > 12) return null;
  const head = `${year}-${String(m).padStart(2, '0')}`;
  if (day === undefined) return { date: head, precision: 'month' };
  const d = Number(day);
  if (d < 1 || d > new Date(Date.UTC(y, m, 0)).getUTCDate()) return null;
  // Midnight is what systems write that know the day only.
  const known = time !== undefined && !/^(00:00|12:00 ?AM)/i.test(time);
  return { date: `${head}-${String(d).padStart(2, '0')}`, precision: known ? 'time' : 'day' };
}

const TIME = '(?:\\D{1,12}?(\\d{1,2}:\\d\\d(?: ?[AP]M)?))?';
const YEAR = new RegExp(`^[.,،]?(?: de| del|,)?[ -]?(\\d{4})(?!\\d)${TIME}`, 'i');
const AMERICAN = new RegExp(`^\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)${TIME}`, 'i');
const BIG = new RegExp(`(?<!\\d)(\\d{4})([./-])(\\d{1,2})\\2(\\d{1,2})(?!\\d)${TIME}`, 'i');
const SMALL = new RegExp(`(?<!\\d)(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4})(?!\\d)${TIME}`, 'i');

function iso(text: string): Parsed | null {
  const found = /^(\d{4})(?:-?(\d\d)(?:-?(\d\d)(?:[T |,]+(\d\d:\d\d))?)?)?(?![\d年.])/.exec(text);
  if (!found || (found[2] === undefined && text.length > 4)) return null;
  return made(found[1] ?? '', found[2], found[3], found[4]);
}

/** The year before the first one, of the Japanese eras since 1926 and of the calendar used in Taiwan. */
const ERAS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925, 民國: 1911, 民国: 1911 };

function eastAsian(written: string): Parsed | null {
  const text = written.replace(
    /(令和|平成|昭和|民[國国]) ?(\d{1,3}|元)(?= ?年)/,
    (_, era: string, year: string) => String((ERAS[era] ?? 0) + (year === '元' ? 1 : Number(year))),
  );
  const found =
    /(\d{4}) ?[年년] ?(\d{1,2}) ?[月월](?: ?(\d{1,2}) ?[日일](?:\D{1,6}(\d{1,2})[:：時时시](\d{1,2}))?)?/.exec(
      text,
    );
  if (!found) return null;
  return made(
    found[1] ?? '',
    found[2],
    found[3],
    found[4] === undefined ? undefined : `${found[4].padStart(2, '0')}:${found[5] ?? ''}`,
  );
}

function named(text: string, lang: string): Parsed | null {
  // Levantine and Egyptian month together ("آب/أغسطس", "كانون الأول/ديسمبر"), and hamza left out, are both usual.
  const folded = foldMonth(text);
  const words = folded.includes('/') ? folded.replace(/(^|\d )[^\d/]{2,20}\/ ?(?=\p{L})/u, '$1') : folded;
  for (const [name, month] of monthNames(lang)) {
    const at = words.indexOf(name);
    if (at < 0 || /\p{L}/u.test(words.charAt(at - 1)) || /\p{L}/u.test(words.charAt(at + name.length)))
      continue;
    const before = words.slice(0, at);
    const after = words.slice(at + name.length);
    const dayFirst = /(?<!\d)(\d{1,2})(?:\.|er|o|a|st|nd|rd|th)?[ -]?(?:de |of )?$/u.exec(before);
    const year = YEAR.exec(after);
    if (dayFirst && year) return made(year[1] ?? '', month, dayFirst[1], year[2]);
    const american = AMERICAN.exec(after);
    if (american) return made(american[2] ?? '', month, american[1], american[3]);
    if (year) return made(year[1] ?? '', month, undefined, undefined);
  }
  return null;
}

function numeric(text: string, lang: string): Parsed | null {
  const big = BIG.exec(text);
  if (big) return made(big[1] ?? '', big[3], big[4], big[5]);
  const small = SMALL.exec(text);
  if (!small) return null;
  const [, one = '', mark, other = '', year = '', time] = small;
  if (mark === '.' || Number(one) > 12 || (!/^en/i.test(lang) && lang !== ''))
    return made(year, other, one, time);
  if (Number(other) > 12 || one === other || /^en-US/i.test(lang)) return made(year, one, other, time);
  return /^en-(GB|IE|AU|NZ|IN|ZA)/i.test(lang) ? made(year, other, one, time) : null;
}

/** In all languages, and without asking the browser: the first question about any language takes one 20 ms. */
export const MONTHS =
  'january february march april may june july august september october november december jan feb mar apr may jun jul aug sep oct nov dec';
/** Not in the browsers' lists, and usual. */
const OTHERS: readonly (readonly [string, number])[] = [
  ['sept', 9],
  ['janner', 1],
];
const cache = new Map<string, ReadonlyMap<string, number>>();

/** Month names of a language and of English, long before short, in the form that stands beside a day. */
function monthNames(lang: string): ReadonlyMap<string, number> {
  const language = /^[a-z]{2,3}/i.exec(lang)?.[0].toLowerCase() ?? 'en';
  const known = cache.get(language);
  if (known) return known;
  const names = new Map(OTHERS);
  const add = (said: string | undefined, month: number): void => {
    const name = foldMonth(said?.replace(/\.$/, '') ?? '');
    if (name.length > 1 && !/^[\d\s]|\d$/.test(name) && !names.has(name)) names.set(name, month + 1);
  };
  if (language !== 'en') {
    // Arabic has three sets: of the Gulf and Egypt, of the Levant, of the Maghreb.
    const locales = language === 'ar' ? ['ar-EG', 'ar-LB', 'ar-DZ', 'ar-MA'] : [language];
    for (const locale of locales) {
      for (const style of ['long', 'short'] as const) {
        const options = { month: style, timeZone: 'UTC', calendar: 'gregory' } as const;
        const beside = new Intl.DateTimeFormat(locale, { ...options, day: 'numeric' });
        // Alone a month may stand in another case: декабрь, 11 декабря.
        const alone = new Intl.DateTimeFormat(locale, options);
        for (let month = 0; month < 12; month++) {
          const day = Date.UTC(2015, month, 11);
          add(beside.formatToParts(day).find(({ type }) => type === 'month')?.value, month);
          add(alone.format(day), month);
        }
      }
    }
  }
  for (const [index, name] of MONTHS.split(' ').entries()) add(name, index % 12);
  const longest = new Map([...names].sort(([a], [b]) => b.length - a.length));
  cache.set(language, longest);
  return longest;
}

function foldMonth(text: string): string {
  return text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
}
