import type { Publisher } from '../publishers';

/** Seen in a stored page. */
export const cpj: Publisher = {
  domains: ['cpj.org'],
  name: 'Committee to Protect Journalists',
  date: 'time[datetime]',
};
