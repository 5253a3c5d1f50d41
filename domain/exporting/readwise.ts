import { oneLine } from '../citation/one-line';
import { addressOf } from '../citation/source-parts';
import { csvRow } from './csv-row';
import type { ExportOptions } from './export-format';
import { markdownTag } from './escape-markdown';
import { plainText } from './plain-text';
import type { Quotation } from './quotation';
import { shorten } from './shorten';
import { textFormat } from './text-format';

/** UTF-16 code units, as its API states them for what it keeps; of the table nothing is stated. */
const LONGEST = { text: 8191, title: 511, author: 1024 };

const COLUMNS: Readonly<Record<string, (quotation: Quotation, options: ExportOptions) => string>> = {
  Highlight: ({ annotation }) => shorten(plainText(annotation.quote.exact), LONGEST.text),
  Title: ({ document }) => shorten(oneLine(document.title) || document.url, LONGEST.title),
  Author: ({ document }) => shorten(oneLine(document.byline ?? document.publisher ?? ''), LONGEST.author),
  URL: ({ document, capture }) => addressOf(document, capture),
  Note: noteOf,
  // Only their order counts. From 1: some programs take 0 for none.
  Location: ({ annotation }) => String(annotation.position.start + 1),
  Date: ({ annotation }, { times }) => (times ? annotation.createdAt.slice(0, 19).replace('T', ' ') : ''),
};

/**
 * For Readwise's import of tables: the names of its columns are Readwise's. Without a byte order mark, as that would be part of the
 * name of the first, which has to be there; and without a guard against formulas, which would be part of the words.
 */
export const readwise = textFormat({
  extension: 'readwise.csv',
  mediaType: 'text/csv;charset=utf-8',
  async *pieces({ documents }, options) {
    yield csvRow(Object.keys(COLUMNS));
    const columns = Object.values(COLUMNS);
    for await (const { quotations } of documents)
      for (const quotation of quotations) yield csvRow(columns.map((column) => column(quotation, options)));
  },
});

/** Tags go before the note: Readwise reads a word with a full stop before it as a tag where a note begins with it. */
function noteOf({ annotation, tagPaths, documentTagPaths }: Quotation, { notes }: ExportOptions): string {
  const tags = [...new Set([...tagPaths, ...documentTagPaths].map(readwiseTag))].filter((tag) => tag !== '');
  // In the note itself such a word is none: it gets a one dot leader (U+2024), which looks the same.
  const note = notes
    ? plainText(annotation.note)
        .trim()
        .replace(/(?<!\S)\.(?=[\p{L}\p{N}])/gu, '․')
    : '';
  return shorten(
    [tags.map((tag) => `.${tag}`).join(' '), note].filter((part) => part !== '').join('\n'),
    LONGEST.text,
  );
}

/** One word. `h1` and `c1` would make a heading of the passage, or join it with another (Readwise's action tags). */
function readwiseTag(path: string): string {
  const tag = markdownTag(path).replaceAll('/', '_');
  return /^[ch]\d+$/i.test(tag) ? `${tag}_` : tag;
}
