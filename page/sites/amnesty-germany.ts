import type { Publisher } from '../publishers';

/** Seen in a stored page. */
export const amnestyGermany: Publisher = {
  domains: ['amnesty.de'],
  name: 'Amnesty International Deutschland',
  date: '.headline-date',
  caption: '.image-description',
  credit: '.image-copyright',
};
