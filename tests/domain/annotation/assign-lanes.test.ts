import { expect, it } from 'vitest';
import { assignLanes } from '../../../domain/annotation/assign-lanes';

const spans = (...all: readonly [number, number][]) => all.map(([start, end]) => ({ start, end }));

it('gives each of overlapping passages a line of its own', () => {
  expect(assignLanes(spans([0, 50], [10, 20], [15, 30]))).toEqual([0, 1, 2]);
});

it('gives passages that only touch the same line', () => {
  expect(assignLanes(spans([0, 10], [10, 20]))).toEqual([0, 0]);
});

it('puts the longer one nearer to the words, in whatever order they come', () => {
  expect(assignLanes(spans([10, 20], [10, 60]))).toEqual([1, 0]);
  expect(assignLanes(spans([10, 60], [10, 20]))).toEqual([0, 1]);
});

it('takes a line again once it is free', () => {
  expect(assignLanes(spans([0, 30], [5, 10], [12, 20]))).toEqual([0, 1, 1]);
});

it('puts what overlaps more than that on the last line', () => {
  expect(assignLanes(spans([0, 90], [1, 80], [2, 70], [3, 60]))).toEqual([0, 1, 2, 2]);
});
