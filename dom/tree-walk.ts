/** What stands in an element in the place of its own children; undefined where these stand in it. */
export type ChildrenOf = (element: Element) => ArrayLike<Node> | undefined;

/**
 * Goes into each node below a root and out of each element, in order. However deep the tree, it costs no stack; and a form that has
 * fields named as what one goes through it by (HTML, "named properties") does not lead it astray.
 */
export class TreeWalk {
  /** Where it is; null at the end. */
  node: Node | null;
  /** Into the node, or, of an element, out of it. */
  isEntering = true;
  private readonly walker: TreeWalker;
  /** The lists that stand in the place of children, from the outermost to that of `node`. */
  private readonly lists: { readonly of: Element; readonly nodes: ArrayLike<Node>; at: number }[] = [];

  constructor(
    private readonly root: Node,
    private readonly childrenOf?: ChildrenOf,
  ) {
    this.node = root;
    this.walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root);
    this.next(true);
  }

  /** Goes on: into what the node holds where `into`, else past it. */
  next(into: boolean): void {
    const { node, walker } = this;
    if (!node) return;
    if (into && this.isEntering) this.enter(node);
    else {
      const list = this.lists.at(-1);
      if (list && node === list.nodes[list.at]) {
        list.at += 1;
        this.goTo(list.nodes[list.at]);
        if (list.at >= list.nodes.length) {
          this.lists.pop();
          this.goTo(list.of);
          this.isEntering = false;
        }
      } else {
        this.isEntering = walker.nextSibling() !== null;
        if (!this.isEntering) walker.parentNode();
        this.node = walker.currentNode;
      }
    }
    if (!this.isEntering && this.node === this.root) this.node = null;
  }

  private enter(node: Node): void {
    const nodes = isElement(node) ? this.childrenOf?.(node) : undefined;
    if (nodes?.[0]) {
      this.lists.push({ of: node as Element, nodes, at: 0 });
      this.goTo(nodes[0]);
    } else if (nodes || !this.walker.firstChild()) this.isEntering = false;
    else this.node = this.walker.currentNode;
  }

  private goTo(node: Node | undefined): void {
    if (!node) return;
    this.node = this.walker.currentNode = node;
    this.isEntering = true;
  }
}

// A form may have a field by the name of each of its properties, so what is not a property's own kind is a form's.

export function isElement(node: Node): node is Element {
  return node.nodeType === 1 || typeof node.nodeType !== 'number';
}

export const localNameOf = ({ localName }: Element): string =>
  typeof localName === 'string' ? localName : 'form';
