import type { LibraryContents, LibraryPort } from '../../application/library-port';
import type { AnnotationId } from '../../domain/ids';
import { backupFileName } from '../../domain/exporting/file-name';
import { writeBackup, type Digest } from '../../domain/exporting/backup';
import { biblatex } from '../../domain/exporting/biblatex';
import { cslJson } from '../../domain/exporting/csl-json';
import { csv } from '../../domain/exporting/csv';
import type {
  ExportFormat as WriterFormat,
  ExportLabels,
  ExportOptions,
} from '../../domain/exporting/export-format';
import { makeExportSet } from '../../domain/exporting/export-set';
import { html } from '../../domain/exporting/html';
import { jsonLd } from '../../domain/exporting/json-ld';
import { markdown } from '../../domain/exporting/markdown';
import { refiCodebook } from '../../domain/exporting/refi-codes';
import { ris } from '../../domain/exporting/ris';
import { citationLabels } from '../fluent/citation-labels';
import type { Localization, TextOf } from '../fluent/create-localization';
import type { WriteExport } from './export-choice';

/** Those that are fetched when they are asked for are left out: they bring more along. */
const WRITERS: Readonly<Record<WriterFormat['id'], WriterFormat>> = {
  markdown,
  html,
  csv,
  ris,
  biblatex,
  'csl-json': cslJson,
  'json-ld': jsonLd,
  'refi-codebook': refiCodebook,
};

/** As many annotations as can stand in a preview. */
const PREVIEWED = 20;

export interface WriteExportParts {
  readonly port: LibraryPort;
  readonly contents: LibraryContents;
  readonly annotations: ReadonlySet<AnnotationId>;
  readonly localization: Localization;
  readonly digest: Digest;
}

/**
 * Writes annotations of the library in the form that is chosen. The texts of captures, by which paragraphs are counted,
 * are read only when a file needs them; a preview needs those of its first annotations.
 */
export function createWriteExport(parts: WriteExportParts): WriteExport {
  const { port, contents, annotations, localization, digest } = parts;
  const { software } = port;

  const withTexts = async (extent: 'all' | 'preview') => {
    const at = { exportedAt: new Date().toISOString(), software };
    const whole = makeExportSet(contents, { annotations }, at);
    const some = extent === 'all' ? whole.annotations : whole.annotations.slice(0, PREVIEWED);
    const texts = await port.captures([...new Set(some.map(({ captureId }) => captureId))]);
    const read = new Map(texts.map((capture) => [capture.id, capture]));
    return { ...whole, captures: whole.captures.map((capture) => read.get(capture.id) ?? capture) };
  };
  let preview: ReturnType<typeof withTexts> | undefined;

  return async ({ format, notes, accessed, group, windowsLines }, extent) => {
    if (format === 'backup') {
      const createdAt = new Date().toISOString();
      const text = await writeBackup(await port.everything(), { createdAt, software, digest });
      return { name: backupFileName(createdAt), mediaType: 'application/json', text };
    }
    const some = await (extent === 'preview' ? (preview ??= withTexts('preview')) : withTexts('all'));
    const set = { ...some, exportedAt: new Date().toISOString() };
    const options: ExportOptions = {
      locale: localization.lang,
      labels: labelsIn(localization.text),
      notes,
      times: accessed,
      group,
      windowsLines,
      citationStyle: 'house',
      newId: () => crypto.randomUUID(),
    };
    if (format === 'refi-project') {
      const { refiProject, writeRefiProject } = await import('../../domain/exporting/refi-project');
      return extent === 'all'
        ? writeRefiProject(set, options)
        : { name: '', mediaType: 'application/xml', text: refiProject(set, options).xml };
    }
    if (format !== 'docx') return WRITERS[format].write(set, options);
    // A page with the same words in the same order.
    if (extent === 'preview') return html.write(set, options);
    const { writeDocx } = await import('../../domain/exporting/docx');
    return writeDocx(set, options);
  };
}

const labelsIn = (text: TextOf): ExportLabels => ({
  ...citationLabels(text),
  several: text('file-several'),
  colour: (colour) => text(`colour-${colour}`),
  source: text('file-source'),
  colours: text('colours'),
  untagged: text('file-untagged'),
  contents: text('file-contents'),
});
