import { BLOCKS } from '../dom/text-of';

/** Real pages are at most half as deep; the time that a machine takes to read one grows with the square of its depth. */
const DEEPEST = 80;
/** Most pages have nothing that is a third as deep. */
const DEEP = 27;
/** Within a body: an element that is deeper, the first of its box. To ask for one takes a tenth of the time of a walk. */
const deeperThan = (depth: number): string => `:scope${' > *'.repeat(depth)} > :first-child`;

/**
 * Takes boxes away from a copy of a page that are nested more deeply than any real ones, as HTML parsers do from some depth on;
 * what is in them stays, in its order, and what stood on a line of its own does so still.
 */
export function flattenDeep(body: Element): void {
  if (![DEEP, DEEPEST].every((depth) => body.querySelector(deeperThan(depth)))) return;
  const deep: Element[] = [];
  walk(body, (node, depth) => {
    if (depth === DEEPEST && holdsElements(node)) deep.push(node);
    return depth < DEEPEST;
  });
  for (const element of deep) {
    const kept: Node[] = [];
    const breakLine = (box: Node): void => {
      if (BLOCKS.has(box.nodeName.toLowerCase())) kept.push(element.ownerDocument.createElement('br'));
    };
    const enter = (node: Node): boolean => {
      const isBox = holdsElements(node);
      if (isBox) breakLine(node);
      else kept.push(node);
      return isBox;
    };
    walk(element, enter, breakLine);
    // All at once: one box at a time would move what is in it again and again.
    const pieces = element.ownerDocument.createDocumentFragment();
    for (const node of kept) pieces.append(node);
    element.replaceChildren(pieces);
  }
}

const holdsElements = (node: Node): node is Element => (node as Partial<Element>).firstElementChild != null;

/** Goes through what is in a node, in order, without recursion; `enter` says whether to go into a node that holds others. */
function walk(
  root: Node,
  enter: (node: Node, depth: number) => boolean,
  leave: (node: Node) => void = () => undefined,
): void {
  let depth = 1;
  let node: Node | null = root.firstChild;
  while (node) {
    const first: Node | null = enter(node, depth) ? node.firstChild : null;
    if (first) {
      depth += 1;
      node = first;
      continue;
    }
    while (node && !node.nextSibling) {
      depth -= 1;
      node = node.parentNode === root ? null : node.parentNode;
      if (node) leave(node);
    }
    node = node?.nextSibling ?? null;
  }
}
