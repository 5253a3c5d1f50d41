import { describe, expect, test } from 'vitest';
import { articleOf, NEEDS_SHARED, readSharedPage } from '../support/pages-in-browser';
import { RIGHTS_PAGES } from '../support/rights-pages';

const texts = new Map(
  await Promise.all(
    RIGHTS_PAGES.map(async ({ file }) => [file, await readSharedPage(`rights/${file}.html.gz`)] as const),
  ),
);
const isThere = [...texts.values()].every((text) => text !== null);

describe.skipIf(!isThere)(
  `real pages of rights organisations and the press${isThere ? '' : ` (${NEEDS_SHARED})`}`,
  () => {
    test('are all 18 tried', () => {
      expect(RIGHTS_PAGES).toHaveLength(18);
    });

    test.each(RIGHTS_PAGES)('give title, first and last paragraph, and nothing around: $file', (page) => {
      const article = articleOf(texts.get(page.file) ?? '', page.url);
      const lines = article.text.split('\n');
      const at = (start: string): number => lines.findIndex((line) => line.startsWith(start));
      expect(article.title).toContain(page.title);
      expect(at(page.first), `begins with ${page.first}`).toBeGreaterThanOrEqual(0);
      expect(at(page.last), `ends with ${page.last}`).toBeGreaterThan(at(page.first));
      expect(article.lang).toBe(page.lang);
      expect(article.dir).toBe(page.lang === 'ar' ? 'rtl' : 'ltr');
      if (page.date !== undefined) expect(article.published?.date).toBe(page.date);
      for (const words of page.around ?? []) expect(article.text).not.toContain(words);
    });
  },
);
