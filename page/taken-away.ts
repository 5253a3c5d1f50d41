import { BLOCK } from './blocks';
import { linkDensity, weightOf } from './plain-text';

/** Boxes that were taken away but say something, by the empty elements that stand in their places. */
export type TakenAway = Map<Element, Element>;

/** By the weight of `weightOf`: less says nothing that would be missed, more is another writing. */
const [LEAST, MOST] = [60, 2_500];

/** Takes a box out of the page; one that says something in sentences leaves its place behind. */
export function takeAway(box: Element, taken: TakenAway): void {
  const weight = weightOf(box.textContent);
  if (weight < LEAST || weight > MOST || linkDensity(box) > 0.3 || !/[.!?…。！？؟।]/u.test(box.textContent)) {
    box.remove();
    return;
  }
  const place = box.ownerDocument.createElement('wm-place');
  box.replaceWith(place);
  taken.set(place, box);
}

/** The boxes by the number of the block that each came after; their places are gone then. */
export function byBlock(body: Element, taken: TakenAway): ReadonlyMap<string, readonly Element[]> {
  const after = new Map<string, Element[]>();
  let number = '';
  for (const element of taken.size === 0 ? [] : body.querySelectorAll(`[${BLOCK}], wm-place`)) {
    const box = taken.get(element);
    if (!box) number = element.getAttribute(BLOCK) ?? '';
    else {
      after.set(number, [...(after.get(number) ?? []), box]);
      element.remove();
    }
  }
  return after;
}
