import { citationHtml } from './citation-html';
import { citationOf } from './cited-quotation';
import { quotedField } from './csv-row';
import { escapeHtml } from './escape-html';
import type { ExportOptions } from './export-format';
import type { Quotation } from './quotation';
import { textFormat } from './text-format';

/**
 * Anki's file headers. The names of columns are left out: with them Anki fills fields by name, which differ by language; without, the
 * first field of any kind of note is the quotation and the second what is on its back. A note that was imported before is known by its
 * id, and updated.
 */
const HEADERS = [
  '#separator:tab',
  '#html:true',
  '#guid column:1',
  '#tags column:4',
  '#if matches:update current',
];

/** For Anki's import of text files: a note a quotation, its source on the back. */
export const anki = textFormat({
  extension: 'anki.txt',
  mediaType: 'text/plain;charset=utf-8',
  async *pieces({ documents }, options) {
    yield `${HEADERS.join('\n')}\n`;
    for await (const { quotations } of documents)
      for (const quotation of quotations) {
        const { annotation, tagPaths, documentTagPaths } = quotation;
        const tags = [...new Set([...tagPaths, ...documentTagPaths].map(ankiTag))].join(' ');
        yield rowOf([annotation.id, frontOf(quotation), backOf(quotation, options), tags]);
      }
  },
});

/** All fields are quoted: a line that begins with `#` would be a comment. */
function rowOf(fields: readonly string[]): string {
  return `${fields.map(quotedField).join('\t')}\n`;
}

function frontOf({ annotation, document }: Quotation): string {
  return `<div lang="${escapeHtml(document.lang)}" dir="${document.dir}">${lines(annotation.quote.exact)}</div>`;
}

function backOf(quotation: Quotation, options: ExportOptions): string {
  const source = citationOf(quotation, options).map(citationHtml).join('');
  const note = options.notes ? quotation.annotation.note.trim() : '';
  return [
    ...(note === '' ? [] : [`<div dir="auto">${lines(note)}</div>`]),
    `<div lang="${escapeHtml(options.locale)}" dir="auto">${inert(source)}</div>`,
  ].join('');
}

function lines(text: string): string {
  return inert(escapeHtml(text)).replaceAll('\n', '<br>');
}

/** Without what Anki reads in the text of fields: `[sound:…]`, `[latex]…`, `{{c1::…}}`. */
function inert(html: string): string {
  return html.replaceAll('[', '&#91;').replaceAll('{', '&#123;');
}

/** `Torture::In_custody`: white space would part a tag in two, quotation marks and control characters are dropped (`tags/register.rs`). */
function ankiTag(path: string): string {
  return path
    .toWellFormed()
    .split('/')
    .map((step) =>
      step
        .replace(/[\p{Cc}\p{White_Space}]+/gu, '_')
        .replaceAll('"', '')
        .replace(/:{2,}/g, ':')
        .replace(/^:+|:+$/g, ''),
    )
    .filter((step) => step !== '')
    .join('::');
}
