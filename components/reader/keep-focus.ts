/** When the focus of a frame that opens has come to rest, in ms. */
const SETTLED = 500;

/**
 * Tells when the focus leaves the frame, and puts it back in the field where it was when it returns: a page that takes the
 * focus from its frame makes the browser forget that field.
 */
export function keepFocus(view: Window, tellLoss: () => void): void {
  let leaving: HTMLElement | undefined;
  let held: HTMLElement | undefined;
  view.addEventListener('focusout', ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    leaving = target;
    // The frame loses the focus in the same task as its field, where both do.
    setTimeout(() => (leaving = undefined));
  });
  const check = (): void => {
    if (!view.document.hasFocus()) tellLoss();
  };
  view.addEventListener('blur', () => {
    held = leaving;
    // The page script itself takes it for a moment, to give it back.
    setTimeout(check);
  });
  view.addEventListener('focus', () => {
    if (held?.isConnected && view.document.activeElement === view.document.body)
      held.focus({ preventScroll: true });
    held = undefined;
  });
  // It may have been taken before this; the frame is given it once it has loaded.
  setTimeout(check, SETTLED);
}
