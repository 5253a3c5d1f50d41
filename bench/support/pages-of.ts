import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

export interface StoredPage {
  readonly id: string;
  readonly url: string;
  readonly html: string;
}

/** The pages of a folder, by name: files ID.html.gz or folders ID/source.html, their addresses in index.json or ground-truth.json. */
export function* pagesOf(folder: string): Generator<StoredPage> {
  const addresses = addressesOf(folder);
  for (const name of readdirSync(folder).toSorted()) {
    const id = name.replace(/\.html\.gz$/, '');
    const url = URL.parse(addresses.get(id) ?? '')?.href ?? `https://publisher.example/news/${id}`;
    const source = join(folder, name, 'source.html');
    if (id !== name) yield { id, url, html: gunzipSync(readFileSync(join(folder, name))).toString('utf8') };
    else if (existsSync(source)) yield { id, url, html: readFileSync(source, 'utf8') };
  }
}

function addressesOf(folder: string): ReadonlyMap<string, string> {
  const truth = join(folder, 'ground-truth.json');
  const index = join(folder, 'index.json');
  // Casts: the forms of the public benchmark, and of the index beside these pages.
  if (existsSync(truth)) {
    const pages = JSON.parse(readFileSync(truth, 'utf8')) as Record<string, { readonly url: string }>;
    return new Map(Object.entries(pages).map(([id, { url }]) => [id, url]));
  }
  if (!existsSync(index)) return new Map();
  const pages = JSON.parse(readFileSync(index, 'utf8')) as { readonly file: string; readonly url: string }[];
  return new Map(pages.map(({ file, url }) => [file.replace(/\.html\.gz$/, ''), url]));
}
