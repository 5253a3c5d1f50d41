/** One line that says what was measured: median, number, least and most, in ms with as many digits as given. */
export function describeTimes(what: string, values: readonly number[], digits = 0): string {
  const show = (value: number) => value.toFixed(digits);
  const [least, most] = [Math.min(...values), Math.max(...values)].map(show);
  return `${what}: median ${show(median(values))} ms of ${values.length} (${least}–${most})`;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}
