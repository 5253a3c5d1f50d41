/** The words of an element on one line, without code and without readings (`rt`), as titles and labels are compared. */
export function plainText(element: Element | null | undefined): string {
  if (!element) return '';
  if (!element.querySelector('rt, rp, script, style, noscript')) return oneLine(element.textContent);
  const copy = element.cloneNode(true);
  // A clone of an element is one; the DOM's types say Node.
  for (const aside of (copy as Element).querySelectorAll('rt, rp, script, style, noscript')) aside.remove();
  return oneLine(copy.textContent ?? '');
}

/** White space that is not one space already: most of a text's is, and to write it again takes as long as to read the rest. */
const UNEVEN = /[^\S ]\s*|\s{2,}/g;

export function oneLine(text: string): string {
  return text.trim().replace(UNEVEN, ' ');
}

/** Kana, ideographs of the basic plane and Hangul syllables: by ranges, as scripts by name take ten times as long. */
const IDEOGRAPHS = /[\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff]+/g;

/** How much of a text a pattern of runs finds, in UTF-16 code units. */
export function lengthIn(text: string, runs: RegExp): number {
  return text.match(runs)?.join('').length ?? 0;
}

/** How much a text says, in letters of an alphabet: a syllable or ideograph stands for about two and a half. */
export function weightOf(text: string): number {
  const line = oneLine(text);
  return line.length + 1.5 * lengthIn(line, IDEOGRAPHS);
}

/** Share of an element's letters that are in links, 0 to 1. Marks of notes (`#…`, a few letters) do not count. */
export function linkDensity(element: Element): number {
  const all = oneLine(element.textContent).length;
  if (all === 0) return 0;
  let linked = 0;
  for (const link of element.querySelectorAll('a[href]')) {
    const { length } = oneLine(link.textContent);
    if (length > 8 || !link.matches('[href^="#"]')) linked += length;
  }
  return Math.min(1, linked / all);
}

/** Class names and id, lower-cased and with a space at each word border (`newsHeader__sub-title` → `news header sub title`). */
export function namesOf(element: Element): string {
  if (!element.hasAttributes()) return '';
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`;
  if (names.length === 1) return '';
  return names
    .replace(/[-_:\s]+|(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase()
    .trim();
}
