import type { ExportFormat, ExportOptions } from './export-format';
import { fileName } from './file-name';
import type { Outgoing } from './outgoing';

interface TextFormat {
  /** Without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  readonly pieces: (outgoing: Outgoing, options: ExportOptions) => AsyncIterable<string> | Iterable<string>;
}

/** A format whose file is one text. */
export const textFormat = ({ extension, mediaType, pieces }: TextFormat): ExportFormat => ({
  write: (outgoing, options) => ({
    name: fileName(outgoing, extension),
    mediaType,
    pieces: pieces(outgoing, options),
  }),
});
