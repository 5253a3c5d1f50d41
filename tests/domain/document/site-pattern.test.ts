import { describe, expect, it } from 'vitest';
import { sitePattern } from '../../../domain/document/site-pattern';

describe('sitePattern', () => {
  it.each([
    ['www.example.org', 'https://www.example.org/*'],
    ['  Example.ORG/news?x=1#top ', 'https://example.org/*'],
    ['http://old.example/a', 'http://old.example/*'],
    ['https://example.org:8443/', 'https://example.org/*'],
    ['https://*.example.org/*', 'https://*.example.org/*'],
    ['bücher.example', 'https://xn--bcher-kva.example/*'],
  ])('makes of %j the pattern %j', (typed, pattern) => {
    expect(sitePattern(typed)?.pattern).toBe(pattern);
  });

  it.each([
    '',
    '   ',
    'two words',
    'about:config',
    'file:///etc',
    'javascript:alert(1)',
    'https://',
    'ftp://x.example',
  ])('takes %j for no site', (typed) => {
    expect(sitePattern(typed)).toBeNull();
  });
});
