import { describe, expect, test } from 'vitest';
import { CJK_ARTICLES, NO_ARTICLES, OTHER_ARTICLES, type MadePage } from '../support/made-pages';
import { extractHtml } from '../support/pages-in-browser';

const opens = ({ html, url }: MadePage): boolean => extractHtml(html, url).ok;
const namesOf = (pages: readonly MadePage[]): string[] => pages.map(({ name }) => name);

describe('whether a page is an article', () => {
  test(`statements of three sentences open: ${CJK_ARTICLES.length} in Chinese, Japanese and Korean`, () => {
    expect(CJK_ARTICLES.length).toBeGreaterThanOrEqual(20);
    expect(namesOf(CJK_ARTICLES.filter((page) => !opens(page)))).toEqual([]);
  });

  test(`statements of three sentences open: ${OTHER_ARTICLES.length} in other scripts`, () => {
    expect(namesOf(OTHER_ARTICLES.filter((page) => !opens(page)))).toEqual([]);
  });

  test(`lists, forms and shells do not: ${NO_ARTICLES.length} of them`, () => {
    expect(NO_ARTICLES.length).toBeGreaterThanOrEqual(20);
    expect(namesOf(NO_ARTICLES.filter(opens))).toEqual([]);
  });
});
