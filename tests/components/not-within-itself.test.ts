import { expect, it } from 'vitest';
import { notWithinItself } from '../../components/reader/not-within-itself';

it('runs once more, and not within itself, when asked for meanwhile', () => {
  const seen: string[] = [];
  let depth = 0;
  let left = 2;
  const draw = notWithinItself(() => {
    depth += 1;
    seen.push(`begun ${String(depth)}`);
    if (left-- > 0) draw();
    depth -= 1;
  });
  draw();
  expect(seen).toEqual(['begun 1', 'begun 1', 'begun 1']);
});

it('can run again after it threw', () => {
  let runs = 0;
  const draw = notWithinItself(() => {
    runs += 1;
    if (runs === 1) throw new Error('once');
  });
  expect(draw).toThrow('once');
  draw();
  expect(runs).toBe(2);
});
