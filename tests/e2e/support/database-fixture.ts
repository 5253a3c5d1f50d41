import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import type { BrowserName } from './browser-name.ts';
import { projectFolder } from './project-folder.ts';
import type { StoredTables } from './read-database.ts';

/**
 * Where a profile keeps the extension's database; of Chromium without the files that it makes anew at each start, one
 * of which names the machine's folders.
 */
const KEPT: Readonly<Record<BrowserName, RegExp>> = {
  chromium: /^Default\/IndexedDB\/chrome-extension_[^/]+\/(?!LOG|LOCK)/,
  firefox: /^storage\/default\/moz-extension\+{3}[\da-f-]{36}\/(?:\.metadata-v2$|idb\/)/,
};
/** The earliest date that a zip can hold: the time of making says nothing, and would change the file each time. */
const NO_DATE = '1980-01-02T00:00:00';

const path = (version: number, name: BrowserName, ending: string) =>
  projectFolder(`tests/fixtures/databases/v${version}/${name}${ending}`);

/** Packs the extension's database out of the profile of a browser that is closed, with the rows it is known to hold. */
export function packDatabase(
  name: BrowserName,
  version: number,
  profile: string,
  tables: StoredTables,
): { readonly files: readonly string[]; readonly bytes: number } {
  const files = readdirSync(profile, { encoding: 'utf8', recursive: true })
    .filter((file) => KEPT[name].test(file) && statSync(join(profile, file)).isFile())
    // Firefox leaves an empty log of what it has written to its database long ago.
    .filter((file) => statSync(join(profile, file)).size > 0)
    .sort();
  if (files.length === 0) throw new Error(`There is no database of the extension in ${profile}`);
  const zip = zipSync(Object.fromEntries(files.map((file) => [file, readFileSync(join(profile, file))])), {
    level: 9,
    mtime: NO_DATE,
  });
  mkdirSync(dirname(path(version, name, '')), { recursive: true });
  writeFileSync(path(version, name, '.zip'), zip);
  writeFileSync(path(version, name, '.expected.json'), `${JSON.stringify(tables, null, 2)}\n`);
  return { files, bytes: zip.length };
}

/** Puts a packed database in a profile that no browser has opened yet. */
export function unpackDatabase(name: BrowserName, version: number, profile: string): void {
  for (const [file, bytes] of Object.entries(unzipSync(readFileSync(path(version, name, '.zip'))))) {
    mkdirSync(dirname(join(profile, file)), { recursive: true });
    writeFileSync(join(profile, file), bytes);
  }
}

/** The rows of a packed database, as `readDatabase` gave them when it was packed. */
export function packedTables(name: BrowserName, version: number): StoredTables {
  // Written by packDatabase.
  return JSON.parse(readFileSync(path(version, name, '.expected.json'), 'utf8')) as StoredTables;
}
