import type { AnnotationId } from '../../domain/ids';

/**
 * Arrow keys go from one entry's checkbox to the next one's, and with the shift key take the entries along;
 * everything can be reached by `Tab` as well.
 */
export function moveByArrows(
  event: KeyboardEvent,
  onStretch: (from: AnnotationId, to: AnnotationId) => void,
): void {
  if (!['ArrowDown', 'ArrowUp', 'Home', 'End'].includes(event.key)) return;
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const { currentTarget, target } = event;
  if (!(currentTarget instanceof Element) || !(target instanceof Element)) return;
  const boxes = [
    ...currentTarget.querySelectorAll<HTMLInputElement>('[data-annotation] input[type=checkbox]'),
  ];
  const entry = target.closest('[data-annotation]');
  const at = boxes.findIndex((box) => entry?.contains(box));
  if (at < 0) return;
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: boxes.length - 1 }[event.key];
  const box = next === undefined ? undefined : boxes[next];
  if (!box) return;
  event.preventDefault();
  box.focus();
  const [from, to] = [boxes[at], box].map(idOf);
  if (event.shiftKey && from && to) onStretch(from, to);
}

// The list wrote it there.
const idOf = (box: Element | undefined): AnnotationId | undefined =>
  box?.closest<HTMLElement>('[data-annotation]')?.dataset['annotation'] as AnnotationId | undefined;
