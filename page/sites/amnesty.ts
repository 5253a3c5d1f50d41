import type { Publisher } from '../publishers';

/** Seen in a public theme. */
export const amnesty: Publisher = {
  domains: ['amnesty.org'],
  name: 'Amnesty International',
  title: '.article-title',
  date: '.publishedDate time, .publishedDate',
  caption: '.image-caption',
  credit: '.image-copyright',
  remove: '.article-share, .updatedDate, .article-footer, .article-meta',
  either: '.topics-container a',
};
