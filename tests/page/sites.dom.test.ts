import { describe, expect, it } from 'vitest';
import { PUBLISHERS, publisherAt } from '../../page/publishers';
import { articleOf } from '../support/pages-in-browser';

const SENTENCE =
  'The inspectors visited each of the places of detention and spoke with those held there in private. ';
const BODY = [1, 2, 3, 4].map((number) => `<p>${number}. ${SENTENCE.repeat(3)}</p>`).join('');
const page = (top: string, among = '', end = ''): string =>
  `<!doctype html><html lang="en"><head><title>Something else altogether</title></head><body><main><article>${top}<div class="body">${BODY}${among}${BODY}</div>${end}</article></main></body></html>`;
const FIGURE = (caption: string, credit: string): string =>
  `<div class="media"><img src="/gate.jpg" width="800" height="500"><div class="${caption}">The gate at dusk.</div><div class="${credit}">Ines Farrow</div></div>`;

/** What one site's file adds, on a page of our own in that site's structure. */
const SITES: Readonly<Record<string, () => void>> = {
  'hrw.org': () => {
    const article = articleOf(
      page(
        `<div class="news-header"><div class="news-header__dateline"><span class="news-header__dateline-date">May 3, 2024 8:00AM EDT</span></div><div class="news-header__title">Harbour: A Visit</div><p class="news-header__subtitle">Nobody was charged</p></div>`,
        '<div class="media-block"><p>Another writing of ours, with its first sentence.</p></div>',
        '<div class="tag-block"><a class="tag-block__region-link" href="/north">Northern Sea</a><a class="tag-block__region-link" href="/topic/prisons">Prisons</a></div>',
      ),
      'https://www.hrw.org/news/2024/05/03/one',
    );
    const { title, subtitle, publisher, published, suggestedTags } = article;
    expect([title, subtitle, publisher]).toEqual([
      'Harbour: A Visit',
      'Nobody was charged',
      'Human Rights Watch',
    ]);
    expect(published?.date).toBe('2024-05-03');
    expect(suggestedTags).toEqual({ regions: ['Northern Sea'], topics: ['Prisons'] });
    expect(article.text).not.toContain('Another writing');
  },
  'amnesty.de': () => {
    const { html, published } = articleOf(
      page(
        '<h1>Ein Besuch</h1><span class="headline-date">3. Mai 2024</span>',
        FIGURE('image-description', 'image-copyright'),
      ).replace('lang=\"en\"', 'lang=\"de\"'),
      'https://www.amnesty.de/one',
    );
    expect(html).toMatch(/<figcaption>The gate at dusk\. <small>(© )?Ines Farrow<\/small><\/figcaption>/);
    expect(published?.date).toBe('2024-05-03');
  },
  'amnesty.org': () => {
    const { html, title, published, text } = articleOf(
      page(
        '<div class="article-title">A Visit to the Harbour</div><span class="publishedDate">May 3, 2024</span><div class="updatedDate">Updated May 9, 2024</div>',
        FIGURE('image-caption', 'image-copyright'),
        '<div class="article-share"><p>Tell somebody of this writing today.</p></div>',
      ),
      'https://www.amnesty.org/en/latest/news/2024/05/one/',
    );
    expect([title, published?.date]).toEqual(['A Visit to the Harbour', '2024-05-03']);
    expect(html).toMatch(/<figcaption>The gate at dusk\. <small>/);
    expect(text).not.toMatch(/Updated|Tell somebody/);
  },
  'theintercept.com': () => {
    const { title, subtitle } = articleOf(
      page('<h2 class="post__title">A Visit</h2><p class="post__excerpt">Nobody was charged.</p>'),
      'https://theintercept.com/2024/05/03/one/',
    );
    expect([title, subtitle]).toEqual(['A Visit', 'Nobody was charged.']);
  },
  'cpj.org': () => {
    const { published } = articleOf(
      page('<h1>A Visit</h1><time datetime="2024-05-03">some time ago</time>'),
      'https://cpj.org/2024/05/one/',
    );
    expect(published?.date).toBe('2024-05-03');
  },
};

describe.each(PUBLISHERS.map((publisher) => [publisher.domains[0] ?? '', publisher] as const))(
  '%s',
  (domain, publisher) => {
    it('is named on its own pages, and on no others', () => {
      expect(publisherAt(`https://www.${domain}/a`)).toBe(publisher);
      expect(publisherAt(`https://${domain}.elsewhere.example/a`)).not.toBe(publisher);
      expect(articleOf(page('<h1>A Visit</h1>'), `https://www.${domain}/news/one`).publisher).toBe(
        publisher.name,
      );
    });

    it('has a page of ours for each rule it has', () => {
      const isNamedOnly = Object.keys(publisher).every((key) => key === 'domains' || key === 'name');
      const tries = SITES[domain];
      expect(tries !== undefined).toBe(!isNamedOnly);
      tries?.();
    });
  },
);
