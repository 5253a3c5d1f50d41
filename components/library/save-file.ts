import type { ExportedFile } from '../../domain/exporting/export-format';

/** Long enough for any browser to have begun the download (ms); an address taken back too early saves nothing. */
const KEPT_FOR = 60_000;

/** Hands a file to the browser's own download. */
export function saveFile(file: ExportedFile): void {
  const { name, mediaType } = file;
  const content = 'text' in file ? file.text : file.bytes;
  const address = URL.createObjectURL(new Blob([content], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_FOR);
}
