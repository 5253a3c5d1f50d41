import type { Publisher } from '../publishers';

/** Seen in a stored page. */
export const theIntercept: Publisher = {
  domains: ['theintercept.com'],
  name: 'The Intercept',
  title: '.post__title',
  subtitle: '.post__excerpt',
};
