import type { TextMap } from './text-of';
import { positionToEnds, type TextPoint } from './position';
import type { Position } from '../domain/annotation/annotation';

export interface Boundary {
  readonly position: Position;
  readonly before: string;
  readonly after: string;
}

interface Put {
  readonly point: TextPoint;
  readonly text: string;
  readonly isEnd: boolean;
  /** In the text, of this word and of the passage's other one. */
  readonly at: number;
  readonly other: number;
}

/**
 * Puts words for screen readers where passages begin and end: a painted highlight is not announced. They are hidden from
 * the eye, cannot be selected, and the text function leaves them out. Positions are in UTF-16 code units of `map`, which
 * does not fit the tree any more afterwards: make a new one.
 */
export function markBoundaries(map: TextMap, boundaries: readonly Boundary[]): void {
  const puts = boundaries.flatMap(({ position, before, after }): Put[] => {
    const ends = positionToEnds(map, position);
    if (!ends) return [];
    const { start, end } = position;
    return [
      { point: ends.start, text: before, isEnd: false, at: start, other: end },
      { point: ends.end, text: after, isEnd: true, at: end, other: start },
    ];
  });
  // From the last to the first: what stands before in a node keeps its offset.
  puts.sort(fromTheLast);
  let last: { readonly point: TextPoint; readonly element: HTMLElement } | undefined;
  for (const { point, text } of puts) {
    const element = word(map.root, text);
    if (last && last.point.node === point.node && last.point.offset === point.offset)
      last.element.before(element);
    else putAt(point, element);
    last = { point, element };
  }
}

/** Where one ends and another begins the end is read first; of those that end together, the inner one. */
function fromTheLast(one: Put, other: Put): number {
  if (one.at !== other.at) return other.at - one.at;
  if (one.isEnd !== other.isEnd) return one.isEnd ? 1 : -1;
  return one.other - other.other;
}

function putAt({ node, offset }: TextPoint, element: HTMLElement): void {
  if (offset === 0) node.before(element);
  else if (offset >= node.length) node.after(element);
  else node.splitText(offset).before(element);
}

/** Takes the words away again and joins the text nodes that they parted. */
export function unmarkBoundaries(root: ParentNode): void {
  const parted = new Set<Node>();
  for (const element of root.querySelectorAll('[data-wm-ui=boundary]')) {
    if (element.parentNode) parted.add(element.parentNode);
    element.remove();
  }
  for (const parent of parted) parent.normalize();
}

function word(root: Node, text: string): HTMLElement {
  const element = (root.ownerDocument ?? document).createElement('span');
  element.dataset['wmUi'] = 'boundary';
  element.className = 'unseen boundary';
  element.textContent = ` ${text} `;
  return element;
}
