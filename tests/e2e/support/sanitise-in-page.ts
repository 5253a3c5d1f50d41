import type { Page } from 'puppeteer-core';
import { bundle } from '../../../scripts/bundle.ts';
import { projectFolder } from './project-folder.ts';

export interface Sanitised {
  readonly html: string;
  readonly text: string;
}

let bundled: Promise<string> | undefined;

/** What our sanitiser and our text function make of these pieces of HTML in this page's browser. */
export async function sanitiseInPage(page: Page, pieces: readonly string[]): Promise<readonly Sanitised[]> {
  await page.evaluate(await (bundled ??= bundle(projectFolder(), 'tests/attacks/in-page.ts', 'attacks')));
  return await page.evaluate((all) => {
    const { sanitised } = (window as unknown as { attacks: { sanitised: (html: string) => Sanitised } })
      .attacks;
    return all.map(sanitised);
  }, pieces);
}
