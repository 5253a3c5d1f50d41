import type { Position } from '../domain/annotation/annotation';
import type { TextMap, TextSpan } from './text-of';

/**
 * The stretches of a page's text that are not shown just now, in UTF-16 code units: what a style sheet hides, a closed
 * `details`, the other tabs of a box. The text itself has them, as it must not depend on styles; this asks for styles, so the page is
 * laid out.
 */
export function unseenStretches(map: TextMap): readonly Position[] {
  const seen = new Map<Element, boolean>();
  const stretches: { start: number; end: number }[] = [];
  for (const span of map.spans) {
    const parent = parentOf(span);
    if (!parent) continue;
    let isSeen = seen.get(parent);
    if (isSeen === undefined) {
      isSeen = isVisible(parent) || hasBoxOfItsOwn(span);
      seen.set(parent, isSeen);
    }
    if (isSeen) continue;
    const last = stretches.at(-1);
    if (last?.end === span.start) last.end += span.length;
    else stretches.push({ start: span.start, end: span.start + span.length });
  }
  return stretches;
}

/** By the prototype: a form has its fields in the place of its methods. */
const isVisible = (element: Element): boolean =>
  Element.prototype.checkVisibility.call(element, { visibilityProperty: true });

/** Of what stands in a component's tree itself, the component. */
function parentOf({ node }: Pick<TextSpan, 'node'>): Element | null {
  return node.parentElement ?? (node.parentNode as Partial<ShadowRoot> | null)?.host ?? null;
}

/** The text in an element that itself has no box (`display: contents`). */
function hasBoxOfItsOwn({ node }: Pick<TextSpan, 'node'>): boolean {
  const parent = parentOf({ node });
  if (!parent || getComputedStyle(parent).display !== 'contents') return false;
  const range = node.ownerDocument.createRange();
  range.selectNodeContents(node);
  return range.getClientRects().length > 0;
}
