import axe from 'axe-core';
import type { Frame, Page } from 'puppeteer-core';

/** What axe finds with no rule off, run inside this very document: one line for each element. */
export async function findBarriers(document: Page | Frame): Promise<readonly string[]> {
  // Half a megabyte of script, which takes a browser longer than axe itself.
  if (!(await document.evaluate(() => 'axe' in window))) await document.evaluate(`${axe.source}; undefined`);
  return document.evaluate(async () => {
    const { axe: here } = window as unknown as { axe: typeof axe };
    const { violations } = await here.run(window.document, { iframes: false, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${String(target)}: ${failureSummary ?? ''}`),
    );
  });
}
