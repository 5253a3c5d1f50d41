import { authorsOf } from '../citation/authors-of';
import { oneLine } from '../citation/one-line';
import { addressOf } from '../citation/source-parts';
import { quoted } from '../citation/quotation-marks';
import type { DocumentRecord } from '../document/document';
import { isPressRelease } from '../document/is-press-release';
import type { ExportOptions } from './export-format';
import type { Outgoing } from './outgoing';
import { capturesOf, citedCapture, type QuotedDocument, type Quotation } from './quotation';
import { uniqueAmong, type TakenNames } from './unique-among';

/** A document as reference managers and citation styles want it. */
export interface Source {
  /** Letters and digits of ASCII, unique in its file. */
  readonly key: string;
  readonly kind: 'webpage' | 'report' | 'press-release';
  readonly title: string;
  /** Names as they are written: which part of one is the family's cannot be known. */
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly published: DocumentRecord['published'];
  /** The day (`YYYY-MM-DD`, UTC) on which the publisher's page was last captured; null where it is not to be told, or not known. */
  readonly accessed: string | null;
  readonly url: string;
  readonly lang: string;
  /** That of a United Nations document. */
  readonly number: string | null;
  /** Of the document and of all that is marked in it. */
  readonly tagPaths: readonly string[];
  readonly quotations: readonly Quotation[];
}

/** The documents in order. */
export async function* sourcesOf(
  { documents }: Pick<Outgoing, 'documents'>,
  options: ExportOptions,
): AsyncGenerator<Source> {
  const taken: TakenNames = new Map();
  for await (const document of documents) yield sourceOf(document, options, taken);
}

function sourceOf(
  { document, tagPaths, quotations }: QuotedDocument,
  options: ExportOptions,
  taken: TakenNames,
): Source {
  const [number = null, ...others] = document.symbols ?? [];
  const capture = citedCapture(capturesOf(quotations));
  // A saved file says nothing of what the publisher had that day.
  const isAccessed = options.times && capture && capture.from !== 'file';
  return {
    key: keyFor(document, taken),
    kind: number !== null ? 'report' : isPressRelease(document.url) ? 'press-release' : 'webpage',
    title: oneLine(document.title) || document.url,
    authors: authorsOf(document),
    publisher: document.publisher === null ? null : oneLine(document.publisher),
    published: document.published,
    accessed: isAccessed ? capture.capturedAt.slice(0, 10) : null,
    url: addressIn(addressOf(document, capture ?? null)),
    lang: document.lang,
    number: number === null ? null : oneLine([number, ...others].join(', ')),
    tagPaths: [...new Set([...tagPaths, ...quotations.flatMap((one) => one.tagPaths)])].map(oneLine),
    quotations,
  };
}

/** `observatory2024merrow`, and letters after it where there are several. */
function keyFor({ publisher, published, title }: DocumentRecord, taken: TakenNames): string {
  const word = (text: string | null): string =>
    /[a-z]{3,}/.exec((text ?? '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase())?.[0] ?? '';
  const plain = `${word(publisher) || 'source'}${published?.date.slice(0, 4) ?? ''}${word(title)}`;
  return uniqueAmong(plain, taken);
}

/** An address in which nothing can end a field. */
function addressIn(address: string): string {
  return new URL(address).href.replace(/[{}"'\\<>|^`]/g, (sign) => encodeURIComponent(sign));
}

/** What a quotation is to be with its source, in lines of plain text: `“…” (para. 2)`, the note, the tags. */
export function noteLines(
  { annotation, document, paragraph, tagPaths }: Quotation,
  { notes, labels }: ExportOptions,
): readonly string[] {
  const place = paragraph === null ? '' : ` (${labels.paragraph(paragraph)})`;
  return [
    `${quoted(annotation.quote.exact, document.lang)}${place}`,
    ...(notes ? [annotation.note] : []),
    tagPaths.join(', '),
  ].filter((line) => line.trim() !== '');
}
