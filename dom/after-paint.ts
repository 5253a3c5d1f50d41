/** Runs once the next frame is painted, which is as long as nothing else is done. */
export function afterPaint(view: Window, run: () => void): void {
  view.requestAnimationFrame(() => {
    view.setTimeout(run);
  });
}
