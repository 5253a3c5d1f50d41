import { linkToPassage } from '../../domain/citation/link-to-passage';
import { quoted } from '../../domain/citation/quotation-marks';
import { passageInMarkdown } from '../../domain/exporting/markdown-passage';
import type { CopyForm } from '../../domain/reading/working-settings';
import type { TextOf } from '../fluent/create-localization';
import { quotationOf, sourceOf, type Passage, type Quoted } from './quotation-of';

export interface Copied {
  readonly text: string;
  /** Id of the text that says what was copied. */
  readonly said: string;
}

/** A passage as it goes to the clipboard. `end`, in UTF-16 code units of the text, is read only where there is a `start`. */
export function passageAs(
  form: CopyForm,
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
  const position = start === null ? null : { start, end };
  const link = linkToPassage(source.document, source.capture, canonicalText, position);
  return { text: link.address, said: link.leadsToWords ? 'copied-as-link' : 'copied-page-address' };
}
