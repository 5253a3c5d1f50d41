import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { RIGHTS_PAGES } from '../support/rights-pages.ts';
import { sharedFile } from './support/project-folder.ts';
import { useSession } from './support/use-session.ts';

const isThere = RIGHTS_PAGES.every(({ file }) => sharedFile(`pages/rights/${file}.html.gz`) !== null);

describe.skipIf(!isThere)(
  `real pages${isThere ? '' : ' (needs ../shared, which is not beside this project: SKIPPED)'}`,
  () => {
    const session = useSession();

    it.each(RIGHTS_PAGES)('shows title, first and last paragraph: $file', async (expected) => {
      const { file, url = `https://publisher.example/${file}` } = expected;
      const html = gunzipSync(readFileSync(sharedFile(`pages/rights/${file}.html.gz`) ?? '')).toString(
        'utf8',
      );
      // Their scripts look for servers that are not here, and some send the page elsewhere.
      const address = `${url}?header=${encodeURIComponent("Content-Security-Policy: script-src 'none'")}&file=${file}`;
      session().site.put(url, html);
      const page = await session().page(address);
      const frame = await session().openReader(page);
      expect(await frame.$eval('#heading h1', (one) => one.textContent)).toContain(expected.title);
      const text = await frame.$eval('#text', (one) => {
        // Readings above the characters are no part of the words.
        const words = one.cloneNode(true) as Element;
        for (const reading of words.querySelectorAll('rt, rp')) reading.remove();
        return words.textContent.replace(/\s+/g, ' ');
      });
      const first = text.indexOf(expected.first);
      expect(first, `begins with ${expected.first}`).toBeGreaterThanOrEqual(0);
      expect(text.lastIndexOf(expected.last), `ends with ${expected.last}`).toBeGreaterThanOrEqual(first);
      for (const words of expected.around ?? []) expect(text).not.toContain(words);
      await page.close();
    });
  },
);
