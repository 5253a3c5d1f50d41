import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { positionToRange, rangeToPosition } from '../../dom/position';
import { textOf, type TextMap } from '../../dom/text-of';

const roots: Element[] = [];

function made(html: string): { root: HTMLElement; map: TextMap } {
  const root = document.createElement('div');
  root.innerHTML = html;
  document.body.append(root);
  roots.push(root);
  return { root, map: textOf(root) };
}

afterEach(() => {
  for (const root of roots.splice(0)) root.remove();
});

function at(root: ParentNode, selector: string, index = 0): Node {
  const found = root.querySelector(selector);
  if (!found) throw new Error(`nothing is ${selector}`);
  return index < 0 ? found : (found.childNodes[index] ?? found);
}

function range(start: Node, startOffset: number, end: Node, endOffset: number): Range {
  const made_ = document.createRange();
  made_.setStart(start, startOffset);
  made_.setEnd(end, endOffset);
  return made_;
}

function passage(map: TextMap, of: Range): string | null {
  const position = rangeToPosition(map, of);
  return position && map.text.slice(position.start, position.end);
}

describe('a range as a position', () => {
  test('is counted in UTF-16 code units of the text', () => {
    const { root, map } = made('<p>😀 one</p><p>two</p>');
    expect(rangeToPosition(map, range(at(root, 'p + p'), 0, at(root, 'p + p'), 3))).toEqual({
      start: 7,
      end: 10,
    });
  });

  test('that ends at the start of the next block ends with the text before, as after a triple click', () => {
    const { root, map } = made('<p>one</p>\n<p>two</p>');
    expect(passage(map, range(at(root, 'p'), 0, at(root, 'p + p', -1), 0))).toBe('one');
    expect(passage(map, range(at(root, 'p'), 0, at(root, 'p + p'), 0))).toBe('one');
  });

  test('that starts at the end of a block starts with the next', () => {
    const { root, map } = made('<p>one</p><p>two</p>');
    expect(passage(map, range(at(root, 'p'), 3, at(root, 'p + p'), 2))).toBe('tw');
  });

  test('with its edges in elements is the text between them', () => {
    const { root, map } = made('<p>one <b>two</b> three</p><p>four</p>');
    expect(passage(map, range(at(root, 'p', -1), 1, at(root, 'p', -1), 3))).toBe('two three');
    expect(passage(map, range(root, 0, root, 2))).toBe('one two three\nfour');
  });

  test('with its edges in images takes the text between them', () => {
    const { root, map } = made('<p>a</p><img class="x"><p>b</p><img class="y"><p>c</p>');
    expect(passage(map, range(at(root, '.x', -1), 0, at(root, '.y', -1), 0))).toBe('b');
  });

  test('of one image is none', () => {
    const { root, map } = made('<p>a</p><img><p>b</p>');
    expect(passage(map, range(root, 1, root, 2))).toBeNull();
  });

  test('of white space is none, and leaves white space at its edges out', () => {
    const { root, map } = made('<p>one two</p>');
    expect(passage(map, range(at(root, 'p'), 3, at(root, 'p'), 4))).toBeNull();
    expect(passage(map, range(at(root, 'p'), 3, at(root, 'p'), 7))).toBe('two');
  });

  test('of white space between blocks is none', () => {
    const { root, map } = made('<p>one</p>\n  <p>two</p>');
    expect(passage(map, range(at(root, 'p'), 3, at(root, 'p + p'), 0))).toBeNull();
  });

  test('that begins before the root is cut off at it', () => {
    const before = made('<p>before</p>').root;
    const { root, map } = made('<p>one two</p>');
    expect(passage(map, range(at(before, 'p'), 2, at(root, 'p'), 3))).toBe('one');
    expect(passage(map, range(document.body, 0, document.body, document.body.childNodes.length))).toBe(
      'one two',
    );
  });

  test('wholly outside the root is none, on either side', () => {
    const before = made('<p>before</p>').root;
    const { map } = made('<p>one two</p>');
    const after = made('<p>after</p>').root;
    expect(passage(map, range(at(before, 'p'), 0, at(before, 'p'), 6))).toBeNull();
    expect(passage(map, range(at(after, 'p'), 0, at(after, 'p'), 5))).toBeNull();
  });

  test('in another document or a shadow tree is none', () => {
    const { root, map } = made('<p>one</p>');
    const other = new DOMParser().parseFromString('<p>one</p>', 'text/html');
    const elsewhere = other.createRange();
    elsewhere.selectNodeContents(other.body);
    expect(rangeToPosition(map, elsewhere)).toBeNull();
    const shadow = root.attachShadow({ mode: 'open' });
    shadow.innerHTML = '<p>one</p>';
    expect(passage(map, range(at(shadow, 'p'), 0, at(shadow, 'p'), 3))).toBeNull();
  });

  test('within what is ours is none', () => {
    const { root, map } = made('<p>one <b data-wm-ui>note</b> two</p>');
    expect(passage(map, range(at(root, 'b'), 0, at(root, 'b'), 4))).toBeNull();
  });

  test('that cuts a character is widened to the whole of it', () => {
    const { root, map } = made('<p>a👩‍👩‍👧b e\u0301 각</p>');
    const node = at(root, 'p');
    expect(passage(map, range(node, 2, node, 3))).toBe('👩‍👩‍👧');
    const accent = (node as Text).data.indexOf('\u0301');
    expect(passage(map, range(node, accent, node, accent + 1))).toBe('e\u0301');
    expect(passage(map, range(node, accent - 1, node, accent))).toBe('e\u0301');
  });
});

