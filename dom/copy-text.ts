/**
 * Puts a text on the clipboard, to be called within a click or a key. By `execCommand`, since in a frame a page's
 * `Permissions-Policy` can forbid `navigator.clipboard`. False where the browser refuses. Focus and selection stay.
 * `html` goes along for programs that paste it.
 */
export function copyText(document: Document, text: string, html?: string): boolean {
  const focused = document.activeElement;
  const selection = document.getSelection();
  const ranges = selection
    ? Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index))
    : [];
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'unseen';
  field.dataset['wmUi'] = 'copy';
  document.body.append(field);
  field.select();
  const putBoth = (event: ClipboardEvent): void => {
    if (html === undefined || !event.clipboardData) return;
    event.clipboardData.setData('text/plain', text);
    event.clipboardData.setData('text/html', html);
    event.preventDefault();
  };
  field.addEventListener('copy', putBoth);
  const isCopied = document.execCommand('copy');
  field.remove();
  selection?.removeAllRanges();
  for (const range of ranges) selection?.addRange(range);
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return isCopied;
}
