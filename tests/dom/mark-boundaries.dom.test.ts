import { afterEach, expect, it } from 'vitest';
import { markBoundaries, unmarkBoundaries } from '../../dom/mark-boundaries';
import { textOf } from '../../dom/text-of';

afterEach(() => {
  document.body.replaceChildren();
});

const marked = (...passages: readonly (readonly [number, number])[]): string => {
  document.body.innerHTML = '<p>One <b>two</b> three.</p><p>Four.</p>';
  const map = textOf(document.body);
  markBoundaries(
    map,
    passages.map(([start, end], index) => ({
      position: { start, end },
      before: `[${String(index)}`,
      after: `${String(index)}]`,
    })),
  );
  expect(textOf(document.body).text).toBe(map.text);
  return document.body.textContent.replace(/ +/g, ' ');
};

it('puts words at both ends, also where these are at the ends of nodes', () => {
  expect(marked([4, 7])).toBe('One [0 two 0] three.Four.');
  expect(marked([1, 20])).toBe('O [0 ne two three.Four. 0] ');
  expect(marked([0, 3])).toBe(' [0 One 0] two three.Four.');
});

it('reads an end before a beginning, and closes what was begun last first', () => {
  expect(marked([0, 5], [5, 7])).toBe(' [0 One t 0] [1 wo 1] three.Four.');
  expect(marked([0, 7], [4, 7])).toBe(' [0 One [1 two 1] 0] three.Four.');
  expect(marked([0, 3], [0, 7])).toBe(' [1 [0 One 0] two 1] three.Four.');
  expect(marked([0, 6], [5, 7])).toBe(' [0 One t [1 w 0] o 1] three.Four.');
});

it('is taken away again without a trace', () => {
  marked([1, 5], [2, 9], [2, 20]);
  unmarkBoundaries(document.body);
  expect(document.body.innerHTML).toBe('<p>One <b>two</b> three.</p><p>Four.</p>');
  expect([...(document.querySelector('p')?.childNodes ?? [])].map((node) => node.textContent)).toEqual([
    'One ',
    'two',
    ' three.',
  ]);
});
