import type { SentArticle } from './open-document';

/** The place of every file on the disk: no path of this machine is kept, not even for a moment. */
export const FILE = 'file:';

/** Where a page script runs, by the address that the browser gives for it: an origin, or `file:`; '' where neither is known. */
export function placeOf(address: string | undefined): string {
  const url = URL.parse(address ?? '');
  if (!url) return '';
  return url.protocol === FILE ? FILE : url.origin;
}

/**
 * Whether a page script at this place may hand over an article of this address, and as what; null where it may not. A page
 * speaks for its own origin alone. A file may claim any address of the web, and so what comes from there is always marked.
 */
export function sourceAt(place: string, address: string): SentArticle['from'] | null {
  if (place === FILE) return 'file';
  return place === placeOf(address) ? 'page' : null;
}
