import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { describeStable } from '../../domain/anchoring/describe-stable';
import { locateAll } from '../../domain/anchoring/locate-all';
import { paintPage } from '../../dom/paint-page';
import { rangeToPosition } from '../../dom/position';
import { selectedPosition, textOfPage } from '../../dom/page-text';
import { selectedRange } from '../../dom/selected-range';
import { textOf } from '../../dom/text-of';
import { unseenStretches } from '../../dom/unseen-stretches';

// Where selections went wrong for others, each by a selection of the browser's own. What takes a hand or Firefox is in
// tests/e2e/annotate.spec.ts.

let root = document.createElement('div');

afterEach(() => {
  getSelection()?.removeAllRanges();
  CSS.highlights.clear();
  root.remove();
});

function shown(html: string): HTMLElement {
  root = document.createElement('div');
  root.innerHTML = html;
  document.body.append(root);
  return root;
}

const at = (selector: string): Element => {
  const found = root.querySelector(selector);
  if (!found) throw new Error(`nothing is ${selector}`);
  return found;
};
const textIn = (selector: string): Node => at(selector).firstChild ?? at(selector);

/** The words that would be kept of what is selected now. */
function kept(): string | null {
  const map = textOf(root);
  const range = selectedRange(document);
  const position = range && rangeToPosition(map, range);
  return position && map.text.slice(position.start, position.end);
}

const select = (from: Node, fromAt: number, to: Node, toAt: number): void => {
  getSelection()?.setBaseAndExtent(from, fromAt, to, toAt);
};

