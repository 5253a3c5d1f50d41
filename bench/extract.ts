import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { BrowserName } from '../tests/e2e/support/browser-name.ts';
import { addPeers } from './support/add-peers.ts';
import { bundle } from '../scripts/bundle.ts';
import type { extraction, Taken, Taker } from './support/extract/in-page.ts';
import { f1, linesWithout, meanOf, score, type Score } from './support/extract/score.ts';
import { launchAlone } from './support/launch-alone.ts';
import { pagesOf } from './support/pages-of.ts';
import { describeTimes, median } from './support/times.ts';

// `npm run bench -- extract`: the product's own extraction over a folder of real pages, in Chromium, beside plain Readability and
// defuddle. The score counts without rules for single sites; with them it is printed too.
//   --pages FOLDER   with a file ID.html.gz or a folder ID with source.html for each page, and ground-truth.json where it is to be scored; else ../shared/pages/articles
//   --out FILE       writes {ID: text} of the product, as `score-articles.mjs` reads it
//   --worst N        so many pages of the product by their F1; else 10
//   --show           lines that are left in (+), missing (-) and left out but kept (~), page by page
//   --no-peers
//   --same           nothing but whether Firefox says the same of each page, byte for byte
const { values: asked } = parseArgs({
  options: {
    pages: { type: 'string' },
    out: { type: 'string' },
    worst: { type: 'string', default: '10' },
    show: { type: 'boolean', default: false },
    'no-peers': { type: 'boolean', default: false },
    same: { type: 'boolean', default: false },
  },
});

interface Truth {
  readonly url: string;
  readonly articleBody: string;
}
interface Row {
  readonly id: string;
  readonly truth: Truth | undefined;
  readonly taken: Partial<Record<Taker, Taken>>;
}

const NAMES: Readonly<Record<Taker, string>> = {
  product: 'Witnessmark',
  withSites: 'Witnessmark, with sites',
  readability: 'Readability',
  defuddle: 'defuddle',
};
const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const from = (path: string): string => resolve(process.env['INIT_CWD'] ?? '.', path);
const folder =
  asked.pages === undefined ? join(PROJECT, '..', 'shared', 'pages', 'articles') : from(asked.pages);
if (!existsSync(folder)) {
  console.error(`SKIPPED: ${asked.pages ?? '../shared/pages/articles'} is not there`);
  process.exit(0);
}

if (asked.same) {
  const [inChromium, inFirefox] = [await takeAll(folder, 'chromium'), await takeAll(folder, 'firefox')];
  const others = inChromium.filter(
    ({ taken }, index) => taken.withSites?.said !== inFirefox[index]?.taken.withSites?.said,
  );
  console.log(`${inChromium.length} pages, ${others.length} of which Firefox says something else`);
  for (const { id } of others) console.log(`  ${id}`);
  process.exit(others.length === 0 ? 0 : 1);
}
const rows = await takeAll(folder, 'chromium');
if (asked.out !== undefined) {
  const texts = Object.fromEntries(rows.map(({ id, taken }) => [id, taken.product?.text ?? '']));
  writeFileSync(from(asked.out), JSON.stringify(texts));
}
if (asked.show) for (const row of rows) show(row);
printScores(rows.filter(({ truth }) => truth !== undefined));
printTimes(rows);
process.exit(0);

async function takeAll(pages: string, name: BrowserName): Promise<Row[]> {
  const truths = readTruths(join(pages, 'ground-truth.json'));
  const taken: Row[] = [];
  const browser = await launchAlone(name);
  try {
    const tab = await browser.newPage();
    await tab.addScriptTag({ content: await bundle(PROJECT, 'bench/support/extract/in-page.ts', 'product') });
    if (!asked['no-peers'] && !asked.same) await addPeers(tab, 'extract.mjs');
    for (const [turn, { id, url, html }] of [...pagesOf(pages)].entries()) {
      const outcome = await tab.evaluate(
        (...page: Parameters<typeof extraction.take>) => {
          const { product } = globalThis as unknown as { product: { extraction: typeof extraction } };
          return product.extraction.take(...page);
        },
        html,
        url,
        turn,
      );
      taken.push({ id, truth: truths[id], taken: outcome });
    }
  } finally {
    await browser.close();
  }
  return taken;
}

function readTruths(path: string): Readonly<Record<string, Truth>> {
  // A cast: the public benchmark's own form.
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, Truth>) : {};
}

function show({ id, truth, taken }: Row): void {
  const text = taken.product?.text ?? '';
  console.log(`\n${id} ${truth?.url ?? ''}`);
  for (const block of taken.product?.leftOut ?? []) console.log(`~ ${block.replace(/\s+/g, ' ')}`);
  if (truth === undefined) return;
  for (const line of linesWithout(text, truth.articleBody)) console.log(`+ ${line}`);
  for (const line of linesWithout(truth.articleBody, text)) console.log(`- ${line}`);
}

function printScores(scored: readonly Row[]): void {
  if (scored.length === 0) return;
  const scoresOf = (taker: Taker): Score[] =>
    scored.map(({ taken, truth }) => score(taken[taker]?.text ?? '', truth?.articleBody ?? ''));
  const own = scoresOf('product');
  const worst = own
    .map((one, index) => ({ one, row: scored[index] }))
    .toSorted((a, b) => f1(a.one) - f1(b.one))
    .slice(0, Number(asked.worst));
  for (const { one, row } of worst) {
    const { precision, recall } = one;
    console.log(
      `F1 ${f1(one).toFixed(3)}  P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  ${row?.id.slice(0, 8) ?? ''}  ${row?.truth?.url.slice(0, 80) ?? ''}`,
    );
  }
  console.log(`\n${scored.length} pages`.padEnd(27) + ' precision  recall     F1  under 0.3  under 0.8');
  for (const taker of takersOf(scored)) {
    const scores = scoresOf(taker);
    const mean = meanOf(scores);
    const under = (limit: number): string => String(scores.filter((one) => f1(one) < limit).length);
    console.log(
      `${NAMES[taker].padEnd(26)} ${mean.precision.toFixed(4).padStart(9)} ${mean.recall.toFixed(4).padStart(7)} ` +
        `${f1(mean).toFixed(4)} ${under(0.3).padStart(10)} ${under(0.8).padStart(10)}`,
    );
  }
}

function printTimes(all: readonly Row[]): void {
  console.log('');
  for (const taker of takersOf(all)) {
    const times = all.map(({ taken }) => taken[taker]?.ms ?? NaN);
    console.log(describeTimes(NAMES[taker].padEnd(26), times, 1));
  }
  const shares = all.flatMap(({ taken: { product, readability } }) =>
    product && readability ? [product.ms / readability.ms] : [],
  );
  if (shares.length > 0)
    console.log(
      `Witnessmark takes ${median(shares).toFixed(2)} times as long as Readability (median of the pages)`,
    );
}

function takersOf(some: readonly Row[]): Taker[] {
  return (Object.keys(NAMES) as Taker[]).filter((taker) => some.some(({ taken }) => taken[taker]));
}
