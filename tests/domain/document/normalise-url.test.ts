import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import {
  believedCanonical,
  isSameSite,
  normaliseUrl,
  sameAddresses,
} from '../../../domain/document/normalise-url';

const PAGE = 'https://observatory.example/news/one';

describe('the address of a document', () => {
  test.each([
    ['utm_source=mail&utm_campaign=may'],
    ['fbclid=x'],
    ['gclid=x&gbraid=y&_gl=z'],
    ['mc_cid=1&mc_eid=2'],
    ['at_medium=RSS&at_campaign=KARANGA'],
    ['ns_mchannel=social'],
    ['mkt_tok=x'],
    ['_hsenc=x&__hstc=y&hsCtaTracking=z'],
    ['ref_src=x'],
    ['pk_campaign=x&mtm_kwd=y'],
    ['igsh=x'],
    ['emci=x&emdi=y&UTM_TERM=z'],
    ['amp=1'],
    ['amp'],
    ['outputType=amp'],
    [''],
  ])('loses what says how a reader came, and the form for small screens: ?%s', (query) => {
    expect(normaliseUrl(`${PAGE}?${query}#part`)).toBe(PAGE);
  });

  test.each([
    ['id=4&lang=ar'],
    ['symbolno=CAT%2FC%2FAZE%2FCO%2F4'],
    ['q=a%20b+c'],
    ['ref=12'],
    ['source=annual'],
    ['page=2'],
    ['amp=volts'],
    ['p=1;2&&x'],
  ])('keeps what says which text is shown, letter by letter: ?%s', (query) => {
    const kept = query.replace('&&', '&');
    expect(normaliseUrl(`${PAGE}?${query}`)).toBe(`${PAGE}?${kept}`);
    expect(normaliseUrl(`${PAGE}?utm_source=x&${query}&fbclid=y`)).toBe(`${PAGE}?${kept}`);
  });

  test('has no credentials, and is of the web', () => {
    expect(normaliseUrl('https://me:word@observatory.example/news/one')).toBe(PAGE);
    expect(normaliseUrl('file:///tmp/one.html')).toBeNull();
    expect(normaliseUrl('one')).toBeNull();
  });

  test('is its own normalised form', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
        const once = normaliseUrl(address);
        expect(normaliseUrl(once ?? '')).toBe(once);
      }),
    );
  });
});

describe('a site', () => {
  test.each([
    ['https://www.a.co.uk/x', 'https://a.co.uk/y'],
    ['https://m.a.org/x', 'https://www.a.org/x'],
    ['https://amp.a.org/x', 'https://mobile.a.org/x'],
    ['https://news.a.org/x', 'https://www.a.org/x'],
    ['https://edition.a.com.br/x', 'https://www.a.com.br/x'],
  ])('is one: %s and %s', (one, other) => {
    expect(isSameSite(one, other)).toBe(true);
  });

  test.each([
    ['https://a.co.uk/x', 'https://b.co.uk/x'],
    ['https://a.com.br/x', 'https://b.com.br/x'],
    ['https://a.gov.za/x', 'https://b.gov.za/x'],
    ['https://a.or.jp/x', 'https://b.or.jp/x'],
    ['https://a.org/x', 'https://a.com/x'],
    ['https://a.blogspot.com/x', 'https://b.blogspot.com/x'],
    ['https://a.wordpress.com/x', 'https://b.wordpress.com/x'],
    ['https://a.github.io/x', 'https://b.github.io/x'],
    ['https://a.org/x', 'https://a.org.evil.net/x'],
    ['http://192.0.2.1/x', 'http://198.51.2.1/x'],
    ['https://m.org/x', 'https://amp.org/x'],
  ])('is not one: %s and %s', (one, other) => {
    expect(isSameSite(one, other)).toBe(false);
  });
});

describe('a canonical address', () => {
  test('is believed on the same site, without what is no part of it', () => {
    expect(
      believedCanonical('https://www.observatory.example/news/one?utm_source=x#y', `${PAGE}?amp=1`),
    ).toBe('https://www.observatory.example/news/one');
  });

  test.each([
    ['https://elsewhere.example/news/one'],
    ['https://observatory.example/'],
    ['https://observatory.example/en/'],
    ['https://observatory.example/index.html'],
    ['not an address'],
    [null],
  ])('is not believed: %s', (canonical) => {
    expect(believedCanonical(canonical, PAGE)).toBeNull();
  });

  test('is not believed where it is of another language', () => {
    const french = 'https://observatory.example/fr/news/one';
    expect(believedCanonical('https://observatory.example/en/news/one', french)).toBeNull();
    expect(believedCanonical('https://observatory.example/fr/news/1', french)).not.toBeNull();
  });
});

describe('the addresses of the same writing', () => {
  test.each([
    'http://www.observatory.example/news/one',
    'https://m.observatory.example/news/one',
    'https://amp.observatory.example/news/one/',
    'https://observatory.example/news/one/amp',
    'https://www.observatory.example/news/one/amp/',
    'https://observatory.example/amp/news/one',
    'https://observatory.example/news/one/',
    'https://observatory.example/news/one?amp=1',
    'https://observatory.example/news/one?outputType=amp&utm_source=x',
  ])('are found from each other: %s', (other) => {
    expect(sameAddresses(PAGE)).toContain(normaliseUrl(other));
    expect(sameAddresses(other)).toContain(PAGE);
  });

  test.each([
    'https://observatory.example/news/two',
    'https://observatory.example/news/one?page=2',
    'https://b.observatory.example/news/one',
    'https://observatory.example/',
  ])('are not those of others: %s', (other) => {
    expect(sameAddresses(PAGE)).not.toContain(normaliseUrl(other));
    expect(sameAddresses(other)).not.toContain(PAGE);
  });
});
