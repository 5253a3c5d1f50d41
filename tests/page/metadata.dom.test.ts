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

  test('is never the site’s name or a logo, where no heading says the title', () => {
    const head = '<title>A Visit in Spring to the Prisons – The Observatory</title>';
    for (const header of [
      '<h1><a href="/">The Observatory</a></h1>',
      '<h1 class="site-title">The Observatory</h1>',
      '<div class="logo"><h1>The Observatory</h1></div>',
    ])
      expect(read({ head, header }).title).toBe('A Visit in Spring to the Prisons');
    const declared = `${head}<meta property="og:title" content="A Visit in Spring to the Prisons">`;
    expect(read({ head: declared, header: '<h1>The Observatory</h1>' }).title).toBe(
      'A Visit in Spring to the Prisons',
    );
  });

  test('is the only heading, where search engines are told another', () => {
    const head =
      '<title>Prisons: what inspectors saw in spring – The Observatory</title><meta property="og:title" content="Prisons: what inspectors saw in spring">';
    expect(read({ head, header: '<h1>What the Inspectors Saw</h1>' }).title).toBe('What the Inspectors Saw');
    expect(read({ head, header: '<h1>Latest</h1>' }).title).toBe('Prisons: what inspectors saw in spring');
  });

  test('keeps a part behind a dash that is no site’s name', () => {
    const head =
      '<title>x</title><meta property="og:title" content="Two Years in the Prisons – No Answers Yet">';
    expect(read({ head, header: '' }).title).toBe('Two Years in the Prisons – No Answers Yet');
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

  test('loses the word before the name, and the date behind it', () => {
    const bylineOf = (line: string): string | null => read({ header: `<h1>A Visit</h1>${line}` }).byline;
    expect(bylineOf('<p class="byline">By Ann Onym</p>')).toBe('Ann Onym');
    expect(bylineOf('<p class="byline">By Ann Onym | July 16, 2026</p>')).toBe('Ann Onym');
    expect(
      bylineOf('<p class="meta">By <a href="/a">Ann Onym</a> on Monday, July 6th, 2026 at 11:04 a.m.</p>'),
    ).toBe('Ann Onym');
    expect(bylineOf('<p class="meta">by Ann Onym<br>Monday, July 6, 2026</p>')).toBe('Ann Onym');
    expect(bylineOf('<p>Текст: Анна Оним</p>')).toBe('Анна Оним');
    expect(bylineOf('<p class="author">記者：無名花子</p>')).toBe('無名花子');
  });

  test('is never a date, and no word that says when', () => {
    const bylineOf = (line: string): string | null => read({ header: `<h1>A Visit</h1>${line}` }).byline;
    for (const line of [
      'July 16, 2026 6:01PM EDT | News Release',
      '2026-07-16',
      '16 июля 2026',
      '2026年7月16日',
      '٢٠٢٦/٧/١٦',
      '2 hours ago',
      'yesterday',
    ])
      for (const name of ['byline', 'author', 'news-header__dateline'])
        expect(bylineOf(`<p class="${name}">${line}</p>`), `${name} ${line}`).toBeNull();
  });

  test('names people before organisations, and not the publisher behind a name', () => {
    const data = JSON.stringify({
      '@type': 'NewsArticle',
      author: [
        { '@type': 'Organization', name: 'A Wire' },
        { '@type': 'Person', name: 'Ann Onym' },
      ],
    });
    expect(read({ head: `<script type="application/ld+json">${data}</script>` }).byline).toBe('Ann Onym');
    const head =
      '<meta name="author" content="Ann Onym, The Observatory"><meta property="og:site_name" content="The Observatory">';
    expect(read({ head }).byline).toBe('Ann Onym');
  });
});

describe('the publisher', () => {
  test('is its name, without what it says of itself', () => {
    const named = (name: string): string | null =>
      read({ head: `<meta property="og:site_name" content="${name}">` }).publisher;
    expect(named('The Observatory | News of prisons')).toBe('The Observatory');
    expect(named('The Observatory - News of prisons')).toBe('The Observatory');
    expect(named('@observatory')).toBe('observatory');
  });
});

