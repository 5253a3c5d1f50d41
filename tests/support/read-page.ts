import { existsSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

const PROJECT = resolve(import.meta.dirname, '../..');
/** The only folders that a test in the browser may read. */
const FOLDERS = ['tests/fixtures/pages', 'tests/attacks', '../shared/pages'].map((one) =>
  resolve(PROJECT, one),
);

/**
 * A command for tests in the browser (Vitest's `browser.commands`), run in Node: the text of a file, unpacked where it ends
 * in `.gz`. `path` is relative to the project. Null where it is not there. Throws for a file outside the folders of pages.
 */
export function readPage(_context: unknown, path: string): string | null {
  const file = resolve(PROJECT, path);
  if (!FOLDERS.some((folder) => !relative(folder, file).startsWith('..')))
    throw new Error(`no page: ${path}`);
  if (!existsSync(file)) return null;
  const bytes = readFileSync(file);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}
