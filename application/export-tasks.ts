import type { BackupDetails } from '../domain/exporting/backup';
import type { Consignment } from '../domain/exporting/consignment';
import type { ExportChoice } from '../domain/exporting/export-choice';
import type { UwaziNames } from '../domain/exporting/uwazi-names';
import type { ColourNames } from '../domain/preferences/preferences';

export interface Wish extends ExportChoice {
  /** How Markdown is written; null where as usual. */
  readonly template: string | null;
  /** What Uwazi has already. */
  readonly uwaziNames: UwaziNames;
}

export interface ExportOrder {
  readonly wish: Wish;
  readonly consignment: Consignment;
  /** As the person calls them. */
  readonly colourNames: ColourNames;
}

export interface FinishedFile {
  readonly name: string;
  readonly blob: Blob;
  /** As in `ExportedFile`. */
  readonly seal?: string;
}

/** How a file begins, for people to look at. */
export interface FileLook {
  readonly mediaType: string;
  readonly text: string;
}

/** What is written away from the page, so that it never has to wait. */
export type ExportTasks = {
  write: (order: ExportOrder) => FinishedFile;
  look: (order: ExportOrder) => FileLook;
  backUp: (details: BackupDetails) => FinishedFile;
};

export interface Watching {
  /** Stops it; the promise is then rejected with the signal's reason. */
  readonly signal: AbortSignal;
  /** Calls with the share that is done, 0 to 1. */
  readonly onProgress: (done: number) => void;
}

/** Those who write. Each rejects with what kept it from that; with a `code` where that was to be expected. */
export interface Writers {
  write(order: ExportOrder, watching: Watching): Promise<FinishedFile>;
  look(order: ExportOrder): Promise<FileLook>;
  backUp(details: BackupDetails, watching: Watching): Promise<FinishedFile>;
}
