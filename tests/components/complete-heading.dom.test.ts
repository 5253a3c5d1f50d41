import { beforeEach, describe, expect, it } from 'vitest';
import reader from '../../locales/en/reader.ftl?raw';
import { createLocalization } from '../../components/fluent/create-localization';
import { completeHeading } from '../../components/reader/complete-heading';
import type { Rest } from '../../domain/document/article';
import { showHeading } from '../../dom/reading/show-heading';
import { makeCapture, makeDocument } from '../domain/make-records';

const localization = createLocalization('en', [reader]);

/** Without the marks that keep directions apart. */
const wordsOf = (element: Element | null): string =>
  element?.textContent.replace(/[\u2066-\u2069]/g, '') ?? '';

beforeEach(() => {
  document.body.innerHTML =
    '<main id="article"><header id="heading"></header><div id="text"><p>Words.</p></div></main>';
});

function completed({
  rest,
  ...record
}: Parameters<typeof makeDocument>[1] & { readonly rest?: Rest } = {}): HTMLElement {
  const stored = makeDocument(1, record);
  showHeading(document, stored);
  const opened = { document: stored, capture: makeCapture(1, rest ? { rest } : {}) };
  completeHeading(document, 'Words.', localization);
  // The same again, as where the reader starts anew.
  for (let times = 0; times < 2; times += 1) completeHeading(document, 'Words.', localization, opened);
  return document.getElementById('article') ?? document.body;
}

it('shows when a document was changed, its numbers and its licence', () => {
  const meta = completed({
    modified: { date: '2024-05-05', precision: 'day', raw: '5.5.2024' },
    symbols: ['A/HRC/31/57', 'CAT/C/AZE/CO/4'],
    licence: 'https://creativecommons.org/licenses/by-nc-nd/3.0/us/',
  }).querySelector('.meta');
  expect([...(meta?.children ?? [])].map((one) => wordsOf(one))).toEqual([
    '3 May 2024',
    'changed 5 May 2024',
    '1 minute',
    'A/HRC/31/57',
    'CAT/C/AZE/CO/4',
    'CC BY-NC-ND 3.0 US',
  ]);
  expect(meta?.querySelector<HTMLAnchorElement>('.licence a')?.rel).toBe('noopener noreferrer');
});

it('shows nothing of what is not known', () => {
  const meta = completed({ modified: null, symbols: [], licence: null }).querySelector('.meta');
  expect(meta?.children).toHaveLength(2);
  expect(completed().querySelector('.meta')?.children).toHaveLength(2);
});

describe('a text of which the page has only a part', () => {
  const NEXT = 'https://observatory.example/news/1?page=2';
  it('says so above it and where it breaks off, with the way on', () => {
    const article = completed({ rest: { kind: 'next-page', url: NEXT } });
    for (const place of ['#heading > .rest', '#text + .rest']) {
      const line = article.querySelector(place);
      expect(wordsOf(line)).toContain('one page of a longer text');
      expect(line?.querySelector('a')?.href).toBe(NEXT);
    }
    expect(article.querySelectorAll('.rest')).toHaveLength(2);
  });
  it('is told apart by what keeps the rest away', () => {
    const said = (rest: Rest) => wordsOf(completed({ rest }).querySelector('#heading > .rest'));
    expect(said({ kind: 'more', url: null })).toContain('Open the rest on the page');
    expect(said({ kind: 'more', url: NEXT })).toContain('goes on here');
    expect(said({ kind: 'subscribers', url: null })).toContain('not everyone');
    expect(document.querySelector('#text + .rest')).toBeNull();
  });
});