describe('a position as a range', () => {
  test('stands on the nodes of the passage', () => {
    const { map } = made('<p>one   <b>two</b></p><p>three</p>');
    const found = positionToRange(map, { start: 4, end: 13 });
    expect(found?.startContainer.textContent).toBe('two');
    expect(found?.startOffset).toBe(0);
    expect(found?.endContainer.textContent).toBe('three');
    expect(found?.endOffset).toBe(5);
  });

  test('is none outside the text and on nothing but a break', () => {
    const { map } = made('<p>one</p><p>two</p>');
    expect(positionToRange(map, { start: 0, end: 8 })).toBeNull();
    expect(positionToRange(map, { start: -1, end: 2 })).toBeNull();
    expect(positionToRange(map, { start: 2, end: 2 })).toBeNull();
    expect(positionToRange(map, { start: 3, end: 4 })).toBeNull();
  });

  const piece = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.string({
        unit: fc.constantFrom('a', 'b', ' ', '  ', '\n', '\u00a0', '😀', '👩‍👧', 'e\u0301', 'ا', '東'),
      }),
    },
    { weight: 1, arbitrary: fc.constantFrom('<br>', '<img>', '<b data-wm-ui>x</b>', '<script>x</script>') },
  );
  const element = fc.tuple(
    fc.constantFrom('p', 'b', 'div', 'td', 'pre', 'li'),
    fc.array(piece, { maxLength: 4 }),
  );
  const tree = fc.array(fc.oneof(piece, element), { maxLength: 8 });

  test('gives the same position back, for every passage without white space at its edges', () => {
    fc.assert(
      fc.property(tree, fc.nat(), fc.nat(), (parts, one, other) => {
        const { map } = made(
          parts
            .map((part) => (typeof part === 'string' ? part : `<${part[0]}>${part[1].join('')}</${part[0]}>`))
            .join(''),
        );
        const { text } = map;
        if (text === '') return;
        const cut = [one % text.length, (other % text.length) + 1].sort((a, b) => a - b);
        const found = positionToRange(map, { start: cut[0] ?? 0, end: cut[1] ?? 0 });
        const position = found && rangeToPosition(map, found);
        if (!position) return;
        const again = positionToRange(map, position);
        expect(again && rangeToPosition(map, again)).toEqual(position);
        const exact = text.slice(position.start, position.end);
        expect(exact.isWellFormed()).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
