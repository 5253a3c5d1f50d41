import type { Publisher } from '../publishers';

/** Only the name is known to be right. */
export const unNews: Publisher = { domains: ['news.un.org'], name: 'UN News' };
