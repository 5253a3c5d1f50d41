import { expect, test } from 'vitest';
import { readSamplePage } from '../support/pages-in-browser';
import { faultsOf } from './support/faults-of';
import { madePage, mutatedPage } from './support/made-page';

// The same pages at each run: new ones are for `npm run bench -- fuzz`, and what breaks there is written down here.
const PAGES = 600;
const SAMPLES = await Promise.all(
  ['press-release', 'arabic', 'japanese'].map((name) => readSamplePage(`${name}.html`)),
);

const broken = (pages: number, make: (seed: number) => string): (readonly [number, readonly string[]])[] =>
  Array.from({ length: pages }, (_, seed) => [seed, faultsOf(make(seed))] as const).filter(
    ([, faults]) => faults.length > 0,
  );

test('whatever a page is made of, what is read of it is sound, and nothing is thrown', () => {
  expect(broken(PAGES, madePage)).toEqual([]);
}, 120_000);

test.each(SAMPLES.map((html, index) => [index, html] as const))(
  'a page that is broken somewhere is read soundly: sample %i',
  (_, html) => {
    expect(broken(PAGES / 4, (seed) => mutatedPage(html, seed))).toEqual([]);
  },
  120_000,
);
