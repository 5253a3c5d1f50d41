import type { Publisher } from '../publishers';

/** Seen in a stored page. */
export const aclu: Publisher = { domains: ['aclu.org'], name: 'American Civil Liberties Union' };
