import type { Piece } from '../domain/exporting/export-format';

/** UTF-16 code units or bytes; what is written beyond it is handed to the browser, which may keep it on the disk. */
const HELD = 2_000_000;

/** Puts a file together, piece after piece, with little of it in our own memory. */
export function gatherBlob(): {
  add(piece: Piece): void;
  /** `type` is its media type. Rejects with the code `file-refused` where the browser could not keep all of it. */
  end(type: string): Promise<Blob>;
} {
  const parts: Blob[] = [];
  let held: Piece[] = [];
  let size = 0;
  const handOver = (): void => {
    parts.push(new Blob(held));
    held = [];
    size = 0;
  };
  return {
    add(piece) {
      held.push(piece);
      size += piece.length;
      if (size >= HELD) handOver();
    },
    async end(type) {
      handOver();
      await Promise.all(parts.map(settled));
      return new Blob(parts, { type });
    },
  };
}

/**
 * Chromium takes over what is in a blob later than it is made, and says nothing where it has no room for it; reading from it waits for
 * that, and fails. Until then it must not be left by the worker that made it, either.
 */
async function settled(part: Blob): Promise<void> {
  try {
    await part.slice(-1).arrayBuffer();
  } catch (cause) {
    throw Object.assign(new Error('The browser could not keep the file', { cause }), {
      code: 'file-refused',
    });
  }
}
