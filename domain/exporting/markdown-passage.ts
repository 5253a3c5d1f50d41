import type { CitationPart } from '../citation/citation-part';
import { house } from '../citation/styles/house';
import type { SourceDetails } from '../citation/source-parts';
import type { DocumentRecord } from '../document/document';
import { escapeMarkdown, markdownAddress } from './escape-markdown';

/** One passage with its source, to be pasted into a text in Markdown. Nothing that the person wrote goes along. */
export function passageInMarkdown(
  exact: string,
  document: DocumentRecord,
  details: SourceDetails & { readonly source: string },
): string {
  return `${blockQuote(exact)}\n\n${sourceLine(details.source, house.full(document, details))}`;
}

export function blockQuote(exact: string): string {
  return escapeMarkdown(exact)
    .split('\n')
    .map((block) => `> ${block}`)
    .join('\n>\n');
}

/** A citation on one line; `label` stands before it: `Source:` */
export const sourceLine = (label: string, citation: readonly CitationPart[]): string =>
  `${oneLine(label)} ${citation.map(inMarkdown).join('')}`.trim();

function inMarkdown(part: CitationPart): string {
  if ('address' in part) {
    const address = markdownAddress(part.address);
    return part.shown === undefined ? address : `[${oneLine(part.shown)}](${address})`;
  }
  const words = oneLine(part.text);
  // Spaces at the ends keep it apart from its neighbours.
  const before = /^\s/.test(part.text) ? ' ' : '';
  const after = words !== '' && /\s$/.test(part.text) ? ' ' : '';
  return `${before}${part.isItalic && words !== '' ? `*${words}*` : words}${after}`;
}

/** On one line, with nothing in it that Markdown reads. */
export function oneLine(text: string): string {
  return escapeMarkdown(text.replace(/\s+/g, ' ').trim());
}
