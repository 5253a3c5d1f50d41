import { copyText } from '../../dom/copy-text';
import type { TextOf } from '../fluent/create-localization';
import { quotationOf, type Quoted } from './quotation-of';

/** Copies a passage as a quotation with its source and the day it was read. False where the browser refuses. */
export function copyQuotation(
  document: Document,
  opened: Quoted,
  canonicalText: string,
  passage: { readonly start: number; readonly exact: string },
  text: TextOf,
): boolean {
  return copyText(document, quotationOf(opened, canonicalText, passage, text));
}
