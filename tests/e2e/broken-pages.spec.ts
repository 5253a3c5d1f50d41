import { setTimeout as after } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { fuzzIn } from '../page/support/fuzz-from-outside.ts';
import { useSession } from './support/use-session.ts';

// Pages as `npm run bench -- fuzz` makes them, the same at each run, in each browser: some names led Firefox alone astray for good.
const session = useSession();
const PAGES = 300;
/** Milliseconds after which a page is said to be read for ever. */
const LIMIT = 20_000;

it('reads pages that are made of anything or broken anywhere, soundly and to an end', async () => {
  const tryPage = await fuzzIn(await session().page('about:blank'));
  const broken: unknown[] = [];
  for (let seed = 0; seed < PAGES; seed += 1) {
    const tried = await Promise.race([tryPage(seed), after(LIMIT, null, { ref: false })]);
    if (!tried) throw new Error(`Page ${String(seed)} is read for ever`);
    if (tried.faults.length > 0) broken.push([seed, tried.faults]);
  }
  expect(broken).toEqual([]);
}, 120_000);
