import { existsSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright';
import { madeText, random } from '../tests/domain/anchoring/support/made-text.ts';
import { addPeers } from './support/add-peers.ts';
import { launchChromium } from './support/launch-chromium.ts';
import { ABLATIONS } from './support/anchoring/ablations.ts';
import { bundle } from '../scripts/bundle.ts';
import { readCases, type Cases } from './support/anchoring/cases.ts';
import type { anchoring, Run, Speed } from './support/anchoring/in-page.ts';
import { makeCases } from './support/anchoring/held-out/make-cases.ts';
import { readSources } from './support/anchoring/held-out/sources.ts';
import { describeSpread, headOfTable, rowOfTable, rowsByKind } from './support/anchoring/score.ts';

// `npm run bench -- anchoring`: how well and how fast passages are found again, in Chromium, beside other tools.
//   --cases FILE   cases of this file (JSON or .gz), not those of ../shared/anchoring
//   --held-out SEED  made cases of other texts, by our own generator, of the same kinds as those of ../shared/anchoring
//   --out FILE     writes {results, ms} of the product, all passages of a text at once
//   --plain        by quote, context and position alone; else with the capture
//   --kinds        a row for each kind of change and language
//   --ablations    what is lost without each part
//   --no-peers, --no-speed
const { values: asked } = parseArgs({
  options: {
    cases: { type: 'string' },
    'held-out': { type: 'string' },
    out: { type: 'string' },
    plain: { type: 'boolean', default: false },
    kinds: { type: 'boolean', default: false },
    ablations: { type: 'boolean', default: false },
    'no-peers': { type: 'boolean', default: false },
    'no-speed': { type: 'boolean', default: false },
  },
});

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const SHARED = join(PROJECT, '..', 'shared');
/** Cases made of each of the two sources of texts. */
const HELD_OUT = 2_800;

type InPage = {
  readonly product: { readonly anchoring: typeof anchoring };
  readonly peers?: { readonly PEERS: Readonly<Record<string, Peer>> };
};
type Peer = (
  text: string,
  selector: unknown,
  root: Element,
) => Promise<{ start: number; end: number } | null>;

const browser = await launchChromium();
try {
  const page = await openPage();
  const hasPeers = !asked['no-peers'] && (await addPeers(page, 'anchoring.mjs'));
  for (const [name, cases] of casesAsked()) await measure(page, name, cases, hasPeers);
  if (!asked['no-speed']) await measureSpeed(page, hasPeers);
} finally {
  await browser.close();
}

async function openPage(patches?: (typeof ABLATIONS)[string]): Promise<Page> {
  const page = await browser.newPage();
  const script = await bundle(PROJECT, 'bench/support/anchoring/in-page.ts', 'product', patches);
  await page.addScriptTag({ content: script });
  if (!patches) {
    const shipped = await bundle(PROJECT, 'domain/anchoring/locate-all.ts', 'product');
    console.log(
      `locate-all and all it needs: ${shipped.length} bytes minified, ${gzipSync(shipped).length} gzip`,
    );
  }
  return page;
}

function* casesAsked(): Generator<readonly [name: string, cases: Cases]> {
  if (asked.cases !== undefined) {
    const path = resolve(process.env['INIT_CWD'] ?? '.', asked.cases);
    yield [basename(path), readCases(path)];
  } else if (!existsSync(join(SHARED, 'anchoring'))) {
    console.error(`SKIPPED: no cases, as ../shared/anchoring is not there beside the project`);
  } else if (asked['held-out'] !== undefined) {
    yield* heldOut(Number(asked['held-out']));
  } else {
    for (const name of ['cases.json.gz', 'real-cases.json.gz'])
      yield [name, readCases(join(SHARED, 'anchoring', name))];
  }
}

function* heldOut(seed: number): Generator<readonly [name: string, cases: Cases]> {
  const sources = readSources(SHARED);
  if (!sources) {
    console.error(`SKIPPED: no texts to make cases of, as ../shared/pages is not there beside the project`);
    return;
  }
  for (const [name, texts] of Object.entries(sources))
    yield [`held out, seed ${seed}, ${name}`, makeCases(texts, seed, HELD_OUT)];
}

async function measure(page: Page, title: string, cases: Cases, hasPeers: boolean): Promise<void> {
  const modes = asked.plain ? [false] : asked.cases === undefined ? [true, false] : [true];
  console.log(`\n${title}: ${cases.cases.length} cases`);
  for (const withCapture of modes) {
    const name = withCapture ? 'with the capture' : 'by the quote alone';
    console.log(`\n${headOfTable(name)}`);
    const [alone, together] = await runProduct(page, cases, withCapture);
    console.log(rowOfTable('one at a time', cases.cases, alone.results));
    console.log(rowOfTable('all of a text at once', cases.cases, together.results));
    if (asked.kinds) console.log(rowsByKind(cases.cases, together.results).join('\n'));
    if (!withCapture && hasPeers) await measurePeers(page, cases);
    console.log(`one at a time: ${describeSpread(Object.values(alone.ms))} a passage`);
    console.log(`all of a text at once: ${describeSpread(Object.values(together.ms))} a passage`);
    if (asked.out !== undefined) {
      const out = resolve(process.env['INIT_CWD'] ?? '.', asked.out);
      writeFileSync(out, JSON.stringify({ results: together.results, ms: alone.ms }));
      console.log(`results: ${out}`);
    }
    if (asked.ablations) await measureAblations(cases, withCapture);
  }
}

async function runProduct(page: Page, cases: Cases, withCapture: boolean): Promise<readonly [Run, Run]> {
  return page.evaluate(
    ([given, capture]) => {
      const { product } = globalThis as unknown as InPage;
      return [
        product.anchoring.runOneByOne(given, capture),
        product.anchoring.runTogether(given, capture),
      ] as const;
    },
    [cases, withCapture] as const,
  );
}

async function measurePeers(page: Page, cases: Cases): Promise<void> {
  const runs = await page.evaluate(async ({ texts, cases: all }) => {
    const { peers } = globalThis as unknown as InPage;
    const done: Record<string, Run> = {};
    for (const [name, find] of Object.entries(peers?.PEERS ?? {})) {
      const run: Run = { results: {}, ms: {} };
      const root = document.createElement('div');
      document.body.append(root);
      let shown = -1;
      for (const { id, after, exact, prefix, suffix, start, end } of all) {
        const text = texts[after] ?? '';
        if (shown !== after) root.textContent = text;
        shown = after;
        const begun = performance.now();
        try {
          run.results[id] = await find(
            text,
            { quote: { exact, prefix, suffix }, position: { start, end } },
            root,
          );
        } catch {
          run.results[id] = null;
        }
        run.ms[id] = performance.now() - begun;
      }
      root.remove();
      done[name] = run;
    }
    return done;
  }, cases);
  for (const [name, run] of Object.entries(runs)) {
    console.log(rowOfTable(name, cases.cases, run.results));
    console.log(`  ${describeSpread(Object.values(run.ms))} a passage`);
  }
}

async function measureAblations(cases: Cases, withCapture: boolean): Promise<void> {
  for (const [name, patches] of Object.entries(ABLATIONS)) {
    const page = await openPage(patches);
    const results = await page.evaluate(
      ([given, capture]) =>
        (globalThis as unknown as InPage).product.anchoring.runTogether(given, capture).results,
      [cases, withCapture] as const,
    );
    console.log(rowOfTable(name, cases.cases, results));
    await page.close();
  }
}

/** 1,000 annotations on a text of 200 kB, as it was and changed. */
async function measureSpeed(page: Page, hasPeers: boolean): Promise<void> {
  const before = madeText(11, 2_520);
  const next = random(5);
  const selectors = Array.from({ length: 1_000 }, () => {
    const start = next(before.length - 300);
    const end = start + 20 + next(200);
    const quote = {
      exact: before.slice(start, end),
      prefix: before.slice(Math.max(0, start - 32), start),
      suffix: before.slice(end, end + 32),
    };
    return { quote, position: { start, end } };
  });
  console.log(
    `\n1,000 annotations, a text of ${Math.round(before.length / 1000)} kB, median of 5, in Chromium`,
  );
  const texts = { unchanged: before, '10 % of sentences': madeText(11, 2_520, { edited: 0.1 }) };
  const changed = { ...texts, 'all sentences': madeText(11, 2_520, { edited: 1 }) };
  for (const [name, text] of Object.entries(changed)) {
    for (const withCapture of [true, false]) {
      const capture = withCapture ? { text: before } : undefined;
      const runs = await timed(page, text, selectors, capture);
      const say = (some: readonly Speed[]): Speed | undefined =>
        some.toSorted((one, other) => one.ms - other.ms)[some.length >> 1];
      const [whole, sliced] = [say(runs.atOnce), say(runs.inSlices)];
      console.log(
        `${`${name} changed, ${withCapture ? 'with the capture' : 'by quotes'}`.replace('unchanged changed', 'unchanged').padEnd(46)} ` +
          `${(whole?.ms ?? 0).toFixed(1).padStart(7)} ms, in slices ${(sliced?.ms ?? 0).toFixed(1).padStart(7)} ms, ` +
          `longest slice ${Math.max(...runs.inSlices.map(({ longest }) => longest)).toFixed(1)} ms, ${whole?.placed ?? 0} placed`,
      );
    }
    if (hasPeers) await timePeer(page, text, selectors);
  }
}

async function timed(
  page: Page,
  text: string,
  selectors: readonly unknown[],
  capture: { text: string } | undefined,
): Promise<{ atOnce: Speed[]; inSlices: Speed[] }> {
  return page.evaluate(
    async ([now, wanted, captured]) => {
      const { product } = globalThis as unknown as InPage;
      const some = wanted as Parameters<typeof product.anchoring.timeAtOnce>[1];
      const atOnce: Speed[] = [];
      const inSlices: Speed[] = [];
      for (let round = 0; round < 5; round += 1) {
        atOnce.push(product.anchoring.timeAtOnce(now, some, captured));
        inSlices.push(await product.anchoring.timeInSlices(now, some, captured));
      }
      return { atOnce, inSlices };
    },
    [text, selectors, capture] as const,
  );
}

/** What matching with errors takes for the same; once, as it takes long. */
async function timePeer(page: Page, text: string, selectors: readonly unknown[]): Promise<void> {
  const { ms, placed } = await page.evaluate(
    async ([now, wanted]) => {
      const find = (globalThis as unknown as InPage).peers?.PEERS['approx-string-match'];
      const begun = performance.now();
      let count = 0;
      for (const selector of wanted) if (await find?.(now, selector, document.body)) count += 1;
      return { ms: performance.now() - begun, placed: count };
    },
    [text, selectors] as const,
  );
  console.log(`${'  approx-string-match'.padEnd(46)} ${ms.toFixed(1).padStart(7)} ms, ${placed} placed`);
}
