import type { Published } from '../document/article';

/** English without a country is written as the United Nations write it: 11 December 2015. */
function citing(locale: string): string {
  return locale.toLowerCase() === 'en' ? 'en-GB' : locale;
}

/** The day of an instant, in UTC and the Gregorian calendar, as the locale writes it. */
export function formatDay(instant: string, locale: string): string {
  return format(new Date(instant), locale, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** A date of publication, no more precise than it is known; nothing where no calendar has it. */
export function formatPublished({ date }: Published, locale: string): string {
  const [, month, day] = date.split('-');
  const at = firstDayOf(date);
  return at === null
    ? ''
    : format(at, locale, {
        year: 'numeric',
        ...(month === undefined ? {} : { month: 'long' }),
        ...(day === undefined ? {} : { day: 'numeric' }),
      });
}

/** Midnight (UTC) of the first day of a year, month or day; null where no calendar has it, as some pages give it. */
export function firstDayOf(date: string): Date | null {
  const [year = '', month = '01', day = '01'] = date.split('-');
  const whole = `${year}-${month}-${day}`;
  const at = new Date(`${whole}T00:00:00Z`);
  // Chromium takes 30 February for 2 March.
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(whole) ? at : null;
}

function format(at: Date, locale: string, parts: Intl.DateTimeFormatOptions): string {
  if (Number.isNaN(at.getTime())) return '';
  return new Intl.DateTimeFormat(citing(locale), { ...parts, timeZone: 'UTC', calendar: 'gregory' }).format(
    at,
  );
}
