import { existsSync, readFileSync } from 'node:fs';
import { extname, normalize } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { contentType } from './content-type.ts';
import { sharedFile } from './project-folder.ts';
import { sampleFileAt } from './sample-page.ts';

export interface SamplePage {
  readonly body: Buffer;
  readonly type: string;
}

/** The page that the product was asked for, under its own address. */
export const SEED_PAGE = 'https://www.hrw.org/news/2015/12/11/azerbaijan-un-criticizes-torture-record';

/**
 * What stands at an address: our own sample pages under `.example` (by the address that they have in their
 * NAME.expected.json, and as /NAME.html), the seed page under its publisher's name, the real pages of
 * `../shared/pages/rights` at `https://rights.example/FILE.html`. Null where nothing does.
 */
export function findSamplePage(host: string, path: string): SamplePage | null {
  const address = `https://${host}${path}`;
  if (address === SEED_PAGE) return read(sharedFile('pages/hrw-azerbaijan.html'));
  if (host === 'rights.example') return read(sharedFile(`pages/rights${plain(path)}.gz`));
  if (host.endsWith('.example') || host === '127.0.0.1')
    return read(sampleFileAt(`https://${host}${plain(path)}`));
  return null;
}

/** A path without a way out of its folder. */
const plain = (path: string) => normalize(`/${decodeURIComponent(path)}`).replaceAll('\\', '/');

function read(file: string | null): SamplePage | null {
  if (file === null || !existsSync(file)) return null;
  const zipped = extname(file) === '.gz';
  const bytes = readFileSync(file);
  const name = zipped ? file.slice(0, -3) : file;
  return {
    body: zipped ? gunzipSync(bytes) : bytes,
    type: contentType(name),
  };
}
