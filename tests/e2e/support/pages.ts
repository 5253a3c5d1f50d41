import { readFileSync } from 'node:fs';
import { projectFolder } from './project-folder.ts';
import type { Site } from './serve-site.ts';

/** The sample pages under a name of the invented observatory. */
export const PRESS_RELEASE = 'https://www.observatory.example/press-release.html';
export const ARABIC = 'https://www.observatory.example/arabic.html';
export const JAPANESE = 'https://www.observatory.example/japanese.html';
export const NO_ARTICLE = 'https://www.observatory.example/not-an-article.html';

/** Passages of the press release, each within one paragraph. */
export const PASSAGES = {
  first: 'examined fewer than one in twenty complaints',
  second: 'A complaint that nobody reads is not a safeguard',
  third: 'nights on a concrete floor without a blanket',
} as const;

/** The press release as a document of its own, under another address, with changes if wanted; it is served from then on. */
export function pressReleaseAt(
  site: Site,
  address: string,
  change: (html: string) => string = (html) => html,
): string {
  const html = readFileSync(projectFolder('tests/fixtures/pages/press-release.html'), 'utf8');
  site.put(
    address,
    change(html.replace(/<link rel="canonical"[^>]*>/, '').replace(/<meta property="og:url"[^>]*>/, '')),
  );
  return address;
}
