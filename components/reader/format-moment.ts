/** The day of an instant (ISO 8601, UTC) in the zone of this machine. */
export function formatDay(instant: string): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }).format(
    new Date(instant),
  );
}

/** Today by the hour, else by the day; in the zone of this machine. */
export function formatMoment(instant: string): string {
  const at = new Date(instant);
  if (at.toDateString() !== new Date().toDateString()) return formatDay(instant);
  const today = new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' }).format(0, 'day');
  return `${today} ${new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(at)}`;
}
