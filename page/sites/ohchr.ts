import type { Publisher } from '../publishers';

/** Only the name is known to be right. */
export const ohchr: Publisher = { domains: ['ohchr.org'], name: 'OHCHR' };
