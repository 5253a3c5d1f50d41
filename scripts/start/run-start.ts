import type { StartChoices } from '../parse-start-arguments.mjs';
import { endCommands } from '../test/run-command.ts';
import { buildExtension } from './build-extension.ts';
import { openBrowser } from './open-browser.ts';
import { tour } from './tour.ts';

// `npm start`, once everything is installed: builds, then opens the browser or takes the tour.
const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) {
  process.on(signal, () => {
    if (!stopping.signal.aborted) console.log(`\nStopping (${signal}) …`);
    endCommands();
    stopping.abort();
  });
}

try {
  // Our own JSON, from scripts/start.mjs.
  const choices = JSON.parse(process.argv[2] ?? '{}') as StartChoices;
  console.log('Building the extension …');
  const extension = await buildExtension(choices.browser);
  if (choices.tour) await tour(choices, extension, stopping.signal);
  else await openBrowser(choices, extension, stopping.signal);
  process.exit(0);
} catch (error) {
  // A person who stopped it does not want to hear what broke by that.
  if (!stopping.signal.aborted) console.error(error instanceof Error ? error.message : error);
  process.exit(stopping.signal.aborted ? 130 : 1);
}
