// @ts-check
import { lookAtMachine } from './look-at-machine.mjs';
import { planForTests } from './plan-set-up.mjs';
import { goOnUnderNode24, installModules, installPackages } from './set-up.mjs';

// `npm test`: installs what is missing, then runs every layer. `npm test -- LAYER [BROWSER] [SPEC FILE]` runs a part.
try {
  await installModules();
  const { packages, advice } = planForTests(lookAtMachine());
  await installPackages(packages);
  if (advice !== null) console.error(advice);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error('The set-up failed, so no test could run.');
  console.log('0 passed, 1 failed');
  process.exit(1);
}
await goOnUnderNode24('scripts/test/run-tests.ts', process.argv.slice(2));
