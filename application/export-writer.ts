import { beginBackup } from '../domain/exporting/backup';
import type { Digest } from '../domain/exporting/digest';
import type { FormatId } from '../domain/exporting/export-choice';
import type { ExportFormat, ExportLabels, ExportOptions } from '../domain/exporting/export-format';
import { backupFileName } from '../domain/exporting/file-name';
import { outgoingOf } from '../domain/exporting/outgoing';
import type { QuotedDocument } from '../domain/exporting/quotation';
import type { ColourNames } from '../domain/preferences/preferences';
import type { TaskHandlers } from '../messaging/worker';
import type { ExportSource } from './export-source';
import type { ExportOrder, ExportTasks, Wish } from './export-tasks';
import { gatherBlob } from './gather-blob';

/** Each is fetched when it is asked for: some bring a library along. */
const FORMATS: Readonly<Record<Exclude<FormatId, 'backup'>, () => Promise<ExportFormat>>> = {
  docx: async () => (await import('../domain/exporting/docx')).docx,
  markdown: async () => (await import('../domain/exporting/markdown')).markdown,
  html: async () => (await import('../domain/exporting/html')).html,
  xlsx: async () => (await import('../domain/exporting/xlsx')).xlsx,
  csv: async () => (await import('../domain/exporting/csv')).csv,
  ris: async () => (await import('../domain/exporting/ris')).ris,
  biblatex: async () => (await import('../domain/exporting/biblatex')).biblatex,
  'csl-json': async () => (await import('../domain/exporting/csl-json')).cslJson,
  'refi-project': async () => (await import('../domain/exporting/refi-project')).refiProject,
  'refi-codebook': async () => (await import('../domain/exporting/refi-codes')).refiCodebook,
  evidence: async () => (await import('../domain/exporting/evidence-bag')).evidenceBag,
  uwazi: async () => (await import('../domain/exporting/uwazi')).uwazi,
  hypothesis: async () => (await import('../domain/exporting/hypothesis')).hypothesis,
  readwise: async () => (await import('../domain/exporting/readwise')).readwise,
  anki: async () => (await import('../domain/exporting/anki')).anki,
  'json-ld': async () => (await import('../domain/exporting/json-ld')).jsonLd,
};

export interface ExportWriterParts {
  readonly source: ExportSource;
  readonly labelsWith: (colourNames: ColourNames) => ExportLabels;
  /** BCP 47, of the labels. */
  readonly locale: string;
  readonly digest: Digest;
}

/** Writes annotations of the library in the form that is chosen; everything is read as it is needed. */
export function createExportWriter({
  source,
  labelsWith,
  locale,
  digest,
}: ExportWriterParts): TaskHandlers<ExportTasks> {
  const optionsOf = ({ wish: { format: _, ...wish }, colourNames }: ExportOrder): ExportOptions => ({
    ...wish,
    locale,
    labels: labelsWith(colourNames),
    newId: () => crypto.randomUUID(),
    digest,
  });
  return {
    async write(order, onProgress) {
      const format = await formatOf(order.wish);
      const outgoing = outgoingOf(order.consignment, source);
      const documents = counted(outgoing.documents, outgoing.total.documents, onProgress);
      const file = format.write({ ...outgoing, documents }, optionsOf(order));
      const gathered = gatherBlob();
      for await (const piece of file.pieces) gathered.add(piece);
      const blob = await gathered.end(file.mediaType);
      return { name: file.name, blob, ...(file.seal ? { seal: await file.seal } : {}) };
    },
    async look(order) {
      const format = await formatOf(order.wish);
      const outgoing = outgoingOf(order.consignment, source);
      const { mediaType, pieces } = (format.preview ?? format.write)(outgoing, optionsOf(order));
      const text = (await Array.fromAsync(pieces)).filter((piece) => typeof piece === 'string').join('');
      return { mediaType, text };
    },
    async backUp(details, onProgress) {
      const backup = beginBackup(details);
      const gathered = gatherBlob();
      gathered.add(backup.head);
      await source.everything((table, records, share) => {
        gathered.add(backup.add(table, records));
        onProgress(share);
      });
      for (const piece of backup.end()) gathered.add(piece);
      return { name: backupFileName(details.createdAt), blob: await gathered.end('application/json') };
    },
  };
}

function formatOf({ format }: Wish): Promise<ExportFormat> {
  if (format === 'backup') throw new Error('A backup is no choice of annotations');
  return FORMATS[format]();
}

async function* counted(
  documents: AsyncIterable<QuotedDocument> | Iterable<QuotedDocument>,
  total: number,
  onProgress: (done: number) => void,
): AsyncGenerator<QuotedDocument> {
  let done = 0;
  for await (const document of documents) {
    yield document;
    done += 1;
    onProgress(done / total);
  }
}
