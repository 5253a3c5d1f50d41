/** Index of the last value for which it holds, -1 for none; it has to hold for all before that one. */
export function lastWhere<Value>(values: readonly Value[], holds: (value: Value) => boolean): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const value = values[middle];
    if (value !== undefined && holds(value)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
