import { oneLine } from '../citation/one-line';
import { addressOf } from '../citation/source-parts';
import type { CaptureId } from '../ids';
import { csvRow } from './csv-row';
import type { ExportFormat, ExportOptions } from './export-format';
import { fileName, uniqueName } from './file-name';
import type { Outgoing } from './outgoing';
import { passageLinks } from './passage-links';
import type { QuotedDocument, Quotation } from './quotation';
import { shorten } from './shorten';
import type { TakenNames } from './unique-among';
import type { UwaziNames } from './uwazi-names';
import { uwaziLabel, uwaziLink, uwaziTerm } from './uwazi-values';
import { withTexts, zipFile } from './zip-file';

/**
 * UTF-16 code units. A property that is 32,766 bytes long or longer as JSON stops Uwazi's import (`validateLuceneBytesLimit`);
 * a code unit has at most three of them, and the whole passage is in the text beside the table.
 */
const LONGEST = 10_000;

const cut = (text: string): string => shorten(oneLine(text), LONGEST);

interface Row extends Quotation {
  /** Unique in its file, and no empty one: Uwazi wants a title of every entity. */
  readonly title: string;
  /** Leads a browser to the words; null where nothing does. */
  readonly link: string | null;
  /** Name of the file beside the table; null where there is none. */
  readonly attachment: string | null;
}

type Column = (row: Row, options: ExportOptions) => string | null;

/** Names of properties as `docs/uwazi-template.md` has them set up: data, and so the same in every language. */
const COLUMNS: Readonly<Record<string, Column>> = {
  title: ({ title }) => title,
  quote: ({ annotation }) => cut(annotation.quote.exact),
  tags: ({ tagPaths }) => tagPaths.map(uwaziTerm).join('|'),
  source_tags: ({ documentTagPaths }) => documentTagPaths.map(uwaziTerm).join('|'),
  tag_paths: ({ tagPaths }) => cut(tagPaths.join('; ')),
  colour: ({ annotation }, { labels }) => uwaziLabel(labels.colour(annotation.colour)),
  source_title: ({ document }) => document.title,
  source_organisation: ({ document }) => document.publisher,
  source_author: ({ document }) => document.byline,
  source_symbols: ({ document }) => (document.symbols ?? []).join(', '),
  source_link: ({ document, capture }) => uwaziLink(document.title, addressOf(document, capture)),
  archive_link: ({ document }) => uwaziLink(document.title, document.archiveUrl),
  passage_link: ({ document, link }) => uwaziLink(document.title, link),
  // Uwazi would take the first of January for every date that is not known to the day.
  published_on: ({ document }) => (document.published?.date.length === 10 ? document.published.date : null),
  published_text: ({ document }) => document.published?.date ?? null,
  text_language: ({ document }) => document.lang,
  paragraph: ({ paragraph }) => paragraph?.toString() ?? null,
  // `page` or `file`: of a file the address is only what it claims.
  read_from: ({ capture }) => capture && (capture.from ?? 'page'),
  text_sha256: ({ capture }) => capture?.textSha256 ?? null,
  annotation_id: ({ annotation }) => annotation.id,
};

/**
 * `id` is Uwazi's own name of an entity, which is then written anew. One that it did not give makes a new entity of the row, or a fault
 * of it; an empty one makes a new entity.
 */
const columnsFor = ({
  notes,
  times,
  texts,
  uwaziNames,
}: ExportOptions): Readonly<Record<string, Column>> => ({
  ...(uwaziNames.size > 0 ? { id: ({ annotation }) => uwaziNames.get(annotation.id) ?? null } : {}),
  ...COLUMNS,
  ...(notes ? { note: ({ annotation }) => cut(annotation.note) } : {}),
  ...(times ? { accessed_on: ({ capture }) => capture?.capturedAt.slice(0, 10) ?? null } : {}),
  ...(texts ? { attachments: ({ attachment }) => attachment } : {}),
});

/**
 * For Uwazi's import: a table with a row a quotation, in a zip with the texts beside it, or alone. Nothing in it is guarded against
 * being taken for a formula: no spreadsheet reads it, and Uwazi would keep the guard.
 */
export const uwazi: ExportFormat = {
  write: (outgoing, options) =>
    options.texts
      ? zipFile(
          outgoing,
          options,
          'uwazi.zip',
          withTexts('import.csv', (onText) => tableOf(outgoing, options, onText)),
        )
      : { ...tableFile(outgoing, options), name: fileName(outgoing, 'uwazi.csv') },
  preview: (outgoing, options) => tableFile(outgoing, options),
};

const tableFile = (outgoing: Outgoing, options: ExportOptions) => ({
  name: 'import.csv',
  mediaType: 'text/csv;charset=utf-8',
  pieces: tableOf(outgoing, options, () => undefined),
});

async function* tableOf(
  outgoing: Outgoing,
  options: ExportOptions,
  onText: (name: string, text: string) => void,
): AsyncGenerator<string> {
  const columns = columnsFor(options);
  yield csvRow(Object.keys(columns));
  const names: TakenNames = new Map();
  const titles = new Map<string, number>();
  for await (const of of outgoing.documents) {
    const files = new Map<CaptureId, string>();
    // What Uwazi has already has its text, and would get it once more.
    const added = of.quotations.filter(({ annotation }) => !options.uwaziNames.has(annotation.id));
    const wanted = new Set(added.map(({ annotation }) => annotation.captureId));
    for (const [id, text] of options.texts ? of.texts : []) {
      if (!wanted.has(id)) continue;
      const name = uniqueName(of.document.title, 'txt', names);
      files.set(id, name);
      onText(name, text);
    }
    for (const row of rowsOf(of, titles, files, options.uwaziNames))
      yield csvRow(
        // On one line: Uwazi's second importer takes an empty line within a field for a row of its own, and a property of
        // text has none anyway.
        Object.values(columns).map((column) => oneLine(column(row, options) ?? '')),
      );
  }
}

function* rowsOf(
  of: QuotedDocument,
  titles: Map<string, number>,
  files: ReadonlyMap<CaptureId, string>,
  imported: UwaziNames,
): Generator<Row> {
  const links = passageLinks(of);
  const title = oneLine(of.document.title) || of.document.url;
  for (const quotation of of.quotations) {
    const { id, captureId } = quotation.annotation;
    const number = (titles.get(title) ?? 0) + 1;
    titles.set(title, number);
    yield {
      ...quotation,
      title: `${title} — ${String(number)}`,
      link: links.get(id) ?? null,
      attachment: imported.has(id) ? null : (files.get(captureId) ?? null),
    };
  }
}
