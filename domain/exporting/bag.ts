import type { Digest } from './digest';
import type { Piece } from './export-format';
import type { ZipEntry } from './zip-pieces';

/**
 * A bag as libraries and archives keep files together with what shows that they are whole (BagIt 1.0, RFC 8493), in a folder of
 * its own. Files are given one after another, and hashed as they come.
 */
export class Bag {
  readonly #manifest: string[] = [];
  #octets = 0;

  constructor(
    private readonly folder: string,
    private readonly digest: Digest,
  ) {}

  /** A file of the payload. `path` below `data/`, in letters, digits, `-`, `.` and `/`. */
  async add(path: string, content: Piece): Promise<ZipEntry> {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    this.#manifest.push(`${await this.digest(bytes)}  data/${path}\n`);
    this.#octets += bytes.length;
    return { path: `${this.folder}/data/${path}`, content: [bytes] };
  }

  /** The files that say what is in the bag, and the SHA-256 of its manifest, by which all of it can be told. */
  async close(
    info: Readonly<Record<string, string>>,
  ): Promise<{ entries: readonly ZipEntry[]; seal: string }> {
    const oxum = `${String(this.#octets)}.${String(this.#manifest.length)}`;
    const manifest = this.#manifest.join('');
    const seal = await this.digest(manifest);
    const bagit = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';
    const bagInfo = Object.entries({ ...info, 'Payload-Oxum': oxum })
      .map(([label, value]) => `${label}: ${value.replace(/\s+/g, ' ')}\n`)
      .join('');
    const files = {
      'bagit.txt': bagit,
      'bag-info.txt': bagInfo,
      'manifest-sha256.txt': manifest,
      'tagmanifest-sha256.txt': [
        `${await this.digest(bagit)}  bagit.txt\n`,
        `${await this.digest(bagInfo)}  bag-info.txt\n`,
        `${seal}  manifest-sha256.txt\n`,
      ].join(''),
    };
    return {
      entries: Object.entries(files).map(([name, text]) => ({
        path: `${this.folder}/${name}`,
        content: [text],
      })),
      seal,
    };
  }
}
