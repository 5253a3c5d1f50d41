/**
 * Shows where a link of the text leads while the pointer or the focus is on it, as a browser's own line does, which is not there
 * in full screen and in some windows. Screen readers have it from the link itself.
 */
export function showDestinations(text: HTMLElement): void {
  const line = text.ownerDocument.createElement('p');
  line.className = 'destination';
  line.ariaHidden = 'true';
  line.dir = 'ltr';
  line.hidden = true;
  text.ownerDocument.body.append(line);
  // Kept, as `:hover` and `:focus` are not yet what they will be when Firefox tells of a change.
  let pointedAt: HTMLAnchorElement | null = null;
  let focused: HTMLAnchorElement | null = null;
  const linkOf = ({ target }: Event): HTMLAnchorElement | null =>
    target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="http"]') : null;
  // A focus that scrolls the text moves other words under a pointer that rests: that must not take the line away.
  const draw = (): void => {
    const link = pointedAt ?? focused;
    line.hidden = !link;
    line.textContent = link ? link.href : '';
  };
  text.addEventListener('pointerover', (event) => {
    pointedAt = linkOf(event);
    draw();
  });
  text.addEventListener('pointerleave', () => {
    pointedAt = null;
    draw();
  });
  text.addEventListener('focusin', (event) => {
    focused = linkOf(event);
    draw();
  });
  text.addEventListener('focusout', () => {
    focused = null;
    draw();
  });
}
