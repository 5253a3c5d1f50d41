// @ts-check
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { goOnUnderNode24, installModules, PROJECT } from '../scripts/set-up.mjs';

// `npm run bench -- NAME`: runs the benchmark bench/NAME.
const [name = '', ...rest] = process.argv.slice(2);
const file = ['ts', 'mjs']
  .map((end) => `bench/${name}.${end}`)
  .find((path) => existsSync(join(PROJECT, path)));
if (file === undefined || name === 'run') {
  const names = readdirSync(join(PROJECT, 'bench'))
    .filter((one) => /\.(ts|mjs)$/.test(one))
    .map((one) => one.replace(/\.(ts|mjs)$/, ''))
    .filter(
      (one) => one !== 'run' && !one.includes('.') && !one.endsWith('-view') && one !== 'describe-times',
    );
  console.error(`Say which one: npm run bench -- ${names.join(' | ')}`);
  process.exit(1);
}
await installModules();
await goOnUnderNode24(file, rest);
