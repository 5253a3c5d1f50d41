import type { Position } from '../domain/annotation/annotation';
import { lastWhere } from '../domain/last-where';
import { snapToGraphemes } from './snap-to-graphemes';
import type { TextMap, TextSpan } from './text-of';

/**
 * Where a range stands in the text, in UTF-16 code units: white space at its edges left out, edges moved outward to grapheme
 * clusters, what lies outside the root cut off. Gives null where no text is left, as for a range wholly outside or in one image.
 *
 * Edges are looked up by their place in the tree and not by `range.toString()`, so an edge in an element, in an image, or at
 * the start of the next block (Chromium's triple click) needs no case of its own.
 */
export function rangeToPosition(map: TextMap, range: AbstractRange): Position | null {
  const { spans } = map;
  if (
    spans.length === 0 ||
    !isInSameTree(map, range.startContainer) ||
    !isInSameTree(map, range.endContainer)
  )
    return null;
  return positionWithin(map, range, {
    from: firstWhere(spans, range.startContainer, range.startOffset, spanEnd, (order) => order > 0),
    to: firstWhere(spans, range.endContainer, range.endOffset, spanStart, (order) => order >= 0),
  });
}

/**
 * The same where it is known which spans a range touches: from the first that ends behind its start to the first that does not
 * begin before its end, without that one.
 */
export function positionWithin(
  { spans, text }: TextMap,
  range: AbstractRange,
  { from, to }: { readonly from: number; readonly to: number },
): Position | null {
  const first = spans[from];
  const last = spans[to - 1];
  if (!first || !last) return null;
  let start =
    first.start +
    (first.node === range.startContainer ? Math.max(0, range.startOffset - first.nodeStart) : 0);
  let end =
    last.start +
    (last.node === range.endContainer
      ? Math.min(last.length, range.endOffset - last.nodeStart)
      : last.length);
  if (end <= start) return null;
  const passage = text.slice(start, end);
  start += passage.length - passage.trimStart().length;
  end -= passage.length - passage.trimEnd().length;
  return start < end ? snapToGraphemes(text, { start, end }) : null;
}

/** A live range over a passage of the text; null where the position is not within the text. In UTF-16 code units. */
export function positionToRange(map: TextMap, position: Position): Range | null {
  const range = (map.root.ownerDocument ?? (map.root as Document)).createRange();
  return putRange(range, map, position) ? range : null;
}

/** Puts a range over a passage of the text; false, and as it was, where the position is not within the text. */
export function putRange(range: Range, map: TextMap, position: Position): boolean {
  const ends = positionToEnds(map, position);
  if (!ends) return false;
  range.setStart(ends.start.node, ends.start.offset);
  range.setEnd(ends.end.node, ends.end.offset);
  return true;
}

/**
 * The same for what is only painted: it costs nothing when the tree changes, and does not fit it afterwards. Gives `last`
 * again where that still fits.
 */
export function positionToStaticRange(
  map: TextMap,
  position: Position,
  last: StaticRange | undefined,
): StaticRange | null {
  const ends = positionToEnds(map, position);
  if (!ends) return null;
  const { start, end } = ends;
  if (
    last?.startContainer === start.node &&
    last.startOffset === start.offset &&
    last.endContainer === end.node &&
    last.endOffset === end.offset
  )
    return last;
  return new StaticRange({
    startContainer: start.node,
    startOffset: start.offset,
    endContainer: end.node,
    endOffset: end.offset,
  });
}

/** A place between two characters of a node, in UTF-16 code units. */
export interface TextPoint {
  readonly node: Text;
  readonly offset: number;
}

/** Where a passage begins and ends in the nodes, without a range: each that lives is moved by each change of the tree. */
export function positionToEnds(
  { spans, text }: TextMap,
  { start, end }: Position,
): { readonly start: TextPoint; readonly end: TextPoint } | null {
  if (start < 0 || start >= end || end > text.length) return null;
  const first = spans[lastWhere(spans, (span) => span.start + span.length <= start) + 1];
  const last = spans[lastWhere(spans, (span) => span.start < end)];
  if (!first || !last) return null;
  const from = Math.max(0, start - first.start);
  const to = Math.min(last.length, end - last.start);
  // A position on nothing but the break between two blocks has its edges the wrong way round.
  if (first.start + from >= last.start + to) return null;
  return {
    start: { node: first.node, offset: first.nodeStart + from },
    end: { node: last.node, offset: last.nodeStart + to },
  };
}

function isInSameTree(map: TextMap, node: Node): boolean {
  return node.getRootNode() === map.root.getRootNode();
}

const spanStart = (span: TextSpan): number => span.nodeStart;
const spanEnd = (span: TextSpan): number => span.nodeStart + span.length;

/** Index of the first span whose point stands in that order to the edge: -1 before it, 0 at it, 1 after it. */
function firstWhere(
  spans: readonly TextSpan[],
  container: Node,
  offset: number,
  point: (span: TextSpan) => number,
  holds: (order: number) => boolean,
): number {
  const edge = (container.ownerDocument ?? document).createRange();
  edge.setStart(container, offset);
  edge.collapse(true);
  return lastWhere(spans, (span) => !holds(edge.comparePoint(span.node, point(span)))) + 1;
}
