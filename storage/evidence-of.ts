import type { Evidence } from '../domain/exporting/evidence';
import type { DocumentId } from '../domain/ids';
import { sift } from '../domain/importing/set-apart';
import type { Database } from './database';

/** Everything that is kept of a document, captures and changes in the order in which they were made. Damaged records are left out. */
export function evidenceOf(database: Database, documentId: DocumentId): Promise<Evidence> {
  const { captures, changes, images } = database;
  return database.transaction('r', [captures, changes, images], async () => {
    const intact = sift('captures', await captures.where({ documentId }).toArray()).intact;
    const byTime = intact.toSorted((one, other) => (one.capturedAt < other.capturedAt ? -1 : 1));
    const pictures = await images
      .where('captureId')
      .anyOf(byTime.map(({ id }) => id))
      .toArray();
    const log = sift('changes', await changes.where({ documentId }).toArray()).intact;
    return {
      captures: byTime,
      pictures: sift('images', pictures).intact.flatMap(({ captureId, address, type, data }) => {
        const bytes = bytesOf(data);
        return bytes ? [{ captureId, address, type, bytes }] : [];
      }),
      changes: log.toSorted((one, other) => one.order - other.order),
    };
  });
}

/** Null where it is no whole base64: a picture that is damaged is none. */
function bytesOf(base64: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}
