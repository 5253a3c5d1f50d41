import { csvRow } from './csv-row';
import { textFormat } from './text-format';
import { tableOf } from './table';

/** Excel takes a file for UTF-8 only with it. */
const BYTE_ORDER_MARK = '\uFEFF';

/** For spreadsheets: RFC 4180, one row a quotation, nothing in it that can start a formula. */
export const csv = textFormat({
  extension: 'csv',
  mediaType: 'text/csv;charset=utf-8',
  async *pieces(outgoing, options) {
    yield BYTE_ORDER_MARK;
    for await (const row of tableOf(outgoing, options)) yield csvRow(row.map(guard));
  },
});

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
