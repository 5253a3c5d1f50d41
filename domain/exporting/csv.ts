import { textFormat } from './text-format';
import type { ExportOptions } from './export-format';
import type { Quotation } from './quotation';

/** Excel takes a file for UTF-8 only with it. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Column names are data, for formulas and scripts, and so the same in every language. */
const COLUMNS: Readonly<Record<string, (quotation: Quotation, options: ExportOptions) => string | null>> = {
  quote: ({ annotation }) => annotation.quote.exact,
  note: ({ annotation }, { notes }) => (notes ? annotation.note : ''),
  tags: ({ tagPaths }) => tagPaths.join('; '),
  colour: ({ annotation }) => annotation.colour,
  colour_name: ({ annotation }, { labels }) => labels.colour(annotation.colour),
  title: ({ document }) => document.title,
  document_tags: ({ documentTagPaths }) => documentTagPaths.join('; '),
  publisher: ({ document }) => document.publisher,
  byline: ({ document }) => document.byline,
  published: ({ document }) => document.published?.date ?? null,
  url: ({ document, capture }) => document.canonicalUrl ?? capture?.finalUrl ?? document.url,
  // `page` or `file`: of a file the address is only what it claims.
  read_from: ({ capture }) => capture && (capture.from ?? 'page'),
  archive_url: ({ document }) => document.archiveUrl,
  paragraph: ({ paragraph }) => paragraph?.toString() ?? null,
  language: ({ document }) => document.lang,
  text_sha256: ({ capture }) => capture?.textSha256 ?? null,
  accessed: ({ capture }, { times }) => (times ? (capture?.capturedAt ?? null) : null),
  created: ({ annotation }, { times }) => (times ? annotation.createdAt : null),
  modified: ({ annotation }, { times }) => (times ? annotation.updatedAt : null),
  annotation_id: ({ annotation }) => annotation.id,
};

/** For spreadsheets: RFC 4180, one row a quotation, nothing in it that can start a formula. */
export const csv = textFormat({
  extension: 'csv',
  mediaType: 'text/csv;charset=utf-8',
  async *pieces({ documents }, options) {
    yield BYTE_ORDER_MARK + writeRow(Object.keys(COLUMNS));
    for await (const { quotations } of documents)
      yield quotations
        .map((quotation) => Object.values(COLUMNS).map((column) => column(quotation, options) ?? ''))
        .map(writeRow)
        .join('');
  },
});

function writeRow(fields: readonly string[]): string {
  return fields.map(writeField).join(',') + '\r\n';
}

/** All fields are quoted, so that a semicolon in one is none where Excel parts fields at semicolons. */
function writeField(field: string): string {
  return `"${guard(field).replaceAll('"', '""')}"`;
}

const FORMULA = '[=+\\-@＝＋－＠]';
/** What programs pass over before they look at the first sign; quotation marks, as they may be taken for the field's own. */
const AT_START = new RegExp(`^(?:[\\t\\r\\n\\0]|[\\s\\p{Cf}"]*${FORMULA})`, 'u');
/** The same within a field. Begins only where a run of such signs begins, so that a long run is not read again and again. */
const WITHIN = new RegExp(`(?<![;\\s\\p{Cf}"])[;\\s\\p{Cf}"]+(?=${FORMULA})`, 'gu');

/**
 * Puts an apostrophe before whatever a spreadsheet could take for a formula: OWASP ASVS 1.2.10, and the full-width signs
 * that East Asian editions take for the same. Also after a semicolon, tab or line end within a field, where a program that
 * expects another separator would begin a new cell. NUL is dropped: programs disagree on what comes after it.
 */
function guard(field: string): string {
  const clean = field.replaceAll('\0', '');
  const guarded = clean.replace(WITHIN, (run) => (/[;\t\r\n]/.test(run) ? `${run}'` : run));
  return AT_START.test(clean) || field.startsWith('\0') ? `'${guarded}` : guarded;
}
