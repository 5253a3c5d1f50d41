import { readFileSync } from 'node:fs';
import { projectFolder } from './project-folder.ts';
import type { Site } from './serve-site.ts';

/** What a page's text is expected to be, as written beside each sample page. */
export interface Expected {
  readonly title: string;
  readonly subtitle: string | null;
  readonly publisher: string;
  readonly published: string;
  readonly dateline: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly paragraphs: readonly string[];
  readonly captions: readonly { readonly text: string; readonly credit: string }[];
  readonly suggestedTags: { readonly regions: readonly string[]; readonly topics: readonly string[] };
  readonly mustNotContain: readonly string[];
}

export function expectedOf(path: string): Expected {
  // Files of our own, or of the folder beside the project, in this one shape.
  return JSON.parse(readFileSync(path, 'utf8')) as Expected;
}

/** The sample pages under a name of the invented observatory. */
export const PRESS_RELEASE = 'https://www.observatory.example/press-release.html';
export const ARABIC = 'https://www.observatory.example/arabic.html';
export const JAPANESE = 'https://www.observatory.example/japanese.html';
export const NO_ARTICLE = 'https://www.observatory.example/not-an-article.html';

export const expectedOfSample = (name: string): Expected =>
  expectedOf(projectFolder(`tests/fixtures/pages/${name}.expected.json`));

/** Passages of the press release, each within one paragraph. */
export const PASSAGES = {
  first: 'examined fewer than one in twenty complaints',
  second: 'A complaint that nobody reads is not a safeguard',
  third: 'nights on a concrete floor without a blanket',
} as const;

/** The press release as a document of its own, under another address; it is served from then on. */
export function pressReleaseAt(site: Site, address: string): string {
  const html = readFileSync(projectFolder('tests/fixtures/pages/press-release.html'), 'utf8');
  site.put(
    address,
    html.replace(/<link rel="canonical"[^>]*>/, '').replace(/<meta property="og:url"[^>]*>/, ''),
  );
  return address;
}
