import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { projectFolder } from './project-folder.ts';

export interface Sanitised {
  readonly html: string;
  readonly text: string;
}

let bundled: Promise<string> | undefined;

/** What our sanitiser and our text function make of these pieces of HTML in this page's browser. */
export async function sanitiseInPage(page: Page, pieces: readonly string[]): Promise<readonly Sanitised[]> {
  await page.evaluate(await (bundled ??= bundle()));
  return await page.evaluate((all) => {
    const { sanitised } = (window as unknown as { attacks: { sanitised: (html: string) => Sanitised } })
      .attacks;
    return all.map(sanitised);
  }, pieces);
}

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: projectFolder(),
    build: {
      write: false,
      lib: { entry: projectFolder('tests/attacks/in-page.ts'), formats: ['iife'], name: 'attacks' },
    },
  });
  const [result] = Array.isArray(built) ? built : [built];
  if (result === undefined || !('output' in result)) throw new Error('nothing was built');
  return `${result.output[0].code}; window.attacks = attacks;`;
}
