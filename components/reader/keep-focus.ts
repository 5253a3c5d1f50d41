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
  view.addEventListener('blur', () => {
    held = leaving;
    tellLoss();
  });
  view.addEventListener('focus', () => {
    if (held?.isConnected && view.document.activeElement === view.document.body)
      held.focus({ preventScroll: true });
    held = undefined;
  });
  // It may have been taken before this.
  if (!view.document.hasFocus()) tellLoss();
}
