import type { SelectedPassage } from './reader-state';
import type { Position } from '../../domain/annotation/annotation';
import { selectedRange } from '../../dom/selected-range';

/** Quiet time after the last change of a selection that no pointer holds, in ms: a keyboard or a handle moves it stepwise. */
const SETTLED = 120;

/**
 * Says which passage is selected, once the selection has settled: when the pointer is let go, or after a pause. Touch
 * sends no `pointerup` after a long press in some browsers, so `selectionchange` decides, and the pointer only delays it.
 */
export function trackSelection(
  view: Window,
  toPosition: (range: AbstractRange) => Position | null,
  onSelection: (selection: SelectedPassage | undefined) => void,
  signal: AbortSignal,
): void {
  const { document } = view;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isHeld = false;
  const settle = (delay: number): void => {
    clearTimeout(timer);
    if (!isHeld) timer = setTimeout(look, delay);
  };
  const look = (): void => {
    const range = selectedRange(document);
    const position = range && toPosition(range);
    onSelection(position ? { position, above: placeOf(range, view) } : undefined);
  };
  document.addEventListener(
    'selectionchange',
    () => {
      settle(SETTLED);
    },
    { signal },
  );
  document.addEventListener(
    'pointerdown',
    (event) => {
      isHeld = event.pointerType === 'mouse' && event.button === 0;
    },
    { signal },
  );
  for (const name of ['pointerup', 'pointercancel', 'contextmenu'] as const) {
    document.addEventListener(
      name,
      () => {
        isHeld = false;
        settle(10);
      },
      { signal },
    );
  }
  view.addEventListener(
    'scroll',
    () => {
      settle(0);
    },
    { signal, passive: true },
  );
  view.addEventListener(
    'resize',
    () => {
      settle(0);
    },
    { signal },
  );
  // What was selected while the rest of the text was still coming.
  settle(SETTLED);
}

function placeOf(range: Range, view: Window): SelectedPassage['above'] {
  const rects = [...range.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0);
  const onScreen = rects.filter((rect) => rect.bottom > 0 && rect.top < view.innerHeight);
  const first = onScreen[0] ?? rects[0] ?? range.getBoundingClientRect();
  const last = onScreen.at(-1) ?? first;
  return { x: first.left + first.width / 2, top: first.top, bottom: last.bottom };
}
