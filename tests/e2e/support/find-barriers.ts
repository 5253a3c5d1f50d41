import axe from 'axe-core';
import type { Frame, Page } from 'puppeteer-core';

/** The rules that look at colours, and so at the theme. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** What axe finds, with no rule off or by those of colour alone, run inside this very document: one line for each element. */
export async function findBarriers(
  document: Page | Frame,
  rules: 'all' | 'of-colour' = 'all',
): Promise<readonly string[]> {
  // Half a megabyte of script, which takes a browser longer than axe itself.
  if (!(await document.evaluate(() => 'axe' in window))) await document.evaluate(`${axe.source}; undefined`);
  return document.evaluate(
    async (only) => {
      const { axe: here } = window as unknown as { axe: typeof axe };
      const { violations } = await here.run(window.document, {
        iframes: false,
        resultTypes: ['violations'],
        ...(only && { runOnly: only }),
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id} at ${String(target)}: ${failureSummary ?? ''}`),
      );
    },
    rules === 'all' ? null : OF_COLOUR,
  );
}
