/** A link that leads out of the reader, and tells the page there nothing. */
export function outwardLink(
  document: Document,
  href: string,
  more: Partial<Pick<HTMLAnchorElement, 'lang' | 'dir' | 'textContent'>>,
): HTMLAnchorElement {
  const link = document.createElement('a');
  return Object.assign(link, { href, target: '_blank', rel: 'noopener noreferrer', ...more });
}
