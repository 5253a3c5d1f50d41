import { foldWithMap, type Span } from './fold-with-map';

/**
 * Where the folded terms stand in a text as it is written, in order, overlapping ones joined.
 * Offsets are UTF-16 code units of `text`.
 */
export function emphasise(text: string, terms: readonly string[]): readonly Span[] {
  if (text === '' || terms.length === 0) return [];
  const { folded, original } = foldWithMap(text);
  const found: Span[] = [];
  for (const term of terms) {
    if (term === '') continue;
    for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + term.length)) {
      found.push(original(at, at + term.length));
    }
  }
  found.sort((a, b) => a.start - b.start || a.end - b.end);
  const joined: Span[] = [];
  for (const span of found) {
    const last = joined.at(-1);
    if (last && span.start <= last.end) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else joined.push(span);
  }
  return joined;
}
