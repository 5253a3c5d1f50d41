/** The line under the bar: how much of the text has been read. */
export function followProgress(view: Window, bar: HTMLElement, text: HTMLElement): void {
  const follow = (): void => {
    const { top, height } = text.getBoundingClientRect();
    const read = height === 0 ? 0 : (view.innerHeight - top) / height;
    const begun = view.scrollY === 0 ? 0 : Math.min(1, Math.max(0, read));
    bar.style.setProperty('--progress', begun.toFixed(4));
  };
  view.addEventListener('scroll', follow, { passive: true });
}
