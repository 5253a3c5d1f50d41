/**
 * Links within the text go to their note and back without an entry in the tab's history, which is the page's: the back button
 * would have to be pressed once more for each. The focus goes along, as it does with any link.
 */
export function followNotes(text: HTMLElement): void {
  text.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    if (!link) return;
    event.preventDefault();
    const id = decodeURIComponent((link.getAttribute('href') ?? '').slice(1));
    const note = text.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
    if (!note) return;
    note.scrollIntoView({ block: 'center' });
    note.tabIndex = -1;
    note.focus({ preventScroll: true });
  });
}
