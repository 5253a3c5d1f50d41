import { oneLine } from '../citation/one-line';
import { addressOf } from '../citation/source-parts';
import type { ExportFormat, ExportOptions, Piece } from './export-format';
import { fileName, uniqueName } from './file-name';
import { jsonWithList } from './json-list';
import type { Outgoing } from './outgoing';
import { plainText } from './plain-text';
import type { QuotedDocument, Quotation } from './quotation';
import type { TakenNames } from './unique-among';
import { zipFile } from './zip-file';
import type { ZipEntry } from './zip-pieces';

/** Hypothesis asks whose annotations are to be imported; they become those of the one who imports. No such account can be. */
const ACCOUNT = 'acct:witnessmark@witnessmark.invalid';

/**
 * For the import of Hypothesis' client: a file a page, as it makes all of a file annotations of the page that is open; several in a
 * zip, to be unpacked.
 */
export const hypothesis: ExportFormat = {
  write: (outgoing, options) =>
    outgoing.only
      ? {
          name: fileName(outgoing, 'hypothesis.json'),
          mediaType: 'application/json',
          pieces: onePage(outgoing, options),
        }
      : zipFile(outgoing, options, 'hypothesis.zip', pagesOf(outgoing, options)),
  preview: (outgoing, options) => ({
    name: 'preview.txt',
    mediaType: 'text/plain;charset=utf-8',
    pieces: outgoing.only ? onePage(outgoing, options) : namedPages(outgoing, options),
  }),
};

async function* onePage(outgoing: Outgoing, options: ExportOptions): AsyncGenerator<string> {
  for await (const document of outgoing.documents) yield* pageOf(document, outgoing, options);
}

/** The files one after another, each below its name. */
async function* namedPages(outgoing: Outgoing, options: ExportOptions): AsyncGenerator<Piece> {
  for await (const { path, content } of pagesOf(outgoing, options)) {
    yield `${path}\n`;
    yield* content;
  }
}

/** Pages that nothing is marked in have nothing to import. */
async function* pagesOf(outgoing: Outgoing, options: ExportOptions): AsyncGenerator<ZipEntry> {
  const taken: TakenNames = new Map();
  for await (const document of outgoing.documents)
    if (document.quotations.length > 0)
      yield {
        path: uniqueName(document.document.title, 'json', taken),
        content: inOne(pageOf(document, outgoing, options)),
      };
}

/** As one piece: to deflate many small ones takes thrice the time. */
async function* inOne(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  yield (await Array.fromAsync(pieces)).join('');
}

async function* pageOf(
  { quotations }: QuotedDocument,
  { exportedAt, software }: Outgoing,
  options: ExportOptions,
): AsyncGenerator<string> {
  const head = {
    ...(options.times ? { export_date: exportedAt } : {}),
    export_userid: ACCOUNT,
    client_version: `witnessmark-${software.extension}`,
  };
  yield* jsonWithList(head, 'annotations', quotations, (quotation) => annotationOf(quotation, options));
}

/**
 * Found by its words alone: a position would count our text, and Hypothesis counts the whole page, and looks near a position first for
 * words that are there twice (`anchoring/html.ts`).
 */
function annotationOf(quotation: Quotation, { notes, times }: ExportOptions): object {
  const { annotation, document, capture, tagPaths, documentTagPaths } = quotation;
  const { exact, prefix, suffix } = annotation.quote;
  const uri = addressOf(document, capture);
  return {
    id: annotation.id,
    ...(times ? { created: annotation.createdAt, updated: annotation.updatedAt } : {}),
    user: ACCOUNT,
    uri,
    text: notes ? noteOf(annotation.note) : '',
    tags: [...new Set([...tagPaths, ...documentTagPaths])].map(oneLine),
    target: [
      {
        source: uri,
        selector: [
          {
            type: 'TextQuoteSelector',
            exact: plainText(exact),
            prefix: plainText(prefix),
            suffix: plainText(suffix),
          },
        ],
      },
    ],
    document: { title: [oneLine(document.title) || document.url] },
  };
}

/** Hypothesis reads notes as Markdown with pictures and HTML, which ours cannot have: what was pasted in would be fetched by its readers. */
function noteOf(note: string): string {
  return plainText(note).trim().replaceAll('![', '!\\[').replaceAll('<', '&lt;');
}
