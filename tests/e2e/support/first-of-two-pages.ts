import { pressReleaseAt } from './pages.ts';
import type { Site } from './serve-site.ts';

export const SECOND_PAGE = '?page=2';

/** The press release as the first of two pages of a United Nations document, changed since, under a free licence. */
export function firstOfTwoPages(site: Site, address: string): string {
  return pressReleaseAt(site, address, (html) =>
    html.replace(
      '</head>',
      `<link rel="next" href="${SECOND_PAGE}"><link rel="license" href="https://creativecommons.org/licenses/by/4.0/">
      <meta property="article:modified_time" content="2024-05-06T09:00:00+02:00"><meta name="dcterms.identifier" content="A/HRC/31/57"></head>`,
    ),
  );
}
