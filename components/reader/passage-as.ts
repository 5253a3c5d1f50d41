import { isRich, plainText } from '../../domain/citation/citation-part';
import { CITATION_STYLES } from '../../domain/citation/citation-styles';
import type { CitationStyleId } from '../../domain/citation/citation-style';
import { richText } from '../../domain/citation/rich-text';
import type { SourceDetails } from '../../domain/citation/source-parts';
import type { DocumentRecord } from '../../domain/document/document';
import { linkToPassage } from '../../domain/citation/link-to-passage';
import { quoted } from '../../domain/citation/quotation-marks';
import { passageInMarkdown } from '../../domain/exporting/markdown-passage';
import type { CopyChoice } from '../../domain/reading/working-settings';
import type { TextArguments, TextOf } from '../fluent/create-localization';
import { quotationOf, sourceOf, type Passage, type Quoted } from './quotation-of';

export interface Copied {
  readonly text: string;
  /** The same for programs that paste HTML; only where plain text loses something. */
  readonly html?: string;
  /** Id of the text that says what was copied, and what goes into it. */
  readonly said: string;
  readonly values?: TextArguments;
}

/** A passage as it goes to the clipboard. `end`, in UTF-16 code units of the text, is read only where there is a `start`. */
export function passageAs(
  { copyAs: form, citationStyle }: CopyChoice,
  source: Quoted,
  canonicalText: string,
  passage: Passage & { readonly end: number },
  text: TextOf,
): Copied {
  const { start, end, exact } = passage;
  if (form === 'quotation') return { text: quoted(exact, source.document.lang), said: 'copied-as-quotation' };
  if (form === 'source')
    return { text: quotationOf(source, canonicalText, passage, text), said: 'copied-with-source' };
  if (form === 'markdown') {
    const details = { ...sourceOf(source, canonicalText, start, text), source: text('file-source') };
    return { text: passageInMarkdown(exact, source.document, details), said: 'copied-as-markdown' };
  }
  if (form === 'citation')
    return citationAs(citationStyle, source.document, sourceOf(source, canonicalText, start, text), text);
  const position = start === null ? null : { start, end };
  const link = linkToPassage(source.document, source.capture, canonicalText, position);
  return { text: link.address, said: link.leadsToWords ? 'copied-as-link' : 'copied-page-address' };
}

/** A citation as it goes to the clipboard. */
export function citationAs(
  style: CitationStyleId,
  document: DocumentRecord,
  details: SourceDetails,
  text: TextOf,
): Copied {
  const parts = CITATION_STYLES[style].full(document, details);
  return {
    text: plainText(parts),
    ...(isRich(parts) && { html: richText(parts) }),
    said: 'copied-as-citation',
    values: { style: text(`style-${style}`) },
  };
}
