import { describe, expect, test } from 'vitest';
import type { Article } from '../../domain/document/article';
import { articleOf } from '../support/pages-in-browser';

const SENTENCE =
  'The inspectors visited each of the places of detention and spoke with those held there in private. ';

function read({
  head = '',
  header = '<h1>A Visit</h1>',
  body = '',
  lang = 'en',
  url,
}: {
  head?: string;
  header?: string;
  body?: string;
  lang?: string;
  url?: string;
}): Article {
  const text = body === '' ? `<p>${SENTENCE.repeat(4)}</p>`.repeat(3) : body;
  const language = lang === '' ? '' : ` lang="${lang}"`;
  return articleOf(
    `<!doctype html><html${language}><head>${head}</head><body><main><article>${header}${text}</article></main></body></html>`,
    url,
  );
}

describe('the title', () => {
  test('is the heading that the page’s own title repeats, and not the site’s name', () => {
    const { title } = read({
      head: '<title>A Visit in Spring | Site</title>',
      header: '<h1>Site</h1><h1>A Visit in Spring</h1>',
    });
    expect(title).toBe('A Visit in Spring');
  });

  test('is the longest heading that is repeated, where the site’s name is one as well', () => {
    const head = '<title>A Visit in Spring - The Observatory</title>';
    expect(read({ head, header: '<h1>The Observatory</h1><h1>A Visit in Spring</h1>' }).title).toBe(
      'A Visit in Spring',
    );
  });

  test('loses the publisher’s name where it has no heading', () => {
    const { title, publisher } = read({
      head: '<title>A Visit in Spring – The Observatory</title><meta property="og:site_name" content="The Observatory">',
      header: '',
    });
    expect(title).toBe('A Visit in Spring');
    expect(publisher).toBe('The Observatory');
  });

  test('leaves readings out', () => {
    expect(
      read({
        head: '<title>体罰を禁止する法律</title>',
        header: '<h1><ruby>体罰<rt>たいばつ</rt></ruby>を禁止する法律</h1>',
      }).title,
    ).toBe('体罰を禁止する法律');
  });
});

describe('the byline', () => {
  test('comes from linked data, all names of it', () => {
    const data = JSON.stringify({
      '@graph': [
        { '@type': 'NewsArticle', author: [{ name: 'Ann Onym' }, { '@id': '#b' }] },
        { '@id': '#b', name: 'Ben Onym' },
      ],
    });
    expect(read({ head: `<script type="application/ld+json">${data}</script>` }).byline).toBe(
      'Ann Onym, Ben Onym',
    );
  });

  test('is not the publisher, a date or an address', () => {
    expect(
      read({
        head: '<meta name="author" content="The Observatory"><meta property="og:site_name" content="The Observatory">',
      }).byline,
    ).toBeNull();
    expect(
      read({ header: '<h1>A Visit</h1><p class="byline">July 16, 2026 | News Release</p>' }).byline,
    ).toBeNull();
    expect(
      read({ head: '<meta property="article:author" content="https://social.example/x">' }).byline,
    ).toBeNull();
  });

  test('loses the word before the name', () => {
    expect(read({ header: '<h1>A Visit</h1><p class="byline">By Ann Onym</p>' }).byline).toBe('Ann Onym');
  });
});

describe('the date', () => {
  test('is the publisher’s day where machines are told another in UTC', () => {
    const { published } = read({
      head: '<meta property="article:published_time" content="2024-05-04T02:30:00Z">',
      header: '<h1>A Visit</h1><time datetime="2024-05-03T22:30:00-04:00">May 3, 2024</time>',
    });
    expect(published).toEqual({ date: '2024-05-03', precision: 'time', raw: 'May 3, 2024' });
  });

  test('comes from the text by the title where nothing else says it', () => {
    expect(
      read({ lang: 'de', header: '<h1>Ein Besuch</h1><span class="headline-date">02. November 2021</span>' })
        .published,
    ).toEqual({ date: '2021-11-02', precision: 'day', raw: '02. November 2021' });
  });

  test('comes last from the address', () => {
    expect(read({ url: 'https://publisher.example/2024/05/a-visit/' }).published).toEqual({
      date: '2024-05',
      precision: 'month',
      raw: '/2024/05',
    });
  });

  test('is none where the page says none', () => {
    expect(read({}).published).toBeNull();
  });
});

describe('the language', () => {
  test('comes from the letters where the page is silent, or wrong', () => {
    const arabic =
      `<p>${'زار المفتشون كل أماكن الاحتجاز وتحدثوا مع المحتجزين فيها على انفراد. '.repeat(5)}</p>`.repeat(3);
    expect(read({ lang: '', body: arabic })).toMatchObject({ lang: 'ar', dir: 'rtl' });
    expect(read({ lang: 'en', body: arabic })).toMatchObject({ lang: 'ar', dir: 'rtl' });
    const japanese =
      `<p>${'査察官はすべての拘禁施設を訪問し、そこに拘束されている人びとと個別に話をした。'.repeat(5)}</p>`.repeat(
        3,
      );
    expect(read({ lang: '', body: japanese })).toMatchObject({ lang: 'ja', dir: 'ltr' });
    expect(read({ lang: 'zh-hant', body: japanese.replace(/[ぁ-ん]/g, '') }).lang).toBe('zh-Hant');
  });

  test('of Latin letters is told by common words', () => {
    expect(read({ lang: '' }).lang).toBe('en');
  });
});

describe('translations', () => {
  test('are the alternates that the page declares, itself left out', () => {
    const { translations } = read({
      head: '<link rel="alternate" hreflang="en" href="/news/one"><link rel="alternate" hreflang="fr" href="/fr/news/one"><link rel="alternate" hreflang="x-default" href="/news/one">',
    });
    expect(translations).toEqual([
      { lang: 'fr', url: 'https://publisher.example/fr/news/one', label: 'français' },
    ]);
  });

  test('are the links of a switcher that lead to this writing, not to home pages', () => {
    const { translations } = read({
      header:
        '<h1>A Visit</h1><nav><ul><li><a hreflang="ar" href="/ar/news/one">العربية</a></li><li><a hreflang="de" href="/de">Deutsch</a></li></ul></nav>',
    });
    expect(translations).toEqual([
      { lang: 'ar', url: 'https://publisher.example/ar/news/one', label: 'العربية' },
    ]);
  });
});

describe('suggested tags', () => {
  test('are told apart by the names of countries, in the page’s language', () => {
    const { suggestedTags } = read({
      lang: 'de',
      body:
        `<p>${SENTENCE.repeat(4)}</p>`.repeat(3) +
        '<p><a rel="tag" href="/t/1">Aserbaidschan</a> <a rel="tag" href="/t/2">Folter</a></p>',
    });
    expect(suggestedTags).toEqual({ regions: ['Aserbaidschan'], topics: ['Folter'] });
  });
});
