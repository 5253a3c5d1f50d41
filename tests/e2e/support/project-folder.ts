import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Absolute path inside the project; `../shared/…` reaches the folder beside it. */
export function projectFolder(path = ''): string {
  return fileURLToPath(new URL(`../../../${path}`, import.meta.url));
}

/** Path of a file of the folder `shared` beside the project, or null where that folder is not there. */
export function sharedFile(path: string): string | null {
  const file = projectFolder(`../shared/${path}`);
  return existsSync(file) ? file : null;
}
