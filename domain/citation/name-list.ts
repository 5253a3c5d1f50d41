const joiner = (locale: string, style: 'long' | 'short'): Intl.ListFormat =>
  new Intl.ListFormat(locale, { style, type: 'conjunction' });

/** How a style joins names. */
const NAME_JOINERS = {
  /** `A, B, and C` */
  american: joiner('en-US', 'long'),
  /** `A, B and C` */
  british: joiner('en-GB', 'long'),
  /** `A, B, & C` */
  ampersand: joiner('en-US', 'short'),
} as const;

/** Names as written, or the first of them where there are more than `most`. */
export function nameList(
  names: readonly string[],
  joined: keyof typeof NAME_JOINERS,
  most: number,
  firstOf: (name: string) => string,
): string {
  const [first] = names;
  return first !== undefined && names.length > most ? firstOf(first) : NAME_JOINERS[joined].format(names);
}
