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

export const PUBLISHERS: readonly Publisher[] = [
  {
    // Seen in a stored page.
    domains: ['hrw.org'],
    name: 'Human Rights Watch',
    title: '.news-header__title, .report-header__title',
    subtitle: '.news-header__subtitle, .report-header__subtitle',
    byline: '.byline__name',
    date: '.news-header__dateline-date, .report-header__dateline-date',
    remove:
      '.minimal-share, .tag-block, .media-block, .download-item-link, .news-header__flag, .news-header__dateline',
    // The titles of the two lists are translated; that topics lie under /topic/ was seen in English only.
    regions: '.tag-block__region-link:not([href*="/topic/"])',
    topics: '.tag-block__region-link[href*="/topic/"]',
  },
  {
    // Seen in a stored page.
    domains: ['amnesty.de'],
    name: 'Amnesty International Deutschland',
    date: '.headline-date',
    caption: '.image-description',
    credit: '.image-copyright',
  },
  {
    // Seen in a public theme.
    domains: ['amnesty.org'],
    name: 'Amnesty International',
    title: '.article-title',
    date: '.publishedDate time, .publishedDate',
    caption: '.image-caption',
    credit: '.image-copyright',
    remove: '.article-share, .updatedDate, .article-footer, .article-meta',
    either: '.topics-container a',
  },
  {
    // Seen in a stored page.
    domains: ['theintercept.com'],
    name: 'The Intercept',
    title: '.post__title',
    subtitle: '.post__excerpt',
  },
  // Seen in a stored page.
  { domains: ['aclu.org'], name: 'American Civil Liberties Union' },
  {
    // Seen in a stored page.
    domains: ['cpj.org'],
    name: 'Committee to Protect Journalists',
    date: 'time[datetime]',
  },
  // Of these only the name is known to be right.
  { domains: ['ohchr.org'], name: 'OHCHR' },
  { domains: ['fidh.org'], name: 'FIDH' },
  { domains: ['rsf.org'], name: 'Reporters Without Borders' },
  { domains: ['news.un.org'], name: 'UN News' },
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
