import { afterEach, describe, expect, it } from 'vitest';
import { newPrefix, pageStyles, paintPage } from '../../dom/paint-page';
import { textOfPage } from '../../dom/page-text';
import { textOf } from '../../dom/text-of';

afterEach(() => {
  CSS.highlights.clear();
  document.body.replaceChildren();
});

function page(): ReturnType<typeof textOf> {
  document.body.innerHTML = '<p>One <b>two</b> three.</p><p>Four five.</p>';
  return textOf(document.body);
}

describe('painting on a page', () => {
  it('paints each passage in its colour, replaces what was there, and leaves the page’s own alone', () => {
    const own = new Highlight();
    CSS.highlights.set('search', own);
    const map = page();
    expect(paintPage(map, 'abc', [{ stretches: [{ start: 4, end: 13 }], colour: 'violation' }])).toHaveLength(
      1,
    );
    expect([...(CSS.highlights.get('abc0') ?? [])].map(String)).toEqual(['two three']);
    expect(paintPage(map, 'abc', [{ stretches: [{ start: 15, end: 19 }], colour: 'response' }])).toHaveLength(
      1,
    );
    expect([...CSS.highlights.keys()]).toEqual(['search', 'abc4']);
    expect(paintPage(map, 'abc', [])).toHaveLength(0);
    expect(CSS.highlights.get('search')).toBe(own);
  });

  it('paints a passage in the pieces that it stands in, and counts it once', () => {
    const stretches = [
      { start: 0, end: 3 },
      { start: 8, end: 13 },
    ];
    expect(paintPage(page(), 'abc', [{ stretches, colour: 'violation' }])).toHaveLength(1);
    expect([...(CSS.highlights.get('abc0') ?? [])].map(String)).toEqual(['One', 'three']);
  });

  it('paints a passage that goes through a component in each tree, and says it is one', () => {
    document.body.innerHTML = '<p>One two <x-part>slotted</x-part> three.</p>';
    const part = document.querySelector('x-part')?.attachShadow({ mode: 'open' });
    if (!part) throw new Error('no component');
    part.innerHTML = 'shown <slot></slot> within';
    const map = textOfPage(document);
    expect(map.text).toBe('One two shown slotted within three.');
    const stretches = [{ start: 4, end: 34 }];
    expect(paintPage(map, 'abc', [{ stretches, colour: 'violation' }])).toHaveLength(1);
    const words = ['two ', 'shown ', 'slotted', ' within', ' three'];
    expect([...(CSS.highlights.get('abc0') ?? [])].map(String)).toEqual(words);
  });

  it('paints nothing where a passage is not in the text', () => {
    expect(
      paintPage(page(), 'abc', [{ stretches: [{ start: 4, end: 400 }], colour: 'victim' }]),
    ).toHaveLength(0);
    expect(CSS.highlights.size).toBe(0);
  });

  it('has a style for each name it uses, and no name that says what is meant', () => {
    const prefix = newPrefix();
    expect(prefix).toMatch(/^[a-z]{12}$/);
    expect(newPrefix()).not.toBe(prefix);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(pageStyles(prefix));
    const names = [...sheet.cssRules].map((rule) => /\((.*)\)/.exec(rule.cssText.split('{')[0] ?? '')?.[1]);
    expect(names).toEqual([0, 1, 2, 3, 4].map((index) => `${prefix}${String(index)}`));
  });
});
