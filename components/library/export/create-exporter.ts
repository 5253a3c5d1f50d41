import type {
  ExportOrder,
  FileLook,
  FinishedFile,
  Watching,
  Wish,
  Writers,
} from '../../../application/export-tasks';
import type { LibraryContents, LibraryPort } from '../../../application/library-port';
import { consignmentOf } from '../../../domain/exporting/consignment';
import { makeExportSet, type ExportSet } from '../../../domain/exporting/export-set';
import type { AnnotationId } from '../../../domain/ids';

/** As many annotations as can stand in a preview. */
const PREVIEWED = 20;

export interface Exporter {
  write(wish: Wish, watching: Watching): Promise<FinishedFile>;
  /** Everything, whatever is chosen. */
  backUp(watching: Watching): Promise<FinishedFile>;
  /** The first of what would be written. Backups have none. */
  preview(wish: Wish): Promise<FileLook>;
}

export interface ExporterParts {
  readonly writers: Writers;
  readonly software: LibraryPort['software'];
  readonly contents: LibraryContents;
  readonly annotations: ReadonlySet<AnnotationId>;
}

/** Has annotations of the library written in the form that is chosen, or everything as a backup. */
export function createExporter({ writers, software, contents, annotations }: ExporterParts): Exporter {
  let set: ExportSet | undefined;
  const order = (wish: Wish, limit?: number): ExportOrder => {
    const exportedAt = new Date().toISOString();
    set ??= makeExportSet(contents, { annotations }, { exportedAt, software });
    return {
      wish,
      consignment: consignmentOf({ ...set, exportedAt }, limit),
      colourNames: contents.preferences?.colourNames ?? {},
    };
  };
  const backUp = (watching: Watching): Promise<FinishedFile> =>
    writers.backUp({ createdAt: new Date().toISOString(), software }, watching);
  return {
    async write(wish, watching) {
      return wish.format === 'backup' ? backUp(watching) : writers.write(order(wish), watching);
    },
    backUp,
    async preview(wish) {
      return writers.look(order(wish, PREVIEWED));
    },
  };
}
