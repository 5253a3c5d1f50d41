import { expect, it } from 'vitest';
import { createKnownPlaces } from '../../../domain/anchoring/known-places';
import type { Annotation } from '../../../domain/annotation/annotation';
import type { CaptureId } from '../../../domain/ids';
import { makeAnnotation } from '../make-records';

const BEFORE = 'The warden kept the register. Nobody was shown the second page of it.';
const NOW = 'The warden kept the register in a drawer. Nobody was shown the second page of it.';

function annotationOf(number: number, exact: string): Annotation {
  const start = BEFORE.indexOf(exact);
  return makeAnnotation(number, {
    quote: { exact, prefix: BEFORE.slice(0, start), suffix: BEFORE.slice(start + exact.length) },
    position: { start, end: start + exact.length },
  });
}

it('looks for what is new, and for nothing else', async () => {
  const first = annotationOf(1, 'Nobody was shown');
  const second = annotationOf(2, 'the second page');
  let asked = 0;
  const texts = new Map([[first.captureId, BEFORE]]);
  // Reading a capture's text is how looking shows here.
  const captured = new Proxy<ReadonlyMap<CaptureId, string>>(texts, {
    get: (target, name) => {
      if (name === 'get') asked += 1;
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
  const places = createKnownPlaces(NOW, () => captured);
  const found = await places.inSlices([first], () => Promise.resolve());
  expect(found.get(first.id)).toMatchObject({ start: NOW.indexOf('Nobody') });
  const looks = asked;
  expect(places.of([{ ...first, note: 'typed' }])).toEqual(found);
  expect(asked).toBe(looks);
  expect(places.of([first, second]).get(second.id)).toMatchObject({ start: NOW.indexOf('the second') });
  expect(asked).toBeGreaterThan(looks);
  expect(places.of([second]).size).toBe(1);
});

it('looks anew for an annotation that was moved to other words', () => {
  const before = annotationOf(1, 'Nobody was shown');
  const after = { ...annotationOf(1, 'the second page'), id: before.id };
  const places = createKnownPlaces(NOW, () => new Map([[before.captureId, BEFORE]]));
  places.of([before]);
  expect(places.of([after]).get(before.id)).toMatchObject({ start: NOW.indexOf('the second') });
});
