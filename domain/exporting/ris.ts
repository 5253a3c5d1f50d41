import { oneLine } from '../citation/one-line';
import type { Published } from '../document/article';
import { escapeHtml } from './escape-html';
import type { ExportOptions } from './export-format';
import { textFormat } from './text-format';
import type { Quotation } from './quotation';
import { noteLines, sourcesOf, type Source } from './sources-of';

/**
 * For reference managers, Zotero first: one record a document, its quotations as notes. The tags are those that Zotero's own
 * translator reads for this type; any other would become a note.
 */
export const ris = textFormat({
  extension: 'ris',
  mediaType: 'application/x-research-info-systems;charset=utf-8',
  async *pieces(outgoing, options) {
    for await (const source of sourcesOf(outgoing, options)) yield recordOf(source, options);
  },
});

function recordOf(source: Source, options: ExportOptions): string {
  const { kind, title, authors, publisher, published, accessed, url, lang, number } = source;
  const fields: readonly (readonly [tag: string, value: string | null])[] = [
    ['TY', kind === 'report' ? 'RPRT' : 'ELEC'],
    ['TI', title],
    // A comma would part an organisation into a family name and a given one.
    ...authors.map((name) => ['AU', name.replace(/\s*,\s*/g, ' ')] as const),
    [kind === 'report' ? 'PB' : 'T2', publisher],
    ['DA', published && dateOf(published)],
    ['PY', published && published.date.slice(0, 4)],
    // Zotero's kind of a web page.
    ['M3', kind === 'press-release' ? options.labels.pressRelease : null],
    ['SN', number],
    ['UR', url],
    ['Y2', accessed && `${accessed.replaceAll('-', '/')}/`],
    ['LA', lang],
    // A semicolon would part it into two.
    ...source.tagPaths.map((path) => ['KW', path.replaceAll(';', ',')] as const),
    ...source.quotations.map((quotation) => ['N1', noteOf(quotation, options)] as const),
  ];
  const lines = fields.map(([tag, value]) =>
    value === null || value === '' ? '' : `${tag}  - ${oneLine(value)}\r\n`,
  );
  return `${lines.join('')}ER  - \r\n\r\n`;
}

/** `2015/12/11/`, `2015/12//`, `2015///`: no more than is known. */
function dateOf({ date }: Published): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${year}/${month}/${day}/`;
}

/** HTML, as Zotero keeps it. */
function noteOf(quotation: Quotation, options: ExportOptions): string {
  const [quote = '', ...rest] = noteLines(quotation, options).map((line) =>
    escapeHtml(line).replaceAll('\n', '<br>'),
  );
  return `<blockquote>${quote}</blockquote>${rest.map((line) => `<p>${line}</p>`).join('')}`;
}
