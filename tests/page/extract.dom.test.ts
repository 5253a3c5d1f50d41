import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { Article } from '../../domain/document/article';
import { sanitise, serialise } from '../../dom/sanitise';
import { textOf } from '../../dom/text-of';
import { articleOf, documentOf, extract, extractHtml } from '../support/pages-in-browser';

const SENTENCE =
  'The inspectors visited each of the places of detention and spoke with those held there in private. ';
const paragraphs = (count: number): string =>
  Array.from({ length: count }, (_, at) => `<p>${String(at + 1)}. ${SENTENCE.repeat(3)}</p>`).join('');
const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>A Visit | The Observatory</title>${head}</head><body>${body}</body></html>`;
const story = (inside: string): string =>
  page(`<main><article><h1>A Visit</h1>${paragraphs(2)}${inside}${paragraphs(2)}</article></main>`);

describe('extracting', () => {
  test('reads a page that is one form, with fields named as what goes through it', () => {
    const names = ['firstChild', 'nextSibling', 'parentNode', 'firstElementChild', 'childNodes', 'nodeName'];
    const fields = names.map((name) => `<input name="${name}">`).join('');
    const { text } = articleOf(page(`<form>${fields}<h1>A Visit</h1>${paragraphs(6)}${fields}</form>`));
    expect(text).toContain('6. The inspectors');
  });

  test('gives an article that its own validator accepts', () => {
    expect(v.safeParse(Article, articleOf(story(''))).success).toBe(true);
  });

  test('never changes the page', () => {
    const document = documentOf(
      story('<figure><img data-src="a.jpg"><figcaption>x © y</figcaption></figure>'),
      'https://publisher.example/one',
    );
    const before = document.documentElement.outerHTML;
    extract(document, { url: 'https://publisher.example/one' });
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('gives HTML that sanitising leaves as it is, and the text of that HTML', () => {
    const { html, text } = articleOf(
      story('<p>a <a href="https://x.example/">b</a><sup><a href="#n1">1</a></sup></p><p id="n1">note</p>'),
    );
    const again = sanitise(html);
    expect(serialise(again)).toBe(html);
    expect(textOf(again).text).toBe(text);
  });

  test('leaves the fragment out of the address', () => {
    expect(articleOf(story(''), 'https://publisher.example/one#top').url).toBe(
      'https://publisher.example/one',
    );
  });

  test('takes no canonical address of another site', () => {
    const html = page(
      `<article><h1>A Visit</h1>${paragraphs(3)}</article>`,
      '<link rel="canonical" href="https://other.example/x">',
    );
    expect(articleOf(html).canonicalUrl).toBeNull();
  });

  test('keeps footnotes that the page links with its full address', () => {
    const { html } = articleOf(
      story(
        '<p>A sentence with a note.<a href="https://publisher.example/news/one#fn1">1</a></p><ol><li id="fn1">The note says where this was found, in full.</li></ol>',
      ),
    );
    expect(html).toContain('href="#wm-fn1"');
    expect(html).toContain('id="wm-fn1"');
  });

  test('drops title, subtitle and date where they stand again over the text', () => {
    const html = page(
      `<article><header><h1>A Visit</h1><p class="subtitle">What the inspectors saw in spring</p></header><div><h2>A Visit</h2><p>3 May 2024</p>${paragraphs(4)}</div></article>`,
    );
    const { text, subtitle, published } = articleOf(html);
    expect(subtitle).toBe('What the inspectors saw in spring');
    expect(published?.date).toBe('2024-05-03');
    expect(text.startsWith('1. The inspectors')).toBe(true);
  });
});

describe('pictures', () => {
  const figureOf = (html: string): string =>
    /<figure>.*<\/figure>/s.exec(articleOf(story(html)).html)?.[0] ?? '';
  const expected = (caption: string): string =>
    `<figure><img data-src="https://publisher.example/news/a.jpg"><figcaption>${caption}</figcaption></figure>`;

  test.each([
    [
      'with the credit in an element of its own',
      '<figure><img src="a.jpg"><figcaption>A yard. <span class="credit">© Ann</span></figcaption></figure>',
    ],
    [
      'with the credit at the end of the caption',
      '<figure><img src="a.jpg"><figcaption>A yard. © Ann</figcaption></figure>',
    ],
    [
      'with the credit beside the caption',
      '<figure><img src="a.jpg"><p class="caption">A yard.</p><figcaption class="caption source">© Ann</figcaption></figure>',
    ],
    [
      'with captions hidden from screen readers',
      '<figure><img src="a.jpg"><div class="image-metadata"><span class="image-caption" aria-hidden="true">A yard.</span><span class="image-copyright" aria-hidden="true">© Ann</span></div></figure>',
    ],
    [
      'without a figure element',
      '<div class="media"><img src="a.jpg"><div class="image-caption">A yard.</div><div class="image-copyright">© Ann</div></div>',
    ],
    [
      'with its caption after the figure',
      '<div><figure><img src="a.jpg"></figure><figcaption>A yard. © Ann</figcaption></div>',
    ],
  ])('have caption and credit apart: %s', (_, html) => {
    expect(figureOf(html).replace(/\s*<small>/, ' <small>')).toBe(expected('A yard. <small>© Ann</small>'));
  });

  test('lose the words of the link that enlarges them', () => {
    expect(
      figureOf(
        '<figure><a class="figure__expand" href="a-large.jpg"><span>Click to expand</span></a><img src="a.jpg"><figcaption>A yard.</figcaption></figure>',
      ),
    ).toBe(expected('A yard.'));
  });

  test.each([
    ['data-src', '<img src="data:image/gif;base64,R0lGOD" data-src="a.jpg">'],
    ['srcset', '<img srcset="a-small.jpg 400w, a.jpg 900w">'],
    ['a source', '<picture><source srcset="a.jpg"><img src="placeholder.gif"></picture>'],
    [
      'noscript',
      '<img class="lazyload" src="data:image/gif;base64,R0lGOD"><noscript><img src="a.jpg"></noscript>',
    ],
  ])('that load late get their address from %s', (_, html) => {
    expect(figureOf(`<figure>${html}<figcaption>A yard.</figcaption></figure>`)).toBe(expected('A yard.'));
  });

  test('stand between title and text where they did, with the lead', () => {
    const { text, html } = articleOf(
      page(
        `<main><header><h1>A Visit</h1><p>A lead that sums up, in one sentence of its own, what the whole of the visit has shown.</p><figure><img src="a.jpg"><figcaption>A yard.</figcaption></figure></header><div class="text">${paragraphs(5)}</div></main>`,
      ),
    );
    expect(text.split('\n').slice(0, 2)).toEqual([
      'A lead that sums up, in one sentence of its own, what the whole of the visit has shown.',
      'A yard.',
    ]);
    expect(html).toContain('data-src="https://publisher.example/news/a.jpg"');
  });
});

describe('what stands around a text', () => {
  test.each([
    [
      'sharing links',
      '<div class="social-share"><ul><li><a href="#f">Share this via Noise</a></li></ul></div>',
    ],
    [
      'a box that asks for money',
      '<div class="donation-box"><h2>Noise</h2><p>Please give now to support our Noise today.</p></div>',
    ],
    [
      'a newsletter form',
      '<form><p>Get Noise from around the globe.</p><input type="email"><button>Noise</button></form>',
    ],
    [
      'related writings',
      '<section class="related-posts"><h2>More Noise</h2><ul><li><a href="/a">Noise one</a></li><li><a href="/b">Noise two</a></li></ul></section>',
    ],
    [
      'a language switcher',
      '<ul><li><a lang="fr" href="/fr">Noise</a></li><li><a lang="de" href="/de">Noise</a></li><li><a lang="ru" href="/ru">Noise</a></li></ul>',
    ],
    ['skip links', '<a class="skip-link" href="#main">Skip to Noise</a>'],
    [
      'hidden things',
      '<p hidden>Noise</p><p style="display: none">Noise</p><span class="visually-hidden">Noise</span>',
    ],
    ['scripts and styles', '<script>Noise</script><style>Noise</style>'],
    ['a label for an advertisement', '<p>Advertisement</p>'],
  ])('is left out: %s', (_, html) => {
    const { text } = articleOf(story(html));
    expect(text).not.toContain('Noise');
    expect(text).not.toContain('Advertisement');
    expect(text.split('\n')).toHaveLength(4);
  });

  test('does not take words that a script explains for a control', () => {
    const { text } = articleOf(
      story(`<p>They spoke of <a href="javascript:show(1)">incommunicado</a> detention. ${SENTENCE}</p>`),
    );
    expect(text).toContain('They spoke of incommunicado detention.');
  });
});

describe('a page without an article', () => {
  test('is empty where there is nothing to read', () => {
    expect(extractHtml(page('<script>app()</script><div id="root"></div>'))).toEqual({
      ok: false,
      code: 'empty-page',
    });
  });

  test('is told where it lists others', () => {
    const cards = Array.from(
      { length: 12 },
      (_, at) =>
        `<article><h2><a href="/n/${String(at)}">News ${String(at)} about a visit</a></h2><p>${SENTENCE}${SENTENCE}</p></article>`,
    ).join('');
    expect(extractHtml(page(`<main><h1>News</h1>${cards}</main>`), 'https://publisher.example/news')).toEqual(
      { ok: false, code: 'not-an-article' },
    );
  });

  test('is told for a form', () => {
    expect(
      extractHtml(
        page('<main><h1>Search</h1><form><input><button>Find</button></form><p>Find a report.</p></main>'),
      ),
    ).toEqual({ ok: false, code: 'not-an-article' });
  });

  test('is shown anyway when asked, whole, with scope page', () => {
    const { scope, text } = articleOf(
      page(
        '<nav><a href="/a">Menu</a></nav><main><h1>Search</h1><p>Find a report.</p></main><script>x</script>',
      ),
      undefined,
      true,
    );
    expect(scope).toBe('page');
    expect(text).toBe('Menu\nSearch\nFind a report.');
  });

  test('is not what a short press release is', () => {
    const { text } = articleOf(
      page(
        `<article><h1>A Visit</h1><time datetime="2024-05-03">3 May 2024</time><p>${SENTENCE}</p><p>${SENTENCE}</p></article>`,
      ),
    );
    expect(text.split('\n')).toHaveLength(2);
  });
});

test('reads a page of XHTML as the same page of HTML, with what stands in CDATA', () => {
  const sentence =
    'The observers counted the beds and the people, and wrote both numbers down each evening. ';
  const body = `<article><h1>Beds &amp; people</h1><p id="a">${sentence.repeat(4)}</p><p></p><p>${sentence.repeat(5)}<br />
    <a id="note"></a>${sentence}</p><p>${sentence.repeat(4)}<i class="x"></i>${sentence}</p></article>`;
  const head = '<head><title>Beds &amp; people</title><meta property="og:type" content="article" /></head>';
  const xhtml = new DOMParser().parseFromString(
    `<html xmlns="http://www.w3.org/1999/xhtml" lang="en">${head}<body>${body.replace(
      '</article>',
      `<p><![CDATA[${sentence.repeat(3)} 3 < 4]]></p></article>`,
    )}</body></html>`,
    'application/xhtml+xml',
  );
  const url = 'https://publisher.example/news/beds';
  const read = extract(xhtml, { url });
  const { title, text } = articleOf(
    `<!doctype html><html lang="en">${head}<body>${body.replace(
      '</article>',
      `<p>${sentence.repeat(3)} 3 &lt; 4</p></article>`,
    )}</body></html>`,
    url,
  );
  expect(read.ok && [read.article.title, read.article.text]).toEqual([title, text]);
  expect(text).toContain('3 < 4');
});
