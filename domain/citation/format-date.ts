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
  const [, month, day] = date.split('-');
  // What is missing of an ISO date is the first of it, in UTC.
  return format(new Date(date), locale, {
    year: 'numeric',
    ...(month === undefined ? {} : { month: 'long' }),
    ...(day === undefined ? {} : { day: 'numeric' }),
  });
}

/** By language and precision, a few. One is some 25 kB that the collector of garbage does not see: of 100,000 citations 5 GB. */
const known: Record<string, Intl.DateTimeFormat> = {};

function format(at: Date, locale: string, parts: Intl.DateTimeFormatOptions): string {
  // A page may give a date that no calendar has; the citation then says nothing of it.
  if (Number.isNaN(+at)) return '';
  return (known[locale + Object.keys(parts).join('')] ??= new Intl.DateTimeFormat(citing(locale), {
    ...parts,
    timeZone: 'UTC',
    calendar: 'gregory',
  })).format(at);
}
