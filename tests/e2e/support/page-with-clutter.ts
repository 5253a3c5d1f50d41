import type { Site } from './serve-site.ts';
import { pressReleaseAt } from './pages.ts';

/** What stands among the text of a page and is left out of it: an account in a box, and the way to another writing. */
export const LEFT_OUT_OF_PAGE = {
  account: 'A guard told the observatory that the lower cells were emptied on the night before the visit.',
  other: 'Read more: The harbour registers that nobody kept',
} as const;

/** The press release with these two among its paragraphs, under an address of its own. */
export function pageWithClutter(site: Site, address: string): string {
  const { account, other } = LEFT_OUT_OF_PAGE;
  return pressReleaseAt(site, address, (html) =>
    html.replace(
      '<p>The commission visited',
      `<aside class="related-teaser"><p>${account}</p></aside><p><a href="/news/registers">${other}</a></p><p>The commission visited`,
    ),
  );
}
