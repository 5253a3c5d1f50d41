import { writeXlsxStream, type ColumnDef } from 'hucre/xlsx';
import { xmlText } from './escape-xml';
import type { ExportFormat, ExportOptions } from './export-format';
import { fileName } from './file-name';
import type { Outgoing } from './outgoing';
import { tableOf } from './table';

/** UTF-16 code units: Excel calls a file broken in which a cell has more. */
const IN_ONE_CELL = 32_767;

/** Widths in characters. The others are as wide as a column is. */
const WIDTHS: Readonly<Record<string, number>> = { quote: 60, note: 36, tags: 24, title: 36, url: 30 };

/**
 * For Excel, LibreOffice Calc and Google Sheets (Office Open XML, ECMA-376): one row a quotation, every cell text, so that
 * nothing in it is ever a formula. The file says nothing of who made it, nor when.
 */
export const xlsx: ExportFormat = {
  write: (outgoing, options) => ({
    name: fileName(outgoing, 'xlsx'),
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    pieces: sheetOf(outgoing, options),
  }),
  preview: (outgoing, options) => ({
    name: fileName(outgoing, 'txt'),
    mediaType: 'text/tab-separated-values;charset=utf-8',
    pieces: linesOf(outgoing, options),
  }),
};

async function* sheetOf(outgoing: Outgoing, options: ExportOptions): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const rows = tableOf(outgoing, options);
  const names = await rows.next();
  const columns = names.done ? [] : names.value.map(columnOf);
  const sheet = writeXlsxStream(cellsOf(rows), {
    name: xmlText(options.labels.several)
      .replace(/[[\]:*?/\\]/g, ' ')
      .slice(0, 31),
    columns,
    freezePane: { rows: 1 },
  });
  for await (const piece of sheet) yield new Uint8Array(piece);
}

const columnOf = (header: string): ColumnDef => ({
  header,
  ...(WIDTHS[header] === undefined ? {} : { width: WIDTHS[header] }),
  style: { alignment: { vertical: 'top', wrapText: WIDTHS[header] !== undefined } },
});

/** What does not fit into a cell goes on in cells after the last column: nothing is cut off. */
async function* cellsOf(rows: AsyncIterable<readonly string[]>): AsyncGenerator<string[]> {
  for await (const row of rows) {
    const cells = row.map((value) => chunksOf(xmlText(value)));
    yield [...cells.map(([first = '']) => first), ...cells.flatMap((chunks) => chunks.slice(1))];
  }
}

function chunksOf(value: string): readonly string[] {
  const chunks: string[] = [];
  for (let at = 0; at < value.length;) {
    const end = at + IN_ONE_CELL;
    // Not between the halves of a character.
    const next = end < value.length && (value.codePointAt(end - 1) ?? 0) > 0xffff ? end - 1 : end;
    chunks.push(value.slice(at, next));
    at = next;
  }
  return chunks;
}

async function* linesOf(outgoing: Outgoing, options: ExportOptions): AsyncGenerator<string> {
  for await (const row of tableOf(outgoing, options))
    yield `${row.map((cell) => cell.replace(/\s+/g, ' ')).join('\t')}\n`;
}
