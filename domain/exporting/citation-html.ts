import { runsFromRight, type CitationPart } from '../citation/citation-part';
import { isWebAddress } from '../citation/is-web-address';
import { escapeHtml } from './escape-html';

/** A part of a citation as HTML; addresses of the web are links. */
export function citationHtml(part: CitationPart): string {
  if ('address' in part) return linkTo(part.address, part.shown ?? part.address);
  const words = escapeHtml(part.text);
  const kept = runsFromRight(part.text) ? `<bdi>${words}</bdi>` : words;
  return part.isItalic ? `<i>${kept}</i>` : kept;
}

function linkTo(address: string, words: string): string {
  const shown = `<bdi dir="ltr">${escapeHtml(words)}</bdi>`;
  return isWebAddress(address) ? `<a href="${escapeHtml(address)}" rel="noreferrer">${shown}</a>` : shown;
}
