import type { ExportFormat, ExportOptions } from './export-format';
import type { ExportSet } from './export-set';
import { fileName } from './file-name';

/** A format whose file is text, by what it says of a set. */
export function textFormat({
  textOf,
  ...format
}: Omit<ExportFormat, 'write'> & {
  readonly textOf: (set: ExportSet, options: ExportOptions) => string;
}): ExportFormat {
  const { extension, mediaType } = format;
  return {
    ...format,
    write: (set, options) => ({ name: fileName(set, extension), mediaType, text: textOf(set, options) }),
  };
}
