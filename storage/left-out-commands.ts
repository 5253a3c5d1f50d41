import type { Capture } from '../domain/document/capture';
import { MOST_KEPT } from '../domain/document/left-out';
import type { CaptureId } from '../domain/ids';
import type { Database } from './database';
import { doneBefore } from './done-before';
import { recordChanges, type Entry, type Moment } from './record-changes';

export interface WithBlocks {
  /** What the capture is with the block in its text, or without; the id is that of the capture as it was. */
  readonly capture: Capture;
  /** The block, by `nameOfBlock`. */
  readonly name: string;
  readonly isKept: boolean;
}

/**
 * Stores a capture of the same moment with other blocks in its text, and for the openings to come that the page has that block in
 * its text. Gives the capture's id; undefined where there is no such document.
 */
export function saveWithBlocks(
  database: Database,
  { capture, name, isKept }: WithBlocks,
  moment: Moment,
): Promise<CaptureId | undefined> {
  const { documents, captures, annotations, changes, images } = database;
  return database.transaction('rw', [documents, captures, annotations, changes, images], async () => {
    const before = await documents.get(capture.documentId);
    if (before?.state !== 'live') return undefined;
    const others = (before.keptBlocks ?? []).filter((one) => one !== name);
    const after = { ...before, keptBlocks: isKept ? [...others, name].slice(-MOST_KEPT) : others };
    await documents.put(after);
    const { documentId, textSha256 } = capture;
    const same = (await captures.where({ documentId, textSha256 }).toArray()).find(
      (one) => one.from === capture.from,
    );
    // Born here: the brand is given where the id is made.
    const id = same?.id ?? (moment.newId() as CaptureId);
    const entries: Entry[] = [{ entity: 'document', entityId: documentId, documentId, before, after }];
    if (!same) {
      const pictures = await images.where({ captureId: capture.id }).toArray();
      await captures.add({ ...capture, id });
      await images.bulkPut(pictures.map((one) => ({ ...one, captureId: id })));
      entries.push({
        entity: 'capture',
        entityId: id,
        documentId,
        before: null,
        after: { textSha256, htmlSha256: capture.htmlSha256 },
      });
    }
    if (!(await doneBefore(database, moment)))
      await recordChanges(database, moment, 'document.putBack', entries);
    return id;
  });
}
