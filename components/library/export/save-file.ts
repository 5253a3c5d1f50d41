import type { FinishedFile } from '../../../application/export-tasks';

/** Long enough for any browser to have begun the download (ms); an address taken back too early saves nothing. */
const KEPT_FOR = 60_000;

/** Hands a file to the browser's own download. */
export function saveFile({ name, blob }: FinishedFile): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_FOR);
}
