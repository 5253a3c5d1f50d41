/** Scrolls a passage to the upper part of the window, where it is not well in view already. */
export function bringIntoView(view: Window, range: Range | undefined): void {
  const rect = range?.getBoundingClientRect();
  if (!rect || (rect.top > 80 && rect.bottom < view.innerHeight * 0.6)) return;
  view.scrollBy({ top: rect.top - view.innerHeight * 0.25, behavior: 'instant' });
}
