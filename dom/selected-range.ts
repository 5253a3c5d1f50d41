/**
 * What is selected, as one range; null where nothing is. Firefox may hold several, as around what cannot be selected (bug
 * 1773065): then it is from the first start to the last end.
 */
export function selectedRange(document: Document): Range | null {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const whole = selection.getRangeAt(0).cloneRange();
  for (let index = 1; index < selection.rangeCount; index += 1) {
    const range = selection.getRangeAt(index);
    if (range.compareBoundaryPoints(Range.START_TO_START, whole) < 0)
      whole.setStart(range.startContainer, range.startOffset);
    if (range.compareBoundaryPoints(Range.END_TO_END, whole) > 0)
      whole.setEnd(range.endContainer, range.endOffset);
  }
  return whole.collapsed ? null : whole;
}
