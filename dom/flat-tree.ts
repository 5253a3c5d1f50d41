/** What only extensions may see: Firefox's, and Chromium's `dom`, which content scripts have. */
interface Privileged {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}
interface PrivilegedScope {
  readonly chrome?: { readonly dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };
}

/**
 * A component's own tree, closed or open; null where an element has none. A closed one only of custom elements: each that is
 * asked for costs, and the browser's own controls have such trees as well.
 */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const { shadowRoot, localName } = element;
  // A form's field may have that name.
  if (shadowRoot) return shadowRoot instanceof ShadowRoot ? shadowRoot : null;
  if (typeof localName !== 'string' || !localName.includes('-')) return null;
  // Casts: known to the browsers, not to the types of the DOM.
  const { openOrClosedShadowRoot: own } = element as Privileged;
  return own ?? (globalThis as PrivilegedScope).chrome?.dom?.openOrClosedShadowRoot(element) ?? null;
}

/** The most usual elements that can have no such tree (DOM, section "attachShadow"): to be given an element takes longer than to be asked for it. */
const HOSTS = ':not(a, li, ul, img, script, path, option, td, br, meta)';

/** All components' trees in a tree, those within others as well, the outer ones first. */
export function shadowRootsIn(tree: ParentNode): readonly ShadowRoot[] {
  const trees: ParentNode[] = [tree];
  // Grows while it is gone through.
  for (const one of trees) {
    // By number: gone through as it is, a list takes half as long again.
    const hosts = one.querySelectorAll(HOSTS);
    for (let at = 0; at < hosts.length; at++) {
      const root = shadowRootOf(hosts.item(at));
      if (root) trees.push(root);
    }
  }
  return trees.slice(1) as ShadowRoot[];
}

/** What an element shows in the place of its own children, as in the flat tree of CSS Scoping; undefined where it shows these. */
export function shownChildrenOf(element: Element): ArrayLike<Node> | undefined {
  const root = shadowRootOf(element);
  if (root) return root.childNodes;
  if (!(element instanceof HTMLSlotElement)) return undefined;
  const assigned = element.assignedNodes();
  return assigned.length > 0 ? assigned : undefined;
}

/** Whether it is a component that stands on a line of its own, as its style sheet has it: its name does not say so. */
export function isBlockComponent({ host }: ShadowRoot): boolean {
  return !/^(inline|contents)/.test(getComputedStyle(host).display);
}
