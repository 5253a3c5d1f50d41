import { escapeHtml } from '../exporting/escape-html';
import { keptInOrder, type CitationPart } from './citation-part';

/** A citation as HTML, for programs that paste it: italics and links, nothing else. */
export function richText(parts: readonly CitationPart[]): string {
  return keptInOrder(parts).map(htmlOf).join('');
}

function htmlOf(part: CitationPart): string {
  if ('text' in part) return part.isItalic ? `<i>${escapeHtml(part.text)}</i>` : escapeHtml(part.text);
  return `<a href="${escapeHtml(part.address)}">${escapeHtml(part.shown ?? part.address)}</a>`;
}
