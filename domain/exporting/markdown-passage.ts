import { sourceParts, type SourceDetails } from '../citation/source-parts';
import type { DocumentRecord } from '../document/document';
import { escapeMarkdown, markdownAddress } from './escape-markdown';

/** One passage with its source, to be pasted into a text in Markdown. Nothing that the person wrote goes along. */
export function passageInMarkdown(
  exact: string,
  document: DocumentRecord,
  details: SourceDetails & { readonly source: string },
): string {
  return `${blockQuote(exact)}\n\n${sourceLine(document, details)}`;
}

export function blockQuote(exact: string): string {
  return escapeMarkdown(exact)
    .split('\n')
    .map((block) => `> ${block}`)
    .join('\n>\n');
}

/** `source` stands before it: `Source:` */
export function sourceLine(
  document: DocumentRecord,
  details: SourceDetails & { readonly source: string },
): string {
  const parts = sourceParts(document, details).map((part) =>
    'address' in part ? markdownAddress(part.address) : oneLine(part.text),
  );
  return `${oneLine(details.source)} ${parts.join(', ')}`;
}

/** On one line, with nothing in it that Markdown reads. */
export function oneLine(text: string): string {
  return escapeMarkdown(text.replace(/\s+/g, ' ').trim());
}
