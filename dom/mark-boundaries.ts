import type { TextMap } from './text-of';
import { positionToRange } from './position';
import type { Position } from '../domain/annotation/annotation';

export interface Boundary {
  readonly position: Position;
  readonly before: string;
  readonly after: string;
}

/**
 * Puts words for screen readers where passages begin and end: a painted highlight is not announced. They are hidden from
 * the eye, cannot be selected, and the text function leaves them out. Positions are in UTF-16 code units of `map`, which
 * does not fit the tree any more afterwards: make a new one.
 */
export function markBoundaries(map: TextMap, boundaries: readonly Boundary[]): void {
  const root = map.root;
  const ranges = boundaries.map(({ position }) => positionToRange(map, position));
  boundaries.forEach(({ before, after }, index) => {
    const range = ranges[index];
    if (!range) return;
    const end = range.cloneRange();
    end.collapse(false);
    end.insertNode(word(root, after));
    const start = range.cloneRange();
    start.collapse(true);
    start.insertNode(word(root, before));
  });
}

/** Takes the words away again and joins the text nodes that they parted. */
export function unmarkBoundaries(root: ParentNode): void {
  for (const element of root.querySelectorAll('[data-wm-ui=boundary]')) {
    const parent = element.parentNode;
    element.remove();
    parent?.normalize();
  }
}

function word(root: Node, text: string): HTMLElement {
  const element = (root.ownerDocument ?? document).createElement('span');
  element.dataset['wmUi'] = 'boundary';
  element.className = 'unseen boundary';
  element.textContent = ` ${text} `;
  return element;
}