describe('the subtitle', () => {
  test('is neither the byline nor a link to other writing', () => {
    expect(
      read({
        head: '<meta name="author" content="Ann Onym">',
        header: '<header><h1>A Visit</h1><p class="subhead">Ann Onym</p></header>',
      }).subtitle,
    ).toBeNull();
    expect(
      read({
        header:
          '<header><h1>A Visit</h1><a href="/b"><span class="card__subtitle">Also here</span></a></header>',
      }).subtitle,
    ).toBeNull();
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

  test('keeps the day of its own zone, in whatever way the zone is written', () => {
    const head = '<meta property="article:published_time" content="2024-05-03T22:30:00-0400">';
    expect(read({ head }).published).toMatchObject({ date: '2024-05-03', precision: 'time' });
    const day = '<meta property="article:published_time" content="2024-05-03">';
    expect(read({ head: day }).published).toMatchObject({ date: '2024-05-03', precision: 'day' });
  });

  test('is the one shown, where the machine’s is told in UTC', () => {
    expect(
      read({
        header: '<h1>A Visit</h1><time datetime="2024-05-04T03:03:25+00:00">May 3, 2024 11:03 PM</time>',
      }).published,
    ).toEqual({ date: '2024-05-03', precision: 'time', raw: 'May 3, 2024 11:03 PM' });
  });

  test('is not that of a change, nor one of a table of facts', () => {
    const { published, modified } = read({
      header: '<h1>A Visit</h1><p>Updated: 5 May 2024</p><p>Posted: 3 May 2024</p>',
    });
    expect(published?.date).toBe('2024-05-03');
    expect(modified).toEqual({ date: '2024-05-05', precision: 'day', raw: 'Updated: 5 May 2024' });
    const both = read({
      header: '<h1>A Visit</h1><time datetime="2024-05-05T12:43:00Z">3 May 2024 / Updated 5 May 2024</time>',
    });
    expect(both.published?.date).toBe('2024-05-03');
    expect(
      read({
        header: '<h1>A Visit</h1><table><tr><th>Founded</th><td><time>2 May 1998</time></td></tr></table>',
      }).published,
    ).toBeNull();
  });

  test('is of a change only where that is another day', () => {
    const times = (published: string, modified: string): string =>
      `<meta property="article:published_time" content="${published}"><meta property="article:modified_time" content="${modified}">`;
    expect(read({ head: times('2024-05-03T08:00:00Z', '2024-05-03T09:00:00Z') }).modified).toBeNull();
    expect(read({ head: times('2024-05-03T08:00:00Z', '2024-06-01T09:00:00Z') }).modified).toEqual({
      date: '2024-06-01',
      precision: 'time',
      raw: '2024-06-01T09:00:00Z',
    });
  });

  test('is no relative time as it was written', () => {
    expect(
      read({ header: '<h1>A Visit</h1><time datetime="2024-05-03T08:00:00+02:00">1 day ago</time>' })
        .published,
    ).toEqual({ date: '2024-05-03', precision: 'time', raw: '2024-05-03T08:00:00+02:00' });
  });

  test('stands by a title that is no heading', () => {
    expect(
      read({
        lang: 'pt',
        head: '<title>Uma visita às prisões</title>',
        header: '<p class="titulo">Uma visita às prisões</p><small><b>05/10/2018</b> - Notícias</small>',
      }).published?.date,
    ).toBe('2018-10-05');
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

  test('are no editions in the same language', () => {
    const { translations } = read({
      head: '<link rel="alternate" hreflang="en-GB" href="/uk/news/one"><link rel="alternate" hreflang="zh-Hant" href="/zh/news/one">',
    });
    expect(translations.map(({ lang }) => lang)).toEqual(['zh-Hant']);
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

describe('the number of the document', () => {
  test('stands by its title; those that the text names are of others', () => {
    expect(read({ header: '<p>A/HRC/31/57</p><h1>A Visit</h1>' }).symbols).toEqual(['A/HRC/31/57']);
    expect(read({ body: `<p>${SENTENCE.repeat(4)} See A/HRC/31/57.</p>`.repeat(3) }).symbols).toEqual([]);
  });
});

describe('the licence', () => {
  const CC = 'https://creativecommons.org/licenses/by/4.0/';

  test('is an address that the page states for itself', () => {
    const data = JSON.stringify({ '@type': 'Article', license: CC });
    for (const head of [
      `<link rel="license" href="${CC}">`,
      `<script type="application/ld+json">${data}</script>`,
      `<meta name="dc.rights" content="${CC}">`,
    ])
      expect(read({ head }).licence).toBe(CC);
  });

  test('is none of a picture, and no words about rights', () => {
    expect(read({ head: '<meta name="dc.rights" content="All rights reserved">' }).licence).toBeNull();
    expect(
      read({
        header: `<h1>A Visit</h1><figure><img src="a.jpg"><a rel="license" href="${CC}">CC</a></figure>`,
      }).licence,
    ).toBeNull();
  });
});

describe('suggested tags', () => {
  test('are links marked as such, all topics where nothing says which are places', () => {
    const { suggestedTags } = read({
      lang: 'de',
      body:
        `<p>${SENTENCE.repeat(4)}</p>`.repeat(3) +
        '<p><a rel="tag" href="/t/1">Aserbaidschan</a> <a rel="tag" href="/t/2">Folter</a></p>',
    });
    expect(suggestedTags).toEqual({ regions: [], topics: ['Aserbaidschan', 'Folter'] });
  });

  test.each([
    ['Region / Country', 'regions'],
    ['المنطقة / البلد', 'regions'],
    ['地域・国', 'regions'],
    ['Страна', 'regions'],
    ['Países', 'regions'],
    ['Länder', 'regions'],
    ['Topics', 'topics'],
    ['Thèmes', 'topics'],
    ['テーマ', 'topics'],
    ['议题', 'topics'],
    ['Темы', 'topics'],
  ] as const)('stand below a heading: %s', (heading, kind) => {
    const { suggestedTags } = read({
      body:
        `<p>${SENTENCE.repeat(4)}</p>`.repeat(3) +
        `<div><h3>${heading}</h3><ul><li><a href="/t/1">One</a></li></ul></div>`,
    });
    expect(suggestedTags[kind]).toEqual(['One']);
  });
});
