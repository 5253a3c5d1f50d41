/**
 * The indices of the ranges that a point is on, the shortest first. In CSS px of the viewport. `highlightsFromPoint` is not in
 * Firefox.
 */
export function passagesAtPoint(
  ranges: readonly (Range | undefined)[],
  x: number,
  y: number,
): readonly number[] {
  const hits = ranges.flatMap((range, index) => {
    if (!range) return [];
    const isHit = [...range.getClientRects()].some(
      (rect) => x >= rect.left && x <= rect.right && y >= rect.top - 2 && y <= rect.bottom + 2,
    );
    return isHit ? [{ index, length: range.toString().length }] : [];
  });
  return hits.sort((one, other) => one.length - other.length).map(({ index }) => index);
}
