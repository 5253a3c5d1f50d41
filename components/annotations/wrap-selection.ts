/** The marks that the keys put around what is selected in a note. */
const MARKS: Readonly<Record<string, string>> = { b: '**', i: '*' };

/** `Ctrl`/`⌘` with B or I in a note's field: bold or italic around the selection, or away from it. True where it was one of them. */
export function wrapSelection(event: KeyboardEvent, field: HTMLTextAreaElement): boolean {
  const mark = MARKS[event.key.toLowerCase()];
  if (mark === undefined || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return false;
  event.preventDefault();
  const { selectionStart: start, selectionEnd: end, value } = field;
  const isMarked =
    value.slice(0, start).endsWith(mark) &&
    value.slice(end).startsWith(mark) &&
    // Two stars are bold, not twice italic.
    (mark !== '*' || value.charAt(start - 2) !== '*' || value.charAt(start - 3) === '*');
  const selected = value.slice(start, end);
  const [from, to, text] = isMarked
    ? [start - mark.length, end + mark.length, selected]
    : [start, end, `${mark}${selected}${mark}`];
  field.setSelectionRange(from, to);
  // The browser's own insertion, so that its undo within the field knows of it.
  if (!document.execCommand('insertText', false, text)) field.setRangeText(text);
  const at = isMarked ? from : from + mark.length;
  field.setSelectionRange(at, at + selected.length);
  return true;
}
