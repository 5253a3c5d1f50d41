import type { Publisher } from '../publishers';

/** Only the name is known to be right. */
export const fidh: Publisher = { domains: ['fidh.org'], name: 'FIDH' };
