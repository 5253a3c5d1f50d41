import type { ExportedFile, ExportOptions } from './export-format';
import { fileName } from './file-name';
import type { Outgoing } from './outgoing';
import { HeldEntry, zipPieces, type ZipEntry } from './zip-pieces';

/** Several files as one, which says when it was made only where times go out. */
export const zipFile = (
  outgoing: Outgoing,
  { times }: ExportOptions,
  extension: string,
  entries: AsyncIterable<ZipEntry | HeldEntry> | Iterable<ZipEntry | HeldEntry>,
): ExportedFile => ({
  name: fileName(outgoing, extension),
  mediaType: 'application/zip',
  pieces: zipPieces(entries, times ? outgoing.exportedAt : null),
});

/**
 * A file and the texts that it is about. The texts come first, as they are read, and are let go; what is said of them is held, deflated,
 * until all are there.
 */
export async function* withTexts(
  path: string,
  write: (onText: (path: string, text: string) => void) => AsyncIterable<string>,
): AsyncGenerator<ZipEntry | HeldEntry> {
  const about = new HeldEntry(path);
  let texts: ZipEntry[] = [];
  for await (const piece of write((name, text) => texts.push({ path: name, content: [text] }))) {
    about.add(piece);
    yield* texts;
    texts = [];
  }
  yield about;
}
