import { describe, expect, it } from 'vitest';
import { describe as describePassage } from '../../../domain/anchoring/describe';
import { locateAll } from '../../../domain/anchoring/locate-all';
import { locateInSlices } from '../../../domain/anchoring/locate-in-slices';
import { madeText } from './support/made-text';

const before = madeText(7, 300);
const now = madeText(7, 300, { edited: 0.2 });
const selectors = Array.from({ length: 40 }, (_, index) =>
  describePassage(before, { start: index * 300, end: index * 300 + 80 }),
);

/** A clock on which each look takes 5 ms, so that every third step ends a slice. */
function tickingClock(): () => number {
  let time = 0;
  return () => (time += 5);
}

describe('locateInSlices', () => {
  it('gives what locateAll gives, with the thread given back in between', async () => {
    let pauses = 0;
    const pause = (): Promise<void> => {
      pauses += 1;
      return Promise.resolve();
    };
    for (const capture of [{ text: before }, undefined]) {
      pauses = 0;
      const found = await locateInSlices(now, selectors, capture, { pause, clock: tickingClock() });
      expect(found).toEqual(locateAll(now, selectors, capture));
      expect(pauses).toBeGreaterThan(10);
    }
  });

  it('gives each answer when it is there, those that are wanted first before the others', async () => {
    const order: number[] = [];
    const capture = { text: before };
    const all = locateAll(now, selectors, capture);
    await locateInSlices(now, selectors, capture, {
      pause: () => Promise.resolve(),
      first: new Set([30, 31]),
      onFound: ({ index, located }) => {
        order.push(index);
        expect(located).toEqual(all[index]);
      },
    });
    expect(order.slice(0, 3)).toEqual([30, 31, 0]);
    expect(order.toSorted((one, other) => one - other)).toEqual([...selectors.keys()]);
  });

  it('stops when it is told to', async () => {
    const controller = new AbortController();
    let pauses = 0;
    const located = locateInSlices(
      now,
      selectors,
      { text: before },
      {
        pause: () => {
          pauses += 1;
          if (pauses === 3) controller.abort(new Error('the page went away'));
          return Promise.resolve();
        },
        signal: controller.signal,
        clock: tickingClock(),
      },
    );
    await expect(located).rejects.toThrow('the page went away');
    expect(pauses).toBe(3);
  });
});