describe('the traps of selections', () => {
  it('1: a selection that is collapsed or nothing but white space is none', () => {
    shown('<p>one  </p> <p>two</p>');
    expect(kept()).toBeNull();
    select(textIn('p'), 1, textIn('p'), 1);
    expect(kept()).toBeNull();
    select(textIn('p'), 3, textIn('p + p'), 0);
    expect(kept()).toBeNull();
  });

  it('1: several ranges, as Firefox holds them, are one from the first start to the last end', () => {
    shown('<p>one two three four</p>');
    const ranges = [
      [8, 13],
      [4, 7],
    ].map(([from = 0, to = 0]) => {
      const range = document.createRange();
      range.setStart(textIn('p'), from);
      range.setEnd(textIn('p'), to);
      return range;
    });
    const selection = { rangeCount: 2, getRangeAt: (index: number) => ranges[index] };
    // A cast: Chromium holds one range only, so it is said what Firefox would say.
    const held = { getSelection: () => selection } as unknown as Document;
    expect(String(selectedRange(held))).toBe('two three');
  });

  it('2: words in components’ own trees, slotted ones among them, are kept where they are shown, however deep', () => {
    shown(
      '<p>Before.</p><section><b slot="last">slotted last</b><p>slotted <i>words</i></p></section><p>After.</p>',
    );
    const outer = at('section').attachShadow({ mode: 'open' });
    outer.innerHTML =
      '<slot></slot><div>own<span></span></div><slot name="last">nothing</slot><slot name="none">instead</slot>';
    const inner = outer.querySelector('span')?.attachShadow({ mode: 'open' });
    if (!inner) throw new Error('no shadow root');
    inner.innerHTML = ' <style>b { color: red }</style><b>inner words</b>';
    const whole = textOfPage(document);
    expect(whole.text).toContain('Before.\nslotted words\nown inner words\nslotted lastinstead\nAfter.');
    const words = inner.querySelector('b')?.firstChild as Text;
    const onPage = (): string | null => {
      const map = textOfPage(document);
      const position = selectedPosition(map, document);
      return position && map.text.slice(position.start, position.end);
    };
    select(words, 0, words, 5);
    expect(onPage()).toBe('inner');
    select(outer.querySelector('div') as Node, 0, words, 5);
    expect(onPage()).toBe('own inner');
    select(textIn('i'), 0, words, 5);
    expect(onPage()).toBe('words\nown inner');
    select(textIn('p'), 3, textIn('p + section + p'), 3);
    expect(onPage()).toBe('ore.\nslotted words\nown inner words\nslotted lastinstead\nAft');
    select(textIn('section p'), 0, textIn('section p'), 7);
    expect(onPage()).toBe('slotted');
    getSelection()?.selectAllChildren(root);
    expect(onPage()).toBe('Before.\nslotted words\nown inner words\nslotted lastinstead\nAfter.');
    getSelection()?.selectAllChildren(document.documentElement);
    expect(onPage()).toContain('slotted words\nown inner words');
  });

  it('3: words are not glued over a line break or a border of blocks, and each stands where it was selected', () => {
    shown('<p>foo<br>bar</p><p>baz</p>');
    getSelection()?.selectAllChildren(root);
    expect(kept()).toBe('foo\nbar\nbaz');
  });

  it('3: a mark of a footnote, a caption and a button stay in the words, readings beside ideographs do not', () => {
    shown(
      '<p>kept<sup><a href="#n">1</a></sup> <ruby>東<rt>とう</rt></ruby>京</p><figure><img><figcaption>A quay</figcaption></figure><p>no list</p>',
    );
    getSelection()?.selectAllChildren(root);
    expect(kept()).toBe('kept1 東京\nA quay\nno list');
  });

  it('4: ends in elements and pictures stand on the next words inside; a picture alone is nothing', () => {
    shown('<p>one <b>two</b> three</p><img><p>four</p>');
    select(at('p'), 1, root, 2);
    expect(kept()).toBe('two three');
    select(root, 1, root, 2);
    expect(kept()).toBeNull();
  });

  it('5: a triple click takes its paragraph and nothing of the next, also in a cell and in an item', async () => {
    shown(
      '<p>One <b>two</b> three.</p>\n<p>Four.</p><ul><li>an item</li><li>other</li></ul><table><tr><td>a cell</td><td>other</td></tr></table>',
    );
    await userEvent.tripleClick(at('p'));
    expect(kept()).toBe('One two three.');
    await userEvent.tripleClick(at('li'));
    expect(kept()).toBe('an item');
    await userEvent.tripleClick(at('td'));
    expect(kept()).toBe('a cell');
  });

  it('6: a selection wholly outside is none, and not the whole; “select all” is the whole and no more', () => {
    shown('<p>one</p><p>two</p>');
    const outside = document.createElement('p');
    outside.textContent = 'outside';
    for (const place of ['before', 'after'] as const) {
      root[place](outside);
      getSelection()?.selectAllChildren(outside);
      expect(kept()).toBeNull();
    }
    getSelection()?.selectAllChildren(document.documentElement);
    expect(kept()).toBe('one\ntwo');
    outside.remove();
  });

  it('7: no character is cut, in any script, and no word is taken whole unasked', () => {
    shown('<p>a👩‍👩‍👧b e\u0301t 각 คำ नमस्ते</p>');
    const node = textIn('p') as Text;
    const cut = (from: number, to: number): string | null => {
      select(node, from, node, to);
      return kept();
    };
    expect(cut(2, 3)).toBe('👩‍👩‍👧');
    const accent = node.data.indexOf('\u0301');
    expect(cut(accent, accent + 2)).toBe('e\u0301t');
    const word = node.data.indexOf('नमस्ते');
    expect(cut(word, word + 1)).toBe('न');
    expect(cut(word, word + 4)).toBe('नमस्ते');
  });

  it('8: backwards is the same as forwards, from the right as from the left, and in lines of both', () => {
    shown('<p dir="rtl">قال الشاهد <bdi>Amnesty 2024</bdi> في تقريره</p>');
    const [first, last] = [at('p').firstChild, at('p').lastChild] as [Text, Text];
    select(first, 4, last, 3);
    expect(kept()).toBe('الشاهد Amnesty 2024 في');
    select(last, 3, first, 4);
    expect(getSelection()?.direction).toBe('backward');
    expect(kept()).toBe('الشاهد Amnesty 2024 في');
  });

  it('9: painting changes no node: no letter is parted from the next, no white space is added', async () => {
    shown('<table><tr> <td>الشاهد</td> </tr></table>');
    const before = root.innerHTML;
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((some) => records.push(...some));
    observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
    expect(
      paintPage(textOf(root), 'abc', [{ stretches: [{ start: 1, end: 3 }], colour: 'source' }]),
    ).toHaveLength(1);
    await Promise.resolve();
    expect([...records, ...observer.takeRecords()]).toEqual([]);
    expect(root.innerHTML).toBe(before);
  });

  it('10: a selection that is changed under way, as handles do it, leaves the range that was taken alone', () => {
    shown('<p>one two three</p>');
    select(textIn('p'), 4, textIn('p'), 7);
    const taken = selectedRange(document);
    getSelection()?.extend(textIn('p'), 13);
    expect(String(taken)).toBe('two');
    expect(kept()).toBe('two three');
  });

  it('11: what would not be found again in just its place is not saved', () => {
    const often = 'same words here\n'.repeat(40);
    for (const start of [0, 160, 624]) {
      const selector = describeStable(often, { start, end: start + 4 });
      expect(selector && locateAll(often, [selector], { text: often })[0]).toMatchObject({
        start,
        end: start + 4,
      });
    }
    // A part of a character would be found as the whole of it.
    const family = 'a👩‍👩‍👧b';
    expect(describeStable(family, { start: 2, end: 3 })?.position).toEqual({ start: 1, end: 9 });
  });

  it('12: where the text has changed a passage is in its place or in none', () => {
    const before = 'The quay was empty at night. Nobody saw the boats. The lamps were put out.';
    const selector = describeStable(before, { start: 29, end: 50 });
    if (!selector) throw new Error('not stable');
    const find = (text: string) => locateAll(text, [selector], { text: before })[0];
    expect(find(`New. ${before}`)).toMatchObject({ start: 34, end: 55, how: 'exact' });
    expect(find('The quay was empty at night. The lamps were put out.')).toMatchObject({
      unplaced: 'missing',
    });
  });
});

describe('what is not shown', () => {
  it('is told from what is, whatever hides it', () => {
    shown(
      '<p>seen</p><p style="display:none">x <b>y</b></p><p style="visibility:hidden">x <b style="visibility:visible">seen too</b></p><details><summary>seen</summary><p>x</p></details><div style="display:contents">seen as well</div><p style="opacity:0">faint</p>',
    );
    const map = textOf(root);
    let left = '';
    let from = 0;
    for (const { start, end } of unseenStretches(map)) {
      left += map.text.slice(from, start);
      from = end;
    }
    expect((left + map.text.slice(from)).replace(/\s+/g, ' ').trim()).toBe(
      'seen seen too seen seen as well faint',
    );
  });
});
