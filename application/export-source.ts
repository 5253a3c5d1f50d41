import type { OutgoingSource } from '../domain/exporting/outgoing';
import { success } from '../messaging/result';
import { everythingInParts, type OnPart } from '../storage/backup';
import { evidenceOf } from '../storage/evidence-of';
import { liveAnnotationsOfAll, textsOf } from '../storage/queries';
import { createRead } from './create-read';
import type { InWorkspace } from './workspace';

/** Where everything is read that goes out. */
export interface ExportSource extends OutgoingSource {
  /** As `everythingInParts`. */
  everything(onPart: OnPart): Promise<void>;
}

export function createExportSource(inWorkspace: InWorkspace): ExportSource {
  const read = createRead(inWorkspace);
  return {
    annotationsOf: (ids) => read(async ({ database }) => success(await liveAnnotationsOfAll(database, ids))),
    textsOf: (ids) => read(async ({ database }) => success(await textsOf(database, ids))),
    evidenceOf: (id) => read(async ({ database }) => success(await evidenceOf(database, id))),
    everything: (onPart) =>
      read(async ({ database }) => {
        await everythingInParts(database, onPart);
        return success(undefined);
      }),
  };
}
