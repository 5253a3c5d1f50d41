import { afterEach, expect, it } from 'vitest';
import { createTextOnScreen } from '../../components/reader/text-on-screen';
import type { Annotation, Position } from '../../domain/annotation/annotation';
import { COLOURS } from '../../domain/annotation/colour';
import { textOf } from '../../dom/text-of';
import { annotationId } from './sample-library';
import { wordsOf } from './words-of';
import { eventually } from '../support/eventually';

const LINES = 120;
const SENTENCE = 'The door was locked from outside all night.';

afterEach(() => {
  CSS.highlights.clear();
  document.body.replaceChildren();
});

/** Of each line its second and third word, and one passage over all of the fifth to seventh line. */
function passages(): Position[] {
  const line = SENTENCE.length + 1;
  return [
    ...Array.from({ length: LINES }, (_, index) => ({ start: index * line + 4, end: index * line + 12 })),
    { start: 4 * line, end: 7 * line - 1 },
  ];
}

function start() {
  document.body.append(
    ...Array.from({ length: LINES }, () => {
      const paragraph = document.createElement('p');
      paragraph.textContent = SENTENCE;
      return paragraph;
    }),
  );
  const map = textOf(document.body);
  const screen = createTextOnScreen(map, { before: () => 'Start', after: () => 'End' });
  const show = (positions: readonly Position[]): void => {
    const annotations = positions.map(
      (_, index) =>
        // What is shown of one.
        ({ id: annotationId(index), colour: COLOURS[index % COLOURS.length] }) as Annotation,
    );
    screen.show(
      annotations,
      new Map(
        positions.map((position, index) => [
          annotationId(index),
          { how: 'exact', certain: true, ...position },
        ]),
      ),
      { openId: undefined, currentId: undefined, stretched: undefined, pointed: undefined },
    );
  };
  return { map, screen, show };
}

const boundaries = (): number => document.querySelectorAll('[data-wm-ui=boundary]').length;
const painted = (): AbstractRange[] => [...CSS.highlights.values()].flatMap((one) => [...one]);

it('paints many at once, and puts the words that announce them while nothing else is to be done', async () => {
  const { map, screen, show } = start();
  const positions = passages();
  show(positions);
  expect(painted()).toHaveLength(positions.length);
  expect(boundaries()).toBe(0);
  const early = new Set(painted());
  await eventually(() => {
    expect(boundaries()).toBe(2 * positions.length);
  });
  expect(painted().map(wordsOf).toSorted()).toEqual(
    positions.map(({ start: from, end }) => map.text.slice(from, end).replaceAll('\n', '')).toSorted(),
  );
  // In Firefox a node that comes to stand within a range is not painted.
  expect(painted().some((range) => early.has(range))).toBe(false);
  expect(screen.rangeOf(annotationId(3))?.toString()).toBe('door was');
});

it('leaves the ranges and the words of all other lines as they are when one passage comes', async () => {
  const { show } = start();
  const positions = passages();
  show(positions);
  await eventually(() => {
    expect(boundaries()).toBe(2 * positions.length);
  });
  const before = new Set(painted());
  show([...positions, { start: 4, end: 19 }]);
  // Few are put at once.
  expect(boundaries()).toBe(2 * positions.length + 2);
  const now = painted();
  expect(now).toHaveLength(positions.length + 1);
  expect(now.filter((range) => !before.has(range))).toHaveLength(2);
});
