import type { Published } from '../document/article';

/** English without a country is written as the United Nations write it: 11 December 2015. */
function citing(locale: string): string {
  return locale.toLowerCase() === 'en' ? 'en-GB' : locale;
}

/** The day of an instant, in UTC and the Gregorian calendar, as the locale writes it. */
export function formatDay(instant: string, locale: string): string {
  return format(new Date(instant), locale, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** A date of publication, no more precise than it is known. */
export function formatPublished({ date }: Published, locale: string): string {
  const [year = '', month, day] = date.split('-');
  const at = new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`);
  return format(at, locale, {
    year: 'numeric',
    ...(month === undefined ? {} : { month: 'long' }),
    ...(day === undefined ? {} : { day: 'numeric' }),
  });
}

function format(at: Date, locale: string, parts: Intl.DateTimeFormatOptions): string {
  // A page may give a date that no calendar has; the citation then says nothing of it.
  return Number.isNaN(at.getTime()) ? '' : formatterFor(citing(locale), parts).format(at);
}

/** A few, for each language and precision. One is some 25 kB that the collector of garbage does not see: of 100,000 citations 5 GB. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(locale: string, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = [locale, ...Object.keys(parts)].join(' ');
  const formatter =
    formatters.get(key) ??
    new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC', calendar: 'gregory' });
  formatters.set(key, formatter);
  return formatter;
}
