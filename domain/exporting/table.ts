import type { ExportOptions } from './export-format';
import type { Outgoing } from './outgoing';
import { passageLinks } from './passage-links';
import type { Quotation } from './quotation';

interface Row extends Quotation {
  /** Leads a browser to the words; null where nothing does. */
  readonly link: string | null;
}

/** Column names are data, for formulas and scripts, and so the same in every language. */
const COLUMNS: Readonly<Record<string, (row: Row, options: ExportOptions) => string | null>> = {
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
  passage_url: ({ link }) => link,
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

/** The quotations as a table, a row each: the names of the columns first. */
export async function* tableOf(
  { documents }: Pick<Outgoing, 'documents'>,
  options: ExportOptions,
): AsyncGenerator<readonly string[]> {
  yield Object.keys(COLUMNS);
  const columns = Object.values(COLUMNS);
  for await (const document of documents) {
    const links = passageLinks(document);
    for (const quotation of document.quotations) {
      const row = { ...quotation, link: links.get(quotation.annotation.id) ?? null };
      yield columns.map((column) => column(row, options) ?? '');
    }
  }
}
