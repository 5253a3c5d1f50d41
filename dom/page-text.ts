import type { Position } from '../domain/annotation/annotation';
import { lastWhere } from '../domain/last-where';
import { isBlockComponent, shadowRootOf, shadowRootsIn, shownChildrenOf } from './flat-tree';
import { positionWithin } from './position';
import { selectedRange } from './selected-range';
import { textOf, type TextMap } from './text-of';
import { isElement, TreeWalk } from './tree-walk';

/** The canonical text of a page that is shown, with what its components show in their own trees, where they show it. */
export const textOfPage = ({ body }: Document): TextMap =>
  textOf(body, {
    childrenOf: shownChildrenOf,
    isBlock: (element) => {
      const root = shadowRootOf(element);
      return root !== null && isBlockComponent(root);
    },
  });

/** Where what is selected on the page stands in its text, in UTF-16 code units; null where nothing of the text is selected. */
export function selectedPosition(map: TextMap, document: Document): Position | null {
  const range = selectedOnPage(document);
  return range && (composedToPosition(map, range) ?? composedToPosition(map, reversed(range)));
}

/**
 * What is selected, from its first start to its last end. In a page with components only composed ranges have it: one of the document
 * stops at the border of a component in Chromium, and is empty in Firefox.
 */
function selectedOnPage(document: Document): AbstractRange | null {
  const shadowRoots = [...shadowRootsIn(document)];
  if (shadowRoots.length === 0) return selectedRange(document);
  const composed = document.getSelection()?.getComposedRanges({ shadowRoots }) ?? [];
  const [first] = composed;
  const last = composed.at(-1);
  if (!first || !last || composed.every((one) => one.collapsed)) return null;
  const { startContainer, startOffset } = first;
  const { endContainer, endOffset } = last;
  return new StaticRange({ startContainer, startOffset, endContainer, endOffset });
}

/** Chromium puts what is slotted behind the whole of the component that shows it, wherever that shows it. */
const reversed = (range: AbstractRange): AbstractRange =>
  new StaticRange({
    startContainer: range.endContainer,
    startOffset: range.endOffset,
    endContainer: range.startContainer,
    endOffset: range.startOffset,
  });

function composedToPosition(map: TextMap, range: AbstractRange): Position | null {
  const from = spansBefore(map, range.startContainer, range.startOffset, 'start');
  const to = spansBefore(map, range.endContainer, range.endOffset, 'end');
  return from === undefined || to === undefined ? null : positionWithin(map, range, { from, to });
}

/**
 * How many spans of the text stand before an edge, in the order in which they are shown; those that it parts count where it is an
 * end. Undefined where the page shows nothing of where the edge is.
 */
function spansBefore(
  { root, spans }: TextMap,
  container: Node,
  offset: number,
  edge: 'start' | 'end',
): number | undefined {
  if (container.getRootNode() === root.ownerDocument && !root.contains(container)) {
    const range = document.createRange();
    range.setStart(container, offset);
    return range.comparePoint(root, 0) < 0 ? spans.length : 0;
  }
  const within = container instanceof ShadowRoot ? container.host : container;
  const next = container instanceof Text ? undefined : container.childNodes[offset];
  const walk = new TreeWalk(root, shownChildrenOf);
  let before = 0;
  for (let { node } = walk; node; { node } = walk) {
    if (node === next) return before;
    if (!walk.isEntering && node === within && !next) return before;
    for (let span = spans[before]; span?.node === node; span = spans[before]) {
      const isBefore = edge === 'end' ? span.nodeStart < offset : span.nodeStart + span.length <= offset;
      if (node === container && !isBefore) return before;
      before += 1;
    }
    if (node === container && node instanceof Text) return before;
    walk.next(isElement(node));
  }
  return within === root && !next ? before : undefined;
}

/**
 * Live ranges over a passage of a page's text, in UTF-16 code units: a range stands in one tree, so there is one for each stretch
 * between the borders of components. None where the position is not within the text; throws where a node has been shortened since.
 */
export function positionToRanges({ spans, text }: TextMap, { start, end }: Position): readonly Range[] {
  if (start < 0 || start >= end || end > text.length) return [];
  const ranges: Range[] = [];
  const first = lastWhere(spans, (span) => span.start + span.length <= start) + 1;
  let last: Text | undefined;
  for (const span of spans.slice(first, lastWhere(spans, (one) => one.start < end) + 1)) {
    const { node, nodeStart } = span;
    let range = ranges.at(-1);
    if (!range || !last || !isBehind(last, node)) {
      range = document.createRange();
      range.setStart(node, nodeStart + Math.max(0, start - span.start));
      ranges.push(range);
    }
    range.setEnd(node, nodeStart + Math.min(span.length, end - span.start));
    last = node;
  }
  return ranges;
}

/** In the same tree, and behind the other or the same: what is slotted may be shown in another order. */
function isBehind(one: Text, other: Text): boolean {
  const order = one.compareDocumentPosition(other);
  return (
    one === other || (order & (Node.DOCUMENT_POSITION_DISCONNECTED | Node.DOCUMENT_POSITION_PRECEDING)) === 0
  );
}
