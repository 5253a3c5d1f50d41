import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { bundle } from '../../../scripts/bundle.ts';
import { projectFolder } from '../../e2e/support/project-folder.ts';
import type { fuzz } from './fuzz-in-page.ts';

const SAMPLES = ['press-release', 'arabic', 'japanese'].map((name) =>
  readFileSync(projectFolder(`tests/fixtures/pages/${name}.html`), 'utf8'),
);

/** Makes a tab ready to read such pages; gives what makes and reads the one of a seed there. */
export async function fuzzIn(tab: Page): Promise<(seed: number) => Promise<ReturnType<typeof fuzz.try>>> {
  await tab.evaluate(await bundle(projectFolder(), 'tests/page/support/fuzz-in-page.ts', 'product'));
  return (seed) =>
    tab.evaluate(
      (...page: Parameters<typeof fuzz.try>) => {
        const { product } = globalThis as unknown as { product: { fuzz: typeof fuzz } };
        return product.fuzz.try(...page);
      },
      seed,
      SAMPLES,
    );
}
