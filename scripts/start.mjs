// @ts-check
import { lookAtMachine } from './look-at-machine.mjs';
import { parseStartArguments } from './parse-start-arguments.mjs';
import { planForStart } from './plan-set-up.mjs';
import { goOnUnderNode24, installModules, installPackages } from './set-up.mjs';

// `npm start`: installs what is missing, builds, and opens a browser with the extension on a sample page.
const choices = parseStartArguments(process.argv.slice(2));
if (typeof choices === 'string') stop(choices);
const machine = lookAtMachine();
const plan = planForStart(choices.browser, choices.named, machine);
if (plan.advice !== null) console.log(plan.advice);
if (plan.browser === null) process.exit(1);
try {
  await installModules();
  await installPackages(plan.packages);
} catch (error) {
  stop(error instanceof Error ? error.message : String(error));
}
const tour = choices.tour || !machine.display;
if (tour && !choices.tour)
  console.log('There is no display here, so this is the tour. (--tour does it anywhere.)');
await goOnUnderNode24('scripts/start/run-start.ts', [
  JSON.stringify({ ...choices, tour, browser: plan.browser }),
]);

/**
 * @param {string} sentence
 * @returns {never}
 */
function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
