import type { LibraryContents, LibraryPort } from '../../../application/library-port';
import { nextTask } from '../../../dom/next-task';
import type { AnnotationId, CaptureId } from '../../../domain/ids';
import { writeBackup } from '../../../domain/exporting/backup';
import type { Digest } from '../../../domain/exporting/digest';
import type { ExportChoice, FormatId } from '../../../domain/exporting/export-choice';
import type {
  ExportedFile,
  ExportFormat,
  ExportLabels,
  ExportOptions,
  Piece,
} from '../../../domain/exporting/export-format';
import { makeExportSet } from '../../../domain/exporting/export-set';
import { backupFileName } from '../../../domain/exporting/file-name';
import { outgoingOf, type Outgoing } from '../../../domain/exporting/outgoing';
import type { QuotedDocument } from '../../../domain/exporting/quotation';
import { citationLabels } from '../../fluent/citation-labels';
import type { Localization, TextOf } from '../../fluent/create-localization';

/** Each is fetched when it is asked for: some bring a library along. */
const FORMATS: Readonly<Record<Exclude<FormatId, 'backup'>, () => Promise<ExportFormat>>> = {
  docx: async () => (await import('../../../domain/exporting/docx')).docx,
  markdown: async () => (await import('../../../domain/exporting/markdown')).markdown,
  html: async () => (await import('../../../domain/exporting/html')).html,
  xlsx: async () => (await import('../../../domain/exporting/xlsx')).xlsx,
  csv: async () => (await import('../../../domain/exporting/csv')).csv,
  ris: async () => (await import('../../../domain/exporting/ris')).ris,
  biblatex: async () => (await import('../../../domain/exporting/biblatex')).biblatex,
  'csl-json': async () => (await import('../../../domain/exporting/csl-json')).cslJson,
  'refi-project': async () => (await import('../../../domain/exporting/refi-project')).refiProject,
  'refi-codebook': async () => (await import('../../../domain/exporting/refi-codes')).refiCodebook,
  evidence: async () => (await import('../../../domain/exporting/evidence-bag')).evidenceBag,
  uwazi: async () => (await import('../../../domain/exporting/uwazi')).uwazi,
  hypothesis: async () => (await import('../../../domain/exporting/hypothesis')).hypothesis,
  readwise: async () => (await import('../../../domain/exporting/readwise')).readwise,
  anki: async () => (await import('../../../domain/exporting/anki')).anki,
  'json-ld': async () => (await import('../../../domain/exporting/json-ld')).jsonLd,
};

/** As many annotations as can stand in a preview. */
const PREVIEWED = 20;
/** The page gets its turn after as many milliseconds of writing: a frame and a half. */
const SLICE = 24;
/** UTF-16 code units or bytes; what is written beyond it is handed to the browser, which may keep it on the disk. */
const HELD = 2_000_000;

export interface FinishedFile {
  readonly name: string;
  readonly blob: Blob;
  /** As in `ExportedFile`. */
  readonly seal?: string;
}

export interface Watching {
  /** Stops it; the promise is then rejected with the signal's reason. */
  readonly signal: AbortSignal;
  /** Calls with the share that is done, 0 to 1. */
  readonly onProgress: (done: number) => void;
}

/** What is chosen, and how Markdown is written: null as usual. */
export interface Wish extends ExportChoice {
  readonly template: string | null;
}

export interface Exporter {
  write(wish: Wish, watching: Watching): Promise<FinishedFile>;
  /** The first of what would be written, for people to look at. Backups have none. */
  preview(wish: Wish): Promise<{ readonly mediaType: string; readonly text: string }>;
}

export interface ExporterParts {
  readonly port: Pick<LibraryPort, 'captures' | 'everything' | 'evidence' | 'software'>;
  readonly contents: LibraryContents;
  readonly annotations: ReadonlySet<AnnotationId>;
  readonly localization: Localization;
  readonly digest: Digest;
}

