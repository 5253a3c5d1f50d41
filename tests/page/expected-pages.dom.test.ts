import { describe, expect, test } from 'vitest';
import {
  articleOf,
  extractHtml,
  NEEDS_SHARED,
  readSamplePage,
  readSharedPage,
} from '../support/pages-in-browser';
import type { ExpectedPage } from '../support/expected-page';

const SEED = 'hrw-azerbaijan';
const seed = await readSharedPage(`${SEED}.html`);
const seedExpected = await readSharedPage(`${SEED}.expected.json`);
const samples = await Promise.all(
  ['press-release', 'arabic', 'japanese'].map(async (name) => ({
    name,
    html: await readSamplePage(`${name}.html`),
    expected: await readSamplePage(`${name}.expected.json`),
  })),
);

function gives(html: string, json: string, url?: string): void {
  // Written by hand in this form beside each page.
  const expected = JSON.parse(json) as ExpectedPage;
  const article = articleOf(html, url ?? expected.url);
  const root = new DOMParser().parseFromString(article.html, 'text/html').body;
  const lines = article.text.split('\n');
  const captions = [...root.querySelectorAll('figcaption')].map((caption) => {
    const credit = caption.querySelector('small')?.textContent ?? '';
    return { text: caption.textContent.replace(credit, '').trim(), credit };
  });
  const { title, subtitle, publisher, byline, dateline, lang, dir } = article;
  expect({ title, subtitle, publisher, byline, dateline, lang, dir }).toEqual({
    title: expected.title,
    subtitle: expected.subtitle,
    publisher: expected.publisher,
    byline: expected.byline,
    dateline: expected.dateline,
    lang: expected.lang,
    dir: expected.dir,
  });
  expect(article.published?.date).toBe(expected.published);
  expect(lines.filter((line) => expected.paragraphs.includes(line))).toEqual(expected.paragraphs);
  expect(captions).toEqual(expected.captions);
  if (url === undefined) expect(article.suggestedTags).toEqual(expected.suggestedTags);
  for (const chrome of expected.mustNotContain) expect(article.text).not.toContain(chrome);
}

describe.skipIf(seed === null)(
  `the page that this was asked for (${seed === null ? NEEDS_SHARED : SEED})`,
  () => {
    test('gives everything expected, in order, and nothing that stands around it', () => {
      gives(seed ?? '', seedExpected ?? '');
    });

    test('gives the same text to rules that know nothing of its publisher', () => {
      gives(seed ?? '', seedExpected ?? '', 'https://unknown.example/news/one');
    });

    test('names the day of its own calendar, and what it said', () => {
      const { published } = articleOf(seed ?? '', 'https://www.hrw.org/news/2015/12/11/one');
      expect(published).toEqual({
        date: '2015-12-11',
        precision: 'day',
        raw: 'December 11, 2015 12:00AM EST',
      });
    });

    test('offers no translations where its switcher leads to home pages', () => {
      expect(articleOf(seed ?? '', 'https://www.hrw.org/news/2015/12/11/one').translations).toEqual([]);
    });

    test('has one picture, with an absolute address that is not loaded', () => {
      const { html } = articleOf(seed ?? '', 'https://www.hrw.org/news/2015/12/11/one');
      expect(html.match(/<img[^>]*>/g)).toEqual([
        '<img alt="" width="946" height="631" data-src="https://www.hrw.org/news/2015/12/11/baku-skyline.jpg">',
      ]);
    });
  },
);

describe('our sample pages', () => {
  test.each(samples)('give everything expected: $name', ({ html, expected }) => {
    gives(html, expected);
  });

  test('that hold no article are told', async () => {
    const html = await readSamplePage('not-an-article.html');
    expect(extractHtml(html, 'https://observatory.example/find')).toEqual({
      ok: false,
      code: 'not-an-article',
    });
  });
});
