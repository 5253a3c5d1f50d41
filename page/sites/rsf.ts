import type { Publisher } from '../publishers';

/** Only the name is known to be right. */
export const rsf: Publisher = { domains: ['rsf.org'], name: 'Reporters Without Borders' };
