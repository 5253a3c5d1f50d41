import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { bundle } from './support/bundle.ts';
import type { headings, Read } from './support/headings/in-page.ts';
import { launchAlone } from './support/launch-alone.ts';
import { describeTimes } from './support/times.ts';

// `npm run bench -- headings`: what is read of real pages besides their text, in Chromium, and how long that takes.
//   --pages FOLDER   with files ID.html.gz or folders ID/source.html, and index.json or ground-truth.json for their addresses;
//                    else ../shared/pages/articles, rights and readability
//   --rounds N       times that each page is read; else 5
//   --quiet          the sums only
//   --sites          with the rules for single sites
const { values: asked } = parseArgs({
  options: {
    pages: { type: 'string', multiple: true },
    rounds: { type: 'string', default: '5' },
    quiet: { type: 'boolean', default: false },
    sites: { type: 'boolean', default: false },
  },
});

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const folders =
  asked.pages?.map((path) => resolve(process.env['INIT_CWD'] ?? '.', path)) ??
  ['articles', 'rights', 'readability'].map((name) => join(PROJECT, '..', 'shared', 'pages', name));

interface Page {
  readonly id: string;
  readonly url: string;
  readonly html: string;
}

const browser = await launchAlone('chromium');
try {
  const tab = await browser.newPage();
  await tab.addScriptTag({ content: await bundle(PROJECT, 'bench/support/headings/in-page.ts', 'product') });
  for (const folder of folders) {
    if (!existsSync(folder)) {
      console.error(`SKIPPED: ${folder.slice(PROJECT.length - 1)} is not there`);
      continue;
    }
    const read: Read[] = [];
    for (const { id, url, html } of pagesOf(folder)) {
      const one = await tab.evaluate(
        (...page: Parameters<typeof headings.read>) => {
          const { product } = globalThis as unknown as { product: { headings: typeof headings } };
          return product.headings.read(...page);
        },
        html,
        asked.sites ? url : url.replace(/^(https?:\/\/)[^/]+/, '$1unknown.example'),
        Number(asked.rounds),
      );
      read.push(one);
      if (!asked.quiet) show(id, url, one);
    }
    sumUp(folder, read);
  }
} finally {
  await browser.close();
}
process.exit(0);

function* pagesOf(folder: string): Generator<Page> {
  const addresses = addressesOf(folder);
  for (const name of readdirSync(folder).toSorted()) {
    const id = name.replace(/\.html\.gz$/, '');
    const url = URL.parse(addresses.get(id) ?? '')?.href ?? `https://publisher.example/news/${id}`;
    const source = join(folder, name, 'source.html');
    if (id !== name) yield { id, url, html: gunzipSync(readFileSync(join(folder, name))).toString('utf8') };
    else if (existsSync(source)) yield { id, url, html: readFileSync(source, 'utf8') };
  }
}

function addressesOf(folder: string): ReadonlyMap<string, string> {
  const truth = join(folder, 'ground-truth.json');
  const index = join(folder, 'index.json');
  // Casts: the forms of the public benchmark, and of the index beside these pages.
  if (existsSync(truth)) {
    const pages = JSON.parse(readFileSync(truth, 'utf8')) as Record<string, { readonly url: string }>;
    return new Map(Object.entries(pages).map(([id, { url }]) => [id, url]));
  }
  if (!existsSync(index)) return new Map();
  const pages = JSON.parse(readFileSync(index, 'utf8')) as { readonly file: string; readonly url: string }[];
  return new Map(pages.map(({ file, url }) => [file.replace(/\.html\.gz$/, ''), url]));
}

function show(id: string, url: string, { told, ok }: Read): void {
  console.log(`\n${id.slice(0, 40)} ${url.slice(0, 120)}${ok === true ? '' : `  ${ok}`}`);
  for (const [name, value] of Object.entries(told)) if (value !== '') console.log(`  ${name}: ${value}`);
}

function sumUp(folder: string, read: readonly Read[]): void {
  const having = (name: string): string => `${read.filter(({ told }) => told[name] !== '').length} ${name}`;
  console.log(
    `\n${folder.split('/').at(-1) ?? ''}: of ${read.length} pages ${read.filter(({ ok }) => ok === true).length} open; ` +
      Object.keys(read[0]?.told ?? {})
        .map(having)
        .join(', '),
  );
  for (const part of Object.keys(read[0]?.ms ?? {})) {
    const times = read.map(({ ms }) => ms[part] ?? NaN);
    const mean = times.reduce((sum, one) => sum + one, 0) / times.length;
    console.log(`${describeTimes(`  ${part}`.padEnd(16), times, 2)}, mean ${mean.toFixed(2)} ms`);
  }
}
