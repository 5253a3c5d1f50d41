import { aclu } from './sites/aclu';
import { amnesty } from './sites/amnesty';
import { amnestyGermany } from './sites/amnesty-germany';
import { cpj } from './sites/cpj';
import { fidh } from './sites/fidh';
import { hrw } from './sites/hrw';
import { ohchr } from './sites/ohchr';
import { rsf } from './sites/rsf';
import { theIntercept } from './sites/the-intercept';
import { unNews } from './sites/un-news';

/** What only one publisher needs. Selectors, no rules: whatever helps on any page belongs to `prepare` and `metadata`. */
export interface Publisher {
  /** Host names without `www.`; their subdomains are meant too. */
  readonly domains: readonly string[];
  readonly name?: string;
  readonly title?: string;
  readonly subtitle?: string;
  readonly byline?: string;
  /** Element whose `datetime` or text is the date. */
  readonly date?: string;
  readonly caption?: string;
  readonly credit?: string;
  readonly remove?: string;
  /** Links that name regions or topics; `either` is told apart by the names of countries. */
  readonly regions?: string;
  readonly topics?: string;
  readonly either?: string;
}

/** The sites of which something is known, each in a file of its own (`docs/extraction.md` says how to add one). */
export const PUBLISHERS: readonly Publisher[] = [
  aclu,
  amnesty,
  amnestyGermany,
  cpj,
  fidh,
  hrw,
  ohchr,
  rsf,
  theIntercept,
  unNews,
];

const NONE: Publisher = { domains: [] };

/** What is known of the publisher at an address; an empty record where nothing is. */
export function publisherAt(address: string): Publisher {
  const host = URL.parse(address)?.hostname ?? '';
  return (
    PUBLISHERS.find(({ domains }) =>
      domains.some((domain) => host === domain || host.endsWith(`.${domain}`)),
    ) ?? NONE
  );
}