/** Writes annotations of the library in the form that is chosen. Texts are read from the library as they are needed. */
export function createExporter({
  port,
  contents,
  annotations,
  localization,
  digest,
}: ExporterParts): Exporter {
  const outgoing = (limit?: number): Outgoing =>
    outgoingOf(
      makeExportSet(
        contents,
        { annotations },
        { exportedAt: new Date().toISOString(), software: port.software },
      ),
      {
        readTexts: async (ids: readonly CaptureId[]) =>
          new Map((await port.captures(ids)).map(({ id, text }) => [id, text])),
        evidenceOf: port.evidence,
        ...(limit === undefined ? {} : { limit }),
      },
    );
  const optionsOf = ({ format: _, ...wish }: Wish): ExportOptions => ({
    ...wish,
    locale: localization.lang,
    labels: labelsIn(localization.text),
    newId: () => crypto.randomUUID(),
    digest,
  });
  return {
    async write(wish, watching) {
      if (wish.format === 'backup') {
        const createdAt = new Date().toISOString();
        const text = await writeBackup(await port.everything(), {
          createdAt,
          software: port.software,
          digest,
        });
        watching.signal.throwIfAborted();
        return { name: backupFileName(createdAt), blob: new Blob([text], { type: 'application/json' }) };
      }
      const format = await FORMATS[wish.format]();
      const all = outgoing();
      const file = format.write(
        { ...all, documents: inSlices(all.documents, all.total.documents, watching) },
        optionsOf(wish),
      );
      const blob = await blobOf(file, watching.signal);
      return { name: file.name, blob, ...(file.seal ? { seal: await file.seal } : {}) };
    },
    async preview(wish) {
      if (wish.format === 'backup') return { mediaType: 'text/plain', text: '' };
      const format = await FORMATS[wish.format]();
      const { mediaType, pieces } = (format.preview ?? format.write)(outgoing(PREVIEWED), optionsOf(wish));
      const text = (await Array.fromAsync(pieces)).filter((piece) => typeof piece === 'string').join('');
      return { mediaType, text };
    },
  };
}

async function* inSlices(
  documents: Outgoing['documents'],
  total: number,
  { signal, onProgress }: Watching,
): AsyncGenerator<QuotedDocument> {
  const turn = turns();
  let done = 0;
  for await (const document of documents) {
    signal.throwIfAborted();
    await turn(() => onProgress(done / total));
    yield document;
    done += 1;
  }
}

/** Gives the page its turn, where it has waited long enough for it; `before` is called just before. */
function turns(): (before?: () => void) => Promise<void> {
  let since = performance.now();
  return async (before) => {
    if (performance.now() - since <= SLICE) return;
    before?.();
    await nextTask();
    since = performance.now();
  };
}

async function blobOf({ mediaType, pieces }: ExportedFile, signal: AbortSignal): Promise<Blob> {
  const parts: Blob[] = [];
  let held: Piece[] = [];
  let size = 0;
  const turn = turns();
  for await (const piece of pieces) {
    signal.throwIfAborted();
    await turn();
    held.push(piece);
    size += piece.length;
    if (size < HELD) continue;
    parts.push(new Blob(held));
    held = [];
    size = 0;
  }
  return new Blob([...parts, ...held], { type: mediaType });
}

const labelsIn = (text: TextOf): ExportLabels => ({
  ...citationLabels(text),
  several: text('file-several'),
  colour: (colour) => text(`colour-${colour}`),
  source: text('file-source'),
  passage: text('file-passage'),
  pressRelease: text('file-press-release'),
  colours: text('colours'),
  untagged: text('file-untagged'),
  contents: text('file-contents'),
  evidence: {
    readme: (facts) => text('file-evidence-readme', facts),
    limits: ['rendered', 'cleaned', 'clock', 'hashes', 'file'].map((name) =>
      text(`file-evidence-limit-${name}`),
    ),
    damaged: (counts) => text('file-evidence-damaged', { ...counts }),
  },
});
