import { isBlockComponent, shadowRootOf, shownChildrenOf } from '../dom/flat-tree';

/**
 * Puts what a page's components show in their own trees into a copy of it, where they show it, as a copy has only the page's own
 * nodes. The copy has to be as it was made, node for node.
 */
export function fillShadowTrees(page: Document, copy: Element): void {
  const document = copy.ownerDocument;
  const fill = (tree: ParentNode, copied: ParentNode): void => {
    const originals = tree.querySelectorAll('*');
    // As it is now: what is put into it has been filled already.
    const copies = [...copied.querySelectorAll('*')];
    originals.forEach((host, at) => {
      const root = shadowRootOf(host);
      const copiedHost = copies[at];
      // Outside the body stand boxes of other extensions.
      if (root && copiedHost && (tree !== page.documentElement || page.body.contains(host)))
        fillHost(root, copiedHost);
    });
  };
  const fillHost = (root: ShadowRoot, host: Element): void => {
    const content = document.createElement(isBlockComponent(root) ? 'div' : 'span');
    for (const node of root.childNodes) content.append(document.importNode(node, true));
    const slots = [...content.querySelectorAll('slot')];
    fill(root, content);
    const copies = [...host.childNodes];
    const copyOf = new Map(Array.from(root.host.childNodes, (node, at) => [node as Node, copies[at]]));
    root.querySelectorAll('slot').forEach((slot, at) => {
      const shown = document.createDocumentFragment();
      const assigned = Array.from(shownChildrenOf(slot) ?? [], (node) => copyOf.get(node));
      for (const node of assigned.length > 0 ? assigned : [...(slots[at]?.childNodes ?? [])])
        if (node) shown.append(node);
      slots[at]?.replaceWith(shown);
    });
    // What says something of the page to machines is shown nowhere, and stays.
    const said = [...host.children].filter((one) => one.localName === 'script');
    host.replaceChildren(content, ...said);
  };
  fill(page.documentElement, copy);
}
