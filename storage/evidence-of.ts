import type { Evidence } from '../domain/exporting/evidence';
import type { Capture } from '../domain/document/capture';
import type { DocumentId } from '../domain/ids';
import { sift } from '../domain/importing/set-apart';
import type { Database } from './database';

/** Everything that is kept of a document, captures and changes in the order in which they were made. Damaged records are left out, and counted. */
export function evidenceOf(database: Database, documentId: DocumentId): Promise<Evidence> {
  const { captures, changes, images } = database;
  return database.transaction('r', [captures, changes, images], async () => {
    const storedCaptures = await captures.where({ documentId }).toArray();
    const storedPictures = await images
      .where('captureId')
      .anyOf(storedCaptures.map(({ id }) => id))
      .toArray();
    const ofCaptures = sift('captures', storedCaptures);
    const log = sift('changes', await changes.where({ documentId }).toArray());
    const pictures = picturesOf(ofCaptures.intact, storedPictures);
    return {
      captures: ofCaptures.intact.toSorted((one, other) => (one.capturedAt < other.capturedAt ? -1 : 1)),
      pictures,
      changes: log.intact.toSorted((one, other) => one.order - other.order),
      damaged: {
        captures: ofCaptures.damaged.length,
        pictures: storedPictures.length - pictures.length,
        changes: log.damaged.length,
      },
    };
  });
}

function picturesOf(captures: readonly Capture[], stored: readonly unknown[]): Evidence['pictures'] {
  const ids = new Set(captures.map(({ id }) => id));
  return sift('images', stored).intact.flatMap(({ captureId, address, type, data }) => {
    const bytes = bytesOf(data);
    return bytes && ids.has(captureId) ? [{ captureId, address, type, bytes }] : [];
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
