import { readFileSync } from 'node:fs';
import { setTimeout as after } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { bundle } from '../../scripts/bundle.ts';
import type { fuzz } from '../page/support/fuzz-in-page.ts';
import { projectFolder } from './support/project-folder.ts';
import { useSession } from './support/use-session.ts';

// Pages as `npm run bench -- fuzz` makes them, the same at each run, in each browser: some names led Firefox alone astray for good.
const session = useSession();
const PAGES = 300;
/** Milliseconds after which a page is said to be read for ever. */
const LIMIT = 20_000;
const SAMPLES = ['press-release', 'arabic', 'japanese'].map((name) =>
  readFileSync(projectFolder(`tests/fixtures/pages/${name}.html`), 'utf8'),
);

it('reads pages that are made of anything or broken anywhere, soundly and to an end', async () => {
  const page = await session().page('about:blank');
  await page.evaluate(await bundle(projectFolder(), 'tests/page/support/fuzz-in-page.ts', 'product'));
  const broken: unknown[] = [];
  for (let seed = 0; seed < PAGES; seed += 1) {
    const tried = await Promise.race([
      page.evaluate(
        (...made: Parameters<typeof fuzz.try>) => {
          const { product } = globalThis as unknown as { product: { fuzz: typeof fuzz } };
          return product.fuzz.try(...made);
        },
        seed,
        SAMPLES,
      ),
      after(LIMIT, null, { ref: false }),
    ]);
    if (!tried) throw new Error(`Page ${String(seed)} is read for ever`);
    if (tried.faults.length > 0) broken.push([seed, tried.faults]);
  }
  expect(broken).toEqual([]);
}, 120_000);
