import { chooseLayers } from './choose-layers.ts';
import { LAYERS } from './layers.ts';
import { endCommands, runCommand } from './run-command.ts';
import { addTallies, describeTally, ONE_FAILED, type Tally } from './tally.ts';

// Runs the layers of the tests, each in its turn, and closes with one line over all of them.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) {
  process.on(signal, () => {
    endCommands();
    console.log(`\nStopped by ${signal} before the end.`);
    process.exit(130);
  });
}

const { names, ...what } = chooseLayers(
  process.argv.slice(2),
  LAYERS.map(({ name }) => name),
);
const chosen = LAYERS.filter(({ name }) => names.includes(name));
// What a chosen layer needs, and what the types of the whole project need, is made first.
const needed = LAYERS.filter(
  ({ name }) => !chosen.some((one) => one.name === name) && chosen.some((one) => one.needs === name),
);
const start = performance.now();
const seconds = (since: number) => ((performance.now() - since) / 1_000).toFixed(1);
await runCommand('wxt', ['prepare'], 60_000);

const results = new Map<string, Tally>();
for (const layer of LAYERS.filter((one) => chosen.includes(one) || needed.includes(one))) {
  console.log(`\n── ${layer.name}`);
  const since = performance.now();
  const cannot = layer.needs !== undefined && (results.get(layer.needs)?.failed ?? 0) > 0;
  if (cannot) console.log(`  cannot run: ${layer.needs} failed`);
  const tally = cannot ? ONE_FAILED : await layer.run(what).catch(fault);
  results.set(layer.name, tally);
  console.log(`   ${layer.name}: ${describeTally(tally)}, ${seconds(since)} s`);
}

function fault(error: unknown): Tally {
  console.log(error);
  return ONE_FAILED;
}

const total = addTallies([...results.values()]);
console.log(`\nThe whole run took ${seconds(start)} s.`);
console.log(describeTally(total));
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
