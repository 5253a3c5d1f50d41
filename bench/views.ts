import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { RIGHTS_PAGES } from '../tests/support/rights-pages.ts';
import { browsersIn } from './support/arguments.ts';
import { launchAlone } from './support/launch-alone.ts';
import { bundle } from '../scripts/bundle.ts';
import type { Outcome, Tried, views } from './support/views/in-page.ts';

// `npm run bench -- views [chromium | firefox]`, in Chromium unless said: one annotation, both views. Random passages of 5 to 40
// words, made in the article of real pages and looked for on the page itself, and the other way, as the product does it.
// `of both`: of those that both views have; the others are said to be in the one only, and are.
//   --pages N      of each folder so many pages
//   --passages N   of each folder and direction so many passages, else 500
//   --seed N
//   --show         what did not come out right
const { values: asked, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    pages: { type: 'string' },
    passages: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
    show: { type: 'boolean', default: false },
  },
});

interface RealPage {
  readonly name: string;
  readonly url: string;
  readonly html: string;
}
type Outcomes = Record<Outcome, number>;

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const SHARED = join(PROJECT, '..', 'shared', 'pages');
const FOLDERS = { articles, rights, readability };
const DIRECTIONS = {
  toPage: 'in the reader, then on the page',
  toReader: 'on the page, then in the reader',
  andBack: '  and on the page again',
} as const;

if (!existsSync(SHARED)) {
  console.error('SKIPPED: ../shared/pages is not there beside the project');
  process.exit(0);
}
const script = await bundle(PROJECT, 'bench/support/views/in-page.ts', 'product');
for (const name of positionals.length === 0 ? (['chromium'] as const) : browsersIn(positionals)) {
  const browser = await launchAlone(name);
  try {
    const tab = await browser.newPage();
    await tab.addScriptTag({ content: script });
    console.log(
      `\n${name.padEnd(33)} passages  right   of all  of both undecided only in the one missed cut wrong not saved`,
    );
    for (const [folder, list] of Object.entries(FOLDERS)) {
      const pages = list().slice(0, asked.pages === undefined ? undefined : Number(asked.pages));
      await tryFolder(tab, folder, pages);
    }
  } finally {
    await browser.close();
  }
}
process.exit(0);

async function tryFolder(tab: Page, folder: string, pages: readonly RealPage[]): Promise<void> {
  const results: Record<keyof typeof DIRECTIONS, Tried[]> = { toPage: [], toReader: [], andBack: [] };
  const without: string[] = [];
  for (const [index, { name, html, url }] of pages.entries()) {
    // The passages that are left, by the pages that are left: together just as many as were asked for.
    const number = Math.ceil((Number(asked.passages) - results.toPage.length) / (pages.length - index));
    const made = await tab.evaluate(
      (...about: Parameters<typeof views.try>) => {
        const { product } = globalThis as unknown as { product: { views: typeof views } };
        return product.views.try(...about);
      },
      html,
      url,
      Number(asked.seed) * 1_000 + index,
      number,
    );
    if (typeof made === 'string') {
      without.push(`${name} (${made})`);
      continue;
    }
    for (const direction of Object.keys(DIRECTIONS) as (keyof typeof DIRECTIONS)[]) {
      results[direction].push(...made[direction]);
      if (asked.show) show(name, direction, made[direction]);
    }
  }
  console.log(`\n${folder}: ${pages.length - without.length} pages`);
  if (without.length > 0) console.log(`no article: ${without.join(', ')}`);
  for (const [direction, name] of Object.entries(DIRECTIONS))
    console.log(row(name, results[direction as keyof typeof DIRECTIONS]));
}

function row(name: string, all: readonly Tried[]): string {
  const counts: Outcomes = { right: 0, undecided: 0, only: 0, missed: 0, cut: 0, wrong: 0, refused: 0 };
  for (const { outcome } of all) counts[outcome] += 1;
  const made = all.length - counts.refused;
  const share = (of: number): string => `${((100 * counts.right) / of).toFixed(2).padStart(6)} %`;
  return [
    name.padEnd(33),
    String(made).padStart(8),
    String(counts.right).padStart(6),
    share(made),
    share(made - counts.only),
    String(counts.undecided).padStart(9),
    String(counts.only).padStart(15),
    String(counts.missed).padStart(6),
    String(counts.cut).padStart(3),
    String(counts.wrong).padStart(5),
    String(counts.refused).padStart(9),
  ].join(' ');
}

function show(page: string, direction: string, all: readonly Tried[]): void {
  for (const { outcome, passage, found } of all)
    if (outcome !== 'right') console.log(JSON.stringify({ page, direction, outcome, passage, found }));
}

function articles(): RealPage[] {
  const folder = join(SHARED, 'articles');
  const truth = JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8')) as Record<
    string,
    { readonly url: string }
  >;
  return Object.entries(truth).map(([name, { url }]) => ({
    name,
    url: URL.parse(url, 'https://publisher.example/')?.href ?? 'https://publisher.example/',
    html: unpacked(join(folder, `${name}.html.gz`)),
  }));
}

function rights(): RealPage[] {
  return RIGHTS_PAGES.map(({ file, url = `https://publisher.example/${file}` }) => ({
    name: file,
    url,
    html: unpacked(join(SHARED, 'rights', `${file}.html.gz`)),
  }));
}

function readability(): RealPage[] {
  const folder = join(SHARED, 'readability');
  return readdirSync(folder).map((name) => ({
    name,
    url: `https://publisher.example/${name}`,
    html: readFileSync(join(folder, name, 'source.html'), 'utf8'),
  }));
}

function unpacked(file: string): string {
  return gunzipSync(readFileSync(file)).toString('utf8');
}
