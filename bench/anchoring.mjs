#!/usr/bin/env node
// How well and how fast passages are found again: `node bench/anchoring.mjs [--all]`; --all prints each kind and language.
// With KEEP=FOLDER in the environment the results that are scored stay there.
// Reads the cases in ../shared/anchoring, beside the project, and says so loudly where they are not there.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { build } from 'vite';

const project = fileURLToPath(new URL('..', import.meta.url));
const shared = join(project, '..', 'shared', 'anchoring');
const folder = mkdtempSync(join(tmpdir(), 'anchoring-'));

/** The code as it ships: one minified module. */
async function bundle() {
  const output = await build({
    root: project,
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      rolldownOptions: { output: { minify: true } },
      target: 'es2023',
      lib: { entry: 'domain/anchoring/locate-all.ts', formats: ['es'], fileName: 'locate-all' },
    },
  });
  const { code } = [output].flat()[0].output[0];
  const file = join(folder, 'locate-all.mjs');
  writeFileSync(file, code);
  console.log(`locate-all and all it needs: ${code.length} bytes minified, ${gzipSync(code).length} gzip`);
  return import(pathToFileURL(file).href);
}

/** What a selector may come with: the capture, only what the case has, or only what our own exports have. */
const MODES = {
  'with the capture': ({ quote, position }, before) => [{ quote, position }, { text: before }],
  'by the quote alone, 32 code units of context': ({ quote, position }) => [{ quote, position }],
  'by the quote alone, 64 code units of context': ({ quote, position: { start, end } }, before) => [
    {
      quote: {
        exact: quote.exact,
        prefix: before.slice(Math.max(0, start - 64), start),
        suffix: before.slice(end, end + 64),
      },
      position: { start, end },
    },
  ],
};

function score(locateAll, name, mode) {
  const path = join(shared, name);
  const { texts, cases } = JSON.parse(gunzipSync(readFileSync(path)));
  const results = {};
  const ms = {};
  for (const { id, before, after, exact, prefix, suffix, start, end } of cases) {
    const selector = { quote: { exact, prefix, suffix }, position: { start, end } };
    const [wanted, capture] = MODES[mode](selector, texts[before]);
    const begun = performance.now();
    const [found] = locateAll(texts[after], [wanted], capture);
    ms[id] = performance.now() - begun;
    results[id] = found && 'start' in found ? { start: found.start, end: found.end } : null;
  }
  const file = join(process.env.KEEP ?? folder, `${name}-${mode.replaceAll(/\W+/g, '-')}.json`);
  writeFileSync(file, JSON.stringify({ results, ms }));
  const table = execFileSync(process.execPath, [join(shared, 'score.mjs'), path, file], { encoding: 'utf8' });
  const lines = table.trim().split('\n');
  console.log(`\n${name}, ${mode}`);
  console.log((process.argv.includes('--all') ? lines : lines.slice(-2)).join('\n'));
}

/** Sentences of words that mean nothing, so that a long text can be made and changed here, the same each time. */
function madeText(words, seed) {
  let state = seed;
  const random = (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const syllables = ['ba', 'ne', 'ri', 'to', 'ku', 'sha', 'lem', 'dor', 'vin', 'ast'];
  const vocabulary = Array.from({ length: 6000 }, () =>
    Array.from({ length: 1 + random(4) }, () => syllables[random(10)]).join(''),
  );
  const before = [];
  while (before.length < words) before.push(vocabulary[random(6000)] + (random(12) === 0 ? '.' : ''));
  const after = before.flatMap((word) => {
    const dice = random(400);
    if (dice === 0) return [];
    if (dice === 1) return [word, vocabulary[random(6000)]];
    if (dice === 2) return [vocabulary[random(6000)]];
    return [word];
  });
  after.splice(9000, 400);
  return { before: before.join(' '), after: after.join(' '), random };
}

function time(locateAll) {
  const { before, after, random } = madeText(60_000, 7);
  const selectors = Array.from({ length: 500 }, () => {
    const start = random(before.length - 400);
    const end = start + 20 + random(300);
    const quote = {
      exact: before.slice(start, end),
      prefix: before.slice(Math.max(0, start - 64), start),
      suffix: before.slice(end, end + 64),
    };
    return { quote, position: { start, end } };
  });
  console.log(`\n500 annotations, 60,000 words (${before.length} characters), processor's time, median of 5`);
  for (const [name, text, capture] of [
    ['unchanged', before, { text: before }],
    ['changed', after, { text: before }],
    ['changed, selectors only', after, undefined],
  ]) {
    const runs = [];
    let placed = 0;
    for (let run = 0; run < 5; run += 1) {
      // The processor's time, as other work on the machine is not ours.
      const begun = process.cpuUsage();
      placed = locateAll(text, selectors, capture).filter((found) => 'start' in found).length;
      runs.push(process.cpuUsage(begun).user / 1000);
    }
    const [median] = runs.sort((one, other) => one - other).slice(2);
    console.log(`${name.padEnd(26)} ${median.toFixed(0).padStart(5)} ms  ${placed} placed`);
  }
}

try {
  const { locateAll } = await bundle();
  if (existsSync(join(shared, 'score.mjs'))) {
    for (const name of ['cases.json.gz', 'real-cases.json.gz']) {
      for (const mode of Object.keys(MODES)) score(locateAll, name, mode);
    }
  } else {
    console.error(
      `SKIPPED: no cases, as ${join('..', 'shared', 'anchoring')} is not there beside the project`,
    );
  }
  time(locateAll);
} finally {
  rmSync(folder, { recursive: true });
}
