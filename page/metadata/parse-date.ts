import type { Published } from '../../domain/document/article';

type Parsed = Omit<Published, 'raw'>;

/**
 * Reads a date in the forms that publishers write, in the page's language or in English. The day is the one written, whatever
 * the zone. Gives null for what is ambiguous (`3/4/2015` outside a language that settles it) or no date of 1900 to 2100.
 */
export function parseDate(written: string, lang: string): Parsed | null {
  const text = latinDigits(written)
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  return iso(text) ?? eastAsian(text) ?? named(text, lang) ?? numeric(text, lang);
}

/** Arabic, Persian and full-width digits as `0` to `9`. */
function latinDigits(text: string): string {
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

function iso(text: string): Parsed | null {
  const found = /^(\d{4})(?:-?(\d\d)(?:-?(\d\d)(?:[T |,]+(\d\d:\d\d))?)?)?(?![\d年.])/.exec(text);
  if (!found || (found[2] === undefined && text.length > 4)) return null;
  return made(found[1] ?? '', found[2], found[3], found[4]);
}

function eastAsian(text: string): Parsed | null {
  const found = new RegExp(
    `(\\d{4}) ?[年년] ?(\\d{1,2}) ?[月월](?: ?(\\d{1,2}) ?[日일](?:\\D{1,6}(\\d{1,2})[:：時时시](\\d{1,2}))?)?`,
  ).exec(text);
  if (!found) return null;
  return made(
    found[1] ?? '',
    found[2],
    found[3],
    found[4] === undefined ? undefined : `${found[4].padStart(2, '0')}:${found[5] ?? ''}`,
  );
}

function named(text: string, lang: string): Parsed | null {
  // Levantine and Egyptian month together ("آب/أغسطس"), and hamza left out, are both usual.
  const words = foldMonth(text).replace(/(\p{L}{2,}) ?\/ ?(\p{L}{2,})/gu, '$2');
  for (const [name, month] of monthNames(lang)) {
    const at = words.indexOf(name);
    if (at < 0 || /\p{L}/u.test(words.charAt(at - 1)) || /\p{L}/u.test(words.charAt(at + name.length)))
      continue;
    const before = words.slice(0, at);
    const after = words.slice(at + name.length);
    const dayFirst = /(?<!\d)(\d{1,2})(?:\.|er|º|ª|st|nd|rd|th)? ?(?:de |of )?$/u.exec(before);
    const year = new RegExp(`^[.,]?(?: de| del|,)? ?(\\d{4})(?!\\d)${TIME}`, 'iu').exec(after);
    if (dayFirst && year) return made(year[1] ?? '', month, dayFirst[1], year[2]);
    const american = new RegExp(`^\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)${TIME}`, 'i').exec(after);
    if (american) return made(american[2] ?? '', month, american[1], american[3]);
    if (year) return made(year[1] ?? '', month, undefined, undefined);
  }
  return null;
}

function numeric(text: string, lang: string): Parsed | null {
  const big = new RegExp(`(?<!\\d)(\\d{4})([./-])(\\d{1,2})\\2(\\d{1,2})(?!\\d)${TIME}`, 'i').exec(text);
  if (big) return made(big[1] ?? '', big[3], big[4], big[5]);
  const small = new RegExp(`(?<!\\d)(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4})(?!\\d)${TIME}`, 'i').exec(text);
  if (!small) return null;
  const [, one = '', mark, other = '', year = '', time] = small;
  if (mark === '.' || Number(one) > 12 || (!/^en/i.test(lang) && lang !== ''))
    return made(year, other, one, time);
  if (Number(other) > 12 || one === other || /^en-US/i.test(lang)) return made(year, one, other, time);
  return /^en-(GB|IE|AU|NZ|IN|ZA)/i.test(lang) ? made(year, other, one, time) : null;
}

const cache = new Map<string, ReadonlyMap<string, number>>();

/** Month names of a language and of English, long before short, in the form that stands beside a day. */
function monthNames(lang: string): ReadonlyMap<string, number> {
  const known = cache.get(lang);
  if (known) return known;
  const language = /^[a-z]{2,3}/i.exec(lang)?.[0].toLowerCase() ?? 'en';
  // Arabic has three sets: of the Gulf and Egypt, of the Levant, of the Maghreb.
  const locales =
    language === 'ar'
      ? ['ar-EG', 'ar-LB', 'ar-DZ', 'ar-MA', 'en']
      : language === 'en'
        ? ['en']
        : [language, 'en'];
  const names = new Map<string, number>();
  for (const style of ['long', 'short'] as const) {
    for (const locale of locales) {
      const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, {
        day: 'numeric',
        month: style,
        timeZone: 'UTC',
      });
      for (let month = 0; month < 12; month++) {
        const part = format.formatToParts(Date.UTC(2015, month, 11)).find(({ type }) => type === 'month');
        const name = foldMonth(part?.value.replace(/\.$/, '') ?? '');
        if (/\p{L}{2}/u.test(name) && !names.has(name)) names.set(name, month + 1);
      }
    }
  }
  const longest = new Map([...names].sort(([a], [b]) => b.length - a.length));
  cache.set(lang, longest);
  return longest;
}

function foldMonth(text: string): string {
  return text.toLowerCase().replace(/[أإآ]/g, 'ا');
}
