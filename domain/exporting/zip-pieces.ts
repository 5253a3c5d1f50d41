import { Zip, ZipDeflate } from 'fflate';
import type { Piece } from './export-format';

export interface ZipEntry {
  readonly path: string;
  readonly content: AsyncIterable<Piece> | Iterable<Piece>;
}

/** An entry whose content comes while others go into the archive: until it goes there itself it is held as small as it will be there. */
export class HeldEntry {
  readonly #entry: ZipDeflate;
  readonly #encoder = new TextEncoder();
  readonly #deflated: Uint8Array<ArrayBuffer>[] = [];

  constructor(path: string) {
    this.#entry = new ZipDeflate(path);
    this.#entry.ondata = (_, bytes) => this.#deflated.push(bytes);
  }

  add(text: string): void {
    this.#entry.push(this.#encoder.encode(text));
  }

  /** Puts it into an archive; nothing can be added after that. Gives how many bytes it had before it was deflated. */
  close(zip: Zip, made: string | null): number {
    this.#entry.push(new Uint8Array(), true);
    const deflated = this.#deflated.splice(0);
    this.#entry.mtime = zipTime(made);
    zip.add(this.#entry);
    for (const [index, bytes] of deflated.entries())
      this.#entry.ondata(null, bytes, index === deflated.length - 1);
    return this.#entry.size;
  }
}

export interface ZipLimits {
  readonly entries: number;
  /** Of the archive, and of each entry before and after it is deflated. */
  readonly bytes: number;
}

/** What the fields of an archive can say (PKWARE's APPNOTE 6.3.10, 4.4). fflate writes no zip64, and would leave out the rest of a number. */
export const ZIP_LIMITS: ZipLimits = { entries: 0xffff, bytes: 0xffffffff };

/** More than an archive can hold. */
class ArchiveTooLarge extends Error {
  readonly code = 'archive-too-large';

  constructor() {
    super('more than an archive can hold');
  }
}

/**
 * A zip of entries, in pieces, as its entries come. `made` is what it says of when they were written, in the zone of the
 * machine: an instant, or, where no time is to go out (null), the first day that a zip can say in any zone.
 * Throws `archive-too-large` where that is more than an archive can hold.
 */
export async function* zipPieces(
  entries: AsyncIterable<ZipEntry | HeldEntry> | Iterable<ZipEntry | HeldEntry>,
  made: string | null,
  limits: ZipLimits = ZIP_LIMITS,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const countEntries = countingUpTo(limits.entries);
  const countWritten = countingUpTo(limits.bytes);
  let written: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((fault, piece) => {
    if (fault) throw fault;
    countWritten(piece.length);
    written.push(piece);
  });
  const taken = (): readonly Uint8Array<ArrayBuffer>[] => {
    const some = written;
    written = [];
    return some;
  };
  for await (const given of entries) {
    countEntries(1);
    const countContent = countingUpTo(limits.bytes);
    if (given instanceof HeldEntry) {
      countContent(given.close(zip, made));
      yield* taken();
      continue;
    }
    // Also what hardly gets smaller is deflated: some programs cannot read entries that are stored and streamed.
    // With less memory than fflate takes for an entry in pieces (2 MB): 5,000 entries take a third of the time, and no more room.
    const entry = new ZipDeflate(given.path, { mem: 4 });
    entry.mtime = zipTime(made);
    zip.add(entry);
    for await (const piece of given.content) {
      const bytes = typeof piece === 'string' ? encoder.encode(piece) : piece;
      countContent(bytes.length);
      entry.push(bytes);
      yield* taken();
    }
    entry.push(new Uint8Array(), true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}

/** Adds up what it is given. */
function countingUpTo(most: number): (more: number) => void {
  let sum = 0;
  return (more) => {
    sum += more;
    if (sum > most) throw new ArchiveTooLarge();
  };
}

export const zipTime = (made: string | null): string => made ?? '1980-01-02T00:00:00';
