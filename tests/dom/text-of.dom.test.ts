import { describe, expect, test } from 'vitest';
import { textOf } from '../../dom/text-of';

const text = (html: string): string => textOf(new DOMParser().parseFromString(html, 'text/html').body).text;

describe('the canonical text', () => {
  test.each([
    ['parts blocks by one line feed, none at the ends', '<div>\n<p>a</p>\n\n<p>b</p> </div>', 'a\nb'],
    ['takes no line for an empty block', '<p>a</p><p> </p><p></p><p>b</p>', 'a\nb'],
    ['parts text from a block beside it', 'a<p>b</p>c', 'a\nb\nc'],
    ['breaks a line at br', 'a<br>b<br> <br>c', 'a\nb\nc'],
    ['collapses white space across elements', 'a <b> b</b>\n\t<i>c </i> d', 'a b c d'],
    ['leaves no space at the ends of a line', '<p> a </p><p> b <br> c </p>', 'a\nb\nc'],
    ['keeps spaces that do not collapse', '<p>a\u00a0: b\u3000c</p>', 'a\u00a0: b\u3000c'],
    ['takes an indent of ideographic spaces for none', '<p>\u3000東京</p>', '東京'],
    ['keeps only line feeds of pre', '<pre>if  a\n    b\n\n</pre><p>c</p>', 'if a\nb\nc'],
    [
      'parts cells by a tab and rows by a line feed',
      '<table><tr><th>a</th><td><p>b</p></td></tr><tr><td></td><td>c</td></tr></table>d',
      'a\tb\nc\nd',
    ],
    [
      'leaves out code, alternatives and what is ours',
      'a<script>1</script><style>2</style><noscript>3</noscript><template>4</template><svg><text>5</text></svg><b data-wm-ui>6</b>b',
      'ab',
    ],
    [
      'joins words that only inline elements part',
      'ill<wbr>-<em>treat</em>ment<sup>1</sup>',
      'ill-treatment1',
    ],
    ['is empty for white space', '<p> \n</p> <img alt="x">', ''],
  ])('%s', (_, html, expected) => {
    expect(text(html)).toBe(expected);
  });

  test('does not depend on styles or on being shown', () => {
    const shown = document.createElement('div');
    shown.innerHTML = '<p style="display:inline">a</p><p hidden>b</p><span style="display:block">c</span>';
    document.body.append(shown);
    expect(textOf(shown).text).toBe('a\nb\nc');
    expect(textOf(shown.cloneNode(true)).text).toBe('a\nb\nc');
    shown.remove();
  });

  test('gives spans that say where each stretch stands in its node', () => {
    const root = document.createElement('div');
    root.innerHTML = '<p>  one   two\n <b>three</b></p><p>four</p>';
    const { text: whole, spans } = textOf(root);
    expect(whole).toBe('one two three\nfour');
    for (const { node, nodeStart, start, length } of spans)
      expect(node.data.slice(nodeStart, nodeStart + length).replace(/\s/g, ' ')).toBe(
        whole.slice(start, start + length),
      );
    expect(spans.reduce((sum, { length }) => sum + length, 0)).toBe(whole.length - 1);
  });

  test('goes through a form that has fields named as what one goes through it by', () => {
    const root = document.createElement('div');
    const names = [
      'firstChild',
      'nextSibling',
      'parentNode',
      'nodeType',
      'localName',
      'hasAttribute',
      'shadowRoot',
    ];
    const fields = names.map((name) => `<input name="${name}">`).join('');
    root.innerHTML = `<p>before</p><form>${fields}<p>within</p>${fields}</form>after`;
    expect(textOf(root).text).toBe('before\nwithin\nafter');
  });

  test('reads 60,000 words whole', () => {
    const root = document.createElement('div');
    const sentence = 'The committee <em>urged</em> the state to  investigate. ';
    root.innerHTML = `<p>${sentence.repeat(9)}</p>`.repeat(960);
    expect(textOf(root).text.split(/\s+/)).toHaveLength(7 * 9 * 960);
  });
});
