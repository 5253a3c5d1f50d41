import { faultsOf } from '../../tests/page/support/faults-of';
import { madePage, mutatedPage } from '../../tests/page/support/made-page';

/** What runs in the browser: one page, made from nothing or out of a sample, and what is wrong with what is read of it. */
export const fuzz = {
  try(
    seed: number,
    samples: readonly string[],
  ): { readonly html: string; readonly faults: readonly string[] } {
    const sample = samples[seed % (samples.length + 1)];
    const html = sample === undefined ? madePage(seed) : mutatedPage(sample, seed);
    return { html, faults: faultsOf(html) };
  },
};
