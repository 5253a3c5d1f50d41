import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundle } from '../scripts/bundle.ts';
import type { headings, Read } from './support/headings/in-page.ts';
import { launchAlone } from './support/launch-alone.ts';
import { pagesOf } from './support/pages-of.ts';
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
