import { describe, expect, it } from 'vitest';
import { placeOf, sourceAt } from '../../application/place-of';

const ADDRESS = 'https://site.example/a';

describe('what an article is, by where the page script that hands it over runs', () => {
  it.each([
    ['a page of its own site', 'https://site.example/b', 'page'],
    ['a file', 'file:///home/somebody/secret.html', 'file'],
    ['another site', 'https://other.example/a', null],
    ['the same site without encryption', 'http://site.example/a', null],
    ['a page that names a file', 'https://other.example/file:///a.html', null],
    ['nothing', undefined, null],
    ['something that is no address', 'null', null],
    ['a page without an origin', 'about:blank', null],
    ['one made by a page', 'data:text/html,file:', null],
  ])('of %s', (_, sender, source) => {
    expect(sourceAt(placeOf(sender), ADDRESS)).toBe(source);
  });

  it('is told without a path of this machine', () => {
    expect(placeOf('file:///home/somebody/secret.html')).toBe('file:');
    expect(placeOf('file://server/share/secret.html')).toBe('file:');
  });
});
