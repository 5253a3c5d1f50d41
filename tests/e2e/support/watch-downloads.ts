import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { waitFor } from './wait-for.ts';

export interface Downloads {
  readonly folder: string;
  /** Waits for a finished file that was not given before, whose name matches; gives name and contents. */
  next(
    name: RegExp,
    timeout?: number,
  ): Promise<{ readonly name: string; readonly path: string; readonly text: string }>;
}

/** Files that a browser is still writing, in Chromium and in Firefox. */
const UNFINISHED = /\.(crdownload|part|tmp)$|^\.(com|org)\./;

export function watchDownloads(folder: string): Downloads {
  const given = new Set<string>();
  const finished = (name: RegExp) => {
    const names = readdirSync(folder);
    // Firefox makes an empty file of the last name beside the one that it is writing.
    if (names.some((one) => UNFINISHED.test(one))) return undefined;
    return names.find((one) => name.test(one) && !given.has(one) && statSync(join(folder, one)).size > 0);
  };
  return {
    folder,
    async next(name, timeout = 10_000) {
      const found = await waitFor(`a saved file ${String(name)}`, () => finished(name), { timeout });
      given.add(found);
      const path = join(folder, found);
      return { name: found, path, text: readFileSync(path, 'utf8') };
    },
  };
}
