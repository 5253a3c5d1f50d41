import type { ExportedFile, Piece } from './export-format';

/** A file of which only its content says what it is; `settle` is called once its pieces are read, and until then it has this name. */
export function settledLater(name: string, settle: () => Promise<ExportedFile>): ExportedFile {
  let file: Pick<ExportedFile, 'name' | 'mediaType'> = { name, mediaType: 'application/octet-stream' };
  async function* pieces(): AsyncGenerator<Piece> {
    const settled = await settle();
    file = settled;
    yield* settled.pieces;
  }
  return {
    get name() {
      return file.name;
    },
    get mediaType() {
      return file.mediaType;
    },
    pieces: pieces(),
  };
}
