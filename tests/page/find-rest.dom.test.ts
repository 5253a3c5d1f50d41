import { describe, expect, test } from 'vitest';
import type { Rest } from '../../domain/document/article';
import { articleOf } from '../support/pages-in-browser';

const SENTENCE =
  'The inspectors visited each of the places of detention and spoke with those held there in private. ';
const BROKEN = `${SENTENCE}They were then told that the registers of the lower cells …`;
const URL = 'https://publisher.example/reports/visit';

function restOf(
  after: string,
  { head = '', last = SENTENCE.repeat(3), url = URL }: { head?: string; last?: string; url?: string } = {},
): Rest | undefined {
  const body = `${`<p>${SENTENCE.repeat(4)}</p>`.repeat(3)}<p>${last}</p>`;
  return articleOf(
    `<!doctype html><html lang="en"><head><title>A Visit</title>${head}</head><body><main><article><h1>A Visit</h1>${body}${after}</article></main></body></html>`,
    url,
  ).rest;
}

describe('the next page of a text', () => {
  test.each([
    ['by the head', URL, '', '<link rel="next" href="?page=2">', `${URL}?page=2`],
    [
      'by a number',
      URL,
      '<p>1 <a href="/reports/visit/2">2</a> <a href="/reports/visit/3">3</a></p>',
      '',
      `${URL}/2`,
    ],
    [
      'in a list of pages',
      `${URL}/page/2`,
      '<div class="page-links"><a href="/reports/visit/page/1">Back</a><a href="/reports/visit/page/3">On</a></div>',
      '',
      `${URL}/page/3`,
    ],
    [
      'in the name of the file',
      `${URL}_2.html`,
      '<a rel="next" href="visit_3.html">Weiter</a>',
      '',
      `${URL}_3.html`,
    ],
    [
      'of a chapter',
      'https://publisher.example/reports/visit/3.htm',
      '<a rel="next" href="4.htm">Next</a>',
      '',
      'https://publisher.example/reports/visit/4.htm',
    ],
  ])('is found %s', (_name, url, after, head, expected) => {
    expect(restOf(after, { head, url })).toEqual({ kind: 'next-page', url: expected });
  });

  test.each([
    ['another writing', '<a rel="next" href="/reports/another">Next</a>', URL],
    ['one whose address goes on', '<a rel="next" href="/reports/visit-2">Next</a>', URL],
    ['comments', '<div id="comments"><a rel="next" href="?page=2">Older</a></div>', URL],
    ['the page before', '<a rel="prev" href="/reports/visit/1">1</a>', `${URL}/2`],
    [
      'the next day',
      '<a rel="next" href="/news/2024/05/04">Next</a>',
      'https://publisher.example/news/2024/05/03',
    ],
    ['a link among the words', '<p>As the <a href="/reports/visit/2">second part</a> says.</p>', URL],
    ['a page elsewhere', '<a rel="next" href="https://other.example/reports/visit/2">2</a>', URL],
    ['no address', '<a rel="next" href="http://[2">2</a>', URL],
  ])('is not %s', (_name, after, url) => {
    expect(restOf(after, { url })).toBeUndefined();
  });
});

describe('the rest of a text that breaks off', () => {
  test.each([
    ['Read more', '<a href="https://publisher.example/full">Read more</a>', 'https://publisher.example/full'],
    ['a button', '<div><div></div><button>Continue reading</button></div>', null],
    ['to itself', '<a href="#all">اقرأ المزيد</a>', null],
    ['in Chinese', '<a role="button">阅读全文</a>', null],
    ['in Japanese', '<a href="/full">続きを読む</a>', 'https://publisher.example/full'],
    ['in Russian', '<a href="javascript:open()">Читать далее</a>', null],
    ['in French', '<button>Lire la suite</button>', null],
    ['in Spanish', '<button>Seguir leyendo</button>', null],
    ['in Portuguese', '<button>Continuar a ler</button>', null],
    ['in German', '<button>Weiterlesen</button>', null],
  ])('is behind a control: %s', (_name, after, url) => {
    expect(restOf(after, { last: BROKEN })).toEqual({ kind: 'more', url });
  });

  test('is not missing where the text ends, or where the control belongs to something else', () => {
    expect(restOf('<button>Continue reading</button>')).toBeUndefined();
    expect(restOf('<p>Prisons …</p><button>Share</button>', { last: BROKEN })).toBeUndefined();
    expect(
      restOf('<aside class="related"><p>In brief: a strike …</p><a href="/strike">Read more</a></aside>'),
    ).toBeUndefined();
  });
});

test('what the publisher says not everyone may read is told', () => {
  const declared = (value: string) =>
    `<script type="application/ld+json">{"@type":"NewsArticle","headline":"A Visit","isAccessibleForFree":${value}}</script>`;
  for (const value of ['false', '"False"'])
    expect(restOf('', { head: declared(value) })).toEqual({ kind: 'subscribers', url: null });
  for (const value of ['true', '"True"', 'null'])
    expect(restOf('', { head: declared(value) })).toBeUndefined();
});
