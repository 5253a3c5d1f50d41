import type { CaptureId } from '../domain/ids';
import type { Database } from './database';

/** The pictures that are stored with a capture, by address. */
export async function imagesOf(database: Database, captureId: CaptureId): Promise<ReadonlyMap<string, Blob>> {
  const records = await database.images.where({ captureId }).toArray();
  return new Map(
    records.map(({ address, type, data }) => {
      const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
      return [address, new Blob([bytes], { type })] as const;
    }),
  );
}
