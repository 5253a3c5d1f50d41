import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sanitise, serialise } from '../../dom/sanitise';
import { textOf } from '../../dom/text-of';
import { soup } from './soup';

const clean = (html: string): string => serialise(sanitise(html));

describe('sanitised HTML', () => {
  test.each([
    ['keeps text structure', '<h2>a</h2><p>b <em>c</em><sup>1</sup></p><ul><li>d</li></ul>', null],
    ['keeps tables', '<table><tbody><tr><td colspan="2">a</td></tr></tbody></table>', null],
    [
      'keeps language, direction and ruby',
      '<p lang="ar" dir="rtl">a</p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>',
      null,
    ],
    [
      'drops style, class and events',
      '<p class="x" style="color:red" onclick="x()" data-x="y">a</p>',
      '<p>a</p>',
    ],
    ['drops code', 'a<script>x</script><style>y</style><noscript>z</noscript>b', 'ab'],
    ['drops foreign content', 'a<svg><text>x</text></svg><math><mi>y</mi></math>b', 'ab'],
    [
      'knows of no link that is dropped with what it is in',
      '<mi><a href="#n">1</a></mi><p id="n">a</p>',
      '<p>a</p>',
    ],
    ['reads nothing in frames', '<frameset><frame src="x"></frameset>', ''],
    ['drops controls and players', 'a<button>x</button><input><video>y</video><iframe></iframe>b', 'ab'],
    ['keeps the text of what it does not know', '<x-y>a <font color="red">b</font></x-y>', 'a b'],
    ['keeps the lines of blocks', 'a<section>b</section><form>c</form>', 'a<div>b</div><div>c</div>'],
    ['unfolds details', '<details><summary>a</summary>b</details>', '<div><div>a</div>b</div>'],
    [
      'gives images no address that loads',
      '<img src="https://example.org/a.jpg" srcset="b.jpg 2x" alt="x" width="10" height="5%" onerror="x()">',
      '<img alt="x" width="10" data-src="https://example.org/a.jpg">',
    ],
    ['drops images without an address or words', 'a<img src="data:image/gif;base64,R0lGOD" alt="">b', 'ab'],
    [
      'opens web links apart and without a referrer',
      '<a href="HTTPS://Example.org/a b" target="_top">x</a>',
      '<a href="https://example.org/a%20b" target="_blank" rel="noopener noreferrer">x</a>',
    ],
    [
      'unwraps other links',
      '<a href="javascript:x()">a</a><a href="mailto:a@example.org">b</a><a href="/c">c</a>',
      'abc',
    ],
    [
      'keeps footnotes working under ids of ours',
      '<a href="#fn1" id="body">1</a><p id="fn1">note</p><p id="location">x</p>',
      '<a href="#wm-fn1">1</a><p id="wm-fn1">note</p><p>x</p>',
    ],
    [
      'takes the name of an anchor for its id',
      '<a href="#n">1</a><a name="n"></a>',
      '<a href="#wm-n">1</a><a id="wm-n"></a>',
    ],
    ['leaves out what is ours', 'a<b data-wm-ui>x</b>', 'a'],
  ])('%s', (_, html, expected) => {
    expect(clean(html)).toBe(expected ?? html);
  });

  test('has no lone surrogate, which has no UTF-8', () => {
    expect(clean('a\ud800b')).toBe('a\ufffdb');
  });

  test.each([
    '<a href="https://a.example/">x<p><a href="https://b.example/">y</a></p></a>',
    '<p>a<table><p>b</table>c',
    '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
    '<pre>\n\n  x</pre>',
    '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<table><caption><a href="#x">1</caption><tr><td><a id="x">2</table>',
    '<b><p>x</b>y</p><i>z',
    '<ul><li>a<ul><li>b</ul></ul><dl><dt>x<dd>y</dl>',
    '  \n<!-- x --> a',
  ])('is a fixed point: %s', (html) => {
    const once = clean(html);
    expect(clean(once)).toBe(once);
    expect(once).not.toMatch(/onerror|<style|<svg|<math/);
  });

  test('is a fixed point for any soup of tags, and its text is the same', () => {
    fc.assert(
      fc.property(soup, (html) => {
        const first = sanitise(html);
        const once = serialise(first);
        const second = sanitise(once);
        expect(serialise(second)).toBe(once);
        expect(textOf(second).text).toBe(textOf(first).text);
      }),
      { numRuns: 1000 },
    );
  });
});
