import { afterEach, expect, it } from 'vitest';
import { createBoundaryMarks, type Boundary } from '../../dom/mark-boundaries';
import { textOf } from '../../dom/text-of';

afterEach(() => {
  document.body.replaceChildren();
});

const TWO_LINES = '<p>One <b>two</b> three.</p><p>Four.</p>';

const boundariesOf = (passages: readonly (readonly [number, number])[]): Boundary[] =>
  passages.map(([start, end], index) => ({
    position: { start, end },
    before: `[${String(index)}`,
    after: `${String(index)}]`,
  }));

function start(html = TWO_LINES) {
  document.body.innerHTML = html;
  let map = textOf(document.body);
  const { text } = map;
  const marks = createBoundaryMarks(map);
  return {
    want: (...passages: readonly (readonly [number, number])[]) => marks.want(boundariesOf(passages)),
    /** What can be read then. */
    put(most = Infinity): string {
      ({ map } = marks.putNext(map, most));
      expect(map.text).toBe(text);
      expect(textOf(document.body)).toEqual(map);
      return document.body.textContent.replace(/ +/g, ' ');
    },
    waiting: marks.waiting,
  };
}

const marked = (...passages: readonly (readonly [number, number])[]): string => {
  const { want, put } = start();
  want(...passages);
  return put();
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
  const { want, put } = start();
  want([1, 5], [2, 9], [2, 20]);
  put();
  expect(want()).toBe(6);
  put();
  expect(document.body.innerHTML).toBe(TWO_LINES);
  expect([...(document.querySelector('p')?.childNodes ?? [])].map((node) => node.textContent)).toEqual([
    'One ',
    'two',
    ' three.',
  ]);
});

it('changes the lines whose passages changed, and no other', () => {
  const { want, put, waiting } = start();
  want([0, 3], [15, 19]);
  put();
  const there = document.querySelectorAll('[data-wm-ui=boundary]');
  expect(want([4, 7], [15, 19])).toBe(2);
  expect(put()).toBe('One [0 two 0] three. [1 Four 1] .');
  expect(waiting()).toBe(0);
  expect([...there].map((word) => word.isConnected)).toEqual([false, false, true, true]);
  expect(want([4, 7], [15, 19])).toBe(0);
});

it('is put line by line, and what is wanted by then is what comes', () => {
  const { want, put, waiting } = start();
  expect(want([0, 3], [4, 7], [15, 19])).toBe(6);
  expect(put(1)).toBe(' [0 One 0] [1 two 1] three.Four.');
  expect(waiting()).toBe(2);
  want([0, 3], [4, 20]);
  expect(put()).toBe(' [0 One 0] [1 two three.Four. 1] ');
  expect(waiting()).toBe(0);
});

it('keeps apart the lines of one text', () => {
  const { want, put } = start('<pre>One two\nthree four\nfive</pre>');
  want([0, 7], [8, 18], [4, 13], [19, 23]);
  put(3);
  put(3);
  expect(put()).toBe(' [0 One [2 two 0] \n [1 three 2] four 1] \n [3 five 3] ');
  want([8, 18]);
  expect(put()).toBe('One two\n [0 three four 0] \nfive');
});
