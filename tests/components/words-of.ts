/** What a range is over, without the words for screen readers; throws where it does not fit the tree. */
export function wordsOf({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): string {
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  const words = range.cloneContents();
  for (const boundary of words.querySelectorAll('[data-wm-ui]')) boundary.remove();
  return words.textContent;
}
