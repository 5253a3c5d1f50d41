import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { RIGHTS_PAGES } from '../../support/rights-pages.ts';
import { sharedFile } from '../support/project-folder.ts';
import type { Session } from '../support/open-session.ts';

const isThere = RIGHTS_PAGES.every(({ file }) => sharedFile(`pages/rights/${file}.html.gz`) !== null);

export function showsRealPages(session: () => Session): void {
  describe.skipIf(!isThere)(
    `real pages${isThere ? '' : ' (needs ../shared, which is not beside this project: SKIPPED)'}`,
    () => {
      let page: Page | undefined;

      it.each(RIGHTS_PAGES)('shows title, first and last paragraph: $file', async (expected) => {
        const { file, url = `https://publisher.example/${file}` } = expected;
        const html = gunzipSync(readFileSync(sharedFile(`pages/rights/${file}.html.gz`) ?? '')).toString(
          'utf8',
        );
        // What they ask for is not here, and some of their scripts send the page elsewhere.
        const address = `${url}?header=${encodeURIComponent("Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'")}&file=${file}`;
        session().site.put(url, html);
        // One tab for all of them: a new one takes as long as the page itself.
        page ??= await session().page('about:blank');
        await page.goto(address, { waitUntil: 'load' });
        const frame = await session().openReader(page);
        expect(await frame.$eval('#heading h1', (one) => one.textContent)).toContain(expected.title);
        const text = await frame.$eval('#text', (one) => {
          // Readings above the characters are no part of the words.
          const words = one.cloneNode(true) as Element;
          // What is left out is not shown.
          for (const other of words.querySelectorAll('rt, rp, [data-wm-left-out=""]')) other.remove();
          return words.textContent.replace(/\s+/g, ' ');
        });
        const first = text.indexOf(expected.first);
        expect(first, `begins with ${expected.first}`).toBeGreaterThanOrEqual(0);
        expect(text.lastIndexOf(expected.last), `ends with ${expected.last}`).toBeGreaterThanOrEqual(first);
        for (const words of expected.around ?? []) expect(text).not.toContain(words);
      });
    },
  );
}
