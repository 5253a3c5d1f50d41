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

/** Whether what is selected begins in a component's own tree (an open shadow root), which a range of the document cannot say. */
export function isSelectionInShadow(document: Document): boolean {
  const shadowRoots = rootsIn(document);
  // A cast: older browsers have no composed ranges, and then none to ask about.
  const selection = document.getSelection() as Partial<Selection> | null;
  const [range] = shadowRoots.length > 0 ? (selection?.getComposedRanges?.({ shadowRoots }) ?? []) : [];
  return range !== undefined && !range.collapsed && range.startContainer.getRootNode() instanceof ShadowRoot;
}

function rootsIn(tree: ParentNode): ShadowRoot[] {
  return [...tree.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot ? [shadowRoot, ...rootsIn(shadowRoot)] : [],
  );
}
