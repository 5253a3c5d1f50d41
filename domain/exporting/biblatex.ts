import type { ExportOptions } from './export-format';
import { textFormat } from './text-format';
import { noteLines, sourcesOf, type Source } from './sources-of';

/** For LaTeX, JabRef and other reference managers: one entry a document, its quotations in `annote`. In UTF-8, as BibLaTeX reads it. */
export const biblatex = textFormat({
  extension: 'bib',
  mediaType: 'application/x-bibtex;charset=utf-8',
  async *pieces(outgoing, options) {
    for await (const source of sourcesOf(outgoing, options)) yield `${entryOf(source, options)}\n`;
  },
});

function entryOf(source: Source, options: ExportOptions): string {
  const { key, kind, title, authors, publisher, published, accessed, url, lang, number } = source;
  const isReport = kind === 'report';
  // In braces of its own a name or title stays as it is written: nothing is parted, nothing made small.
  const kept = (text: string): string => `{${escapeLatex(text)}}`;
  const annote = source.quotations.map((one) => noteLines(one, options).map(escapeLatex).join('\n\n'));
  const fields: readonly (readonly [name: string, value: string | null])[] = [
    ['title', kept(title)],
    ['author', authors.map(kept).join(' and ')],
    [isReport ? 'institution' : 'organization', publisher && escapeLatex(publisher)],
    ...(isReport ? ([['type', 'Report']] as const) : []),
    ['type', kind === 'press-release' ? escapeLatex(options.labels.pressRelease) : null],
    ['number', number && escapeLatex(number)],
    ['date', published && published.date],
    // For programs that know BibTeX only.
    ['year', published && published.date.slice(0, 4)],
    ['url', url],
    ['urldate', accessed],
    ['language', lang],
    ['keywords', source.tagPaths.map((path) => escapeLatex(path.replaceAll(',', ';'))).join(', ')],
    ['annote', annote.join('\n\n')],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === null || value === '' ? [] : [`  ${name} = {${value}}`],
  );
  return `@${isReport ? 'report' : 'online'}{${key},\n${lines.join(',\n')}\n}\n`;
}

const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text that LaTeX sets as it is. Control characters are dropped. */
function escapeLatex(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\r\n?/g, '\n')
      .replace(/[^\P{Cc}\n]/gu, ' ')
      .replace(/[\\{}&%$#_~^]/g, (sign) => COMMANDS[sign] ?? `\\${sign}`)
      // Two of them would be set as one other sign.
      .replace(/(?<=([-`'<>,]))(?=\1)/g, '{}')
  );
}
