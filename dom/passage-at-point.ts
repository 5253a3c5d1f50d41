/**
 * The index of the range that a point is on, the shortest where several overlap; -1 where there is none. In CSS px of the
 * viewport. `highlightsFromPoint` is not in Firefox.
 */
export function passageAtPoint(ranges: readonly (Range | undefined)[], x: number, y: number): number {
  const hits = ranges.flatMap((range, index) => {
    if (!range) return [];
    const isHit = [...range.getClientRects()].some(
      (rect) => x >= rect.left && x <= rect.right && y >= rect.top - 2 && y <= rect.bottom + 2,
    );
    return isHit ? [{ index, length: range.toString().length }] : [];
  });
  return hits.sort((one, other) => one.length - other.length)[0]?.index ?? -1;
}
