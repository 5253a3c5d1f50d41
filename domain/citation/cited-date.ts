/** A date as far as it is known, in the Gregorian calendar. */
export interface CitedDate {
  readonly year: string;
  /** From 1. */
  readonly month: number | null;
  readonly day: number | null;
}

/** Of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null where no calendar has it. */
export function citedDate(date: string): CitedDate | null {
  const [year = '', month, day] = date.split('-');
  const whole = `${year}-${month ?? '01'}-${day ?? '01'}`;
  const at = new Date(`${whole}T00:00:00Z`);
  // Chromium takes 30 February for 2 March.
  if (Number.isNaN(at.getTime()) || !at.toISOString().startsWith(whole)) return null;
  return { year, month: month ? Number(month) : null, day: day ? Number(day) : null };
}

const MONTH = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC', calendar: 'gregory' });

/** In English, as all the styles here are. */
export const monthName = (month: number): string => MONTH.format(Date.UTC(2000, month - 1));

/** `11 December 2015` */
export function dayFirst({ year, month, day }: CitedDate): string {
  return [day, month && monthName(month), year].filter((part) => part !== null).join(' ');
}

/** `December 11, 2015` */
export function monthFirst({ year, month, day }: CitedDate, nameOf = monthName): string {
  if (month === null) return year;
  return day === null ? `${nameOf(month)} ${year}` : `${nameOf(month)} ${String(day)}, ${year}`;
}

/** `2015, December 11` */
export function yearFirst({ year, month, day }: CitedDate): string {
  const rest = month && [monthName(month), day].filter((part) => part !== null).join(' ');
  return rest === null ? year : `${year}, ${rest}`;
}
