/** Where an edge of a passage stands, in CSS px of the viewport. */
export interface EdgePlace {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where the two edges of a range stand on the screen, as a caret would; undefined where the range is not shown. */
export function edgesOf(range: Range): { readonly start: EdgePlace; readonly end: EdgePlace } | undefined {
  const start = caretAt(range.startContainer, range.startOffset, 1);
  const end = caretAt(range.endContainer, range.endOffset, -1);
  return start && end ? { start, end } : undefined;
}

/** Beside the character that the edge is at: a caret at the end of a line may stand on the next one. */
function caretAt(node: Node, offset: number, step: 1 | -1): EdgePlace | undefined {
  const range = (node.ownerDocument ?? document).createRange();
  range.setStart(node, step === 1 ? offset : Math.max(0, offset - 1));
  range.setEnd(node, step === 1 ? Math.min(offset + 1, node.nodeValue?.length ?? offset) : offset);
  const rects = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  const rect = step === 1 ? rects[0] : rects.at(-1);
  if (!rect) return undefined;
  const element = node.parentElement;
  const isRightToLeft = element !== null && isWrittenRightToLeft(range.toString(), element);
  const x = (step === 1) === isRightToLeft ? rect.right : rect.left;
  return { x, top: rect.top, bottom: rect.bottom };
}

/** By the character itself where it has a direction: the words of one language may stand in a text of the other. */
function isWrittenRightToLeft(character: string, element: Element): boolean {
  if (/[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(character))
    return true;
  if (/[\p{L}\p{Nd}]/u.test(character)) return false;
  return getComputedStyle(element).direction === 'rtl';
}

/** The place in the text under a point of the viewport, in CSS px. */
export function caretFromPoint(
  document: Document,
  x: number,
  y: number,
): { node: Node; offset: number } | undefined {
  const caret = document.caretPositionFromPoint(x, y);
  return caret ? { node: caret.offsetNode, offset: caret.offset } : undefined;
}
