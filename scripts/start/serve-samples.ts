import { createHash } from 'node:crypto';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, dirname, extname, join, sep } from 'node:path';
import { contentType } from '../../tests/e2e/support/content-type.ts';
import { sampleFileAt } from '../../tests/e2e/support/sample-page.ts';

export interface Samples {
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
  /** Address of a saved HTML file that this server gives too, with the folder of its pictures. */
  addressOf(file: string): string;
  close(): Promise<void>;
}

/** The same one at each start, so that what was saved of a page is found again under its address. */
const PORT = 8417;

/** Serves the sample pages, and saved files that are asked for, on loopback. */
export async function serveSamples(): Promise<Samples> {
  const folders = new Map<string, string>();
  const server = createServer((request, response) => {
    const path = pathOf(request.url ?? '/');
    const [, key = '', name = ''] = /^\/saved\/([0-9a-f]{8})\/(.+)$/.exec(path) ?? [];
    const page = folders.get(key);
    const sample = `http://127.0.0.1${path === '/' ? '/index.html' : path}`;
    send(response, page === undefined ? sampleFileAt(sample) : partOfSavedPage(page, name));
  });
  // Another start may still be running; then any free port does.
  await listen(server, PORT).catch(() => listen(server, 0));
  // A server that listens on a TCP port has an address of this shape.
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    addressOf(file) {
      const key = createHash('sha256').update(file).digest('hex').slice(0, 8);
      folders.set(key, file);
      return `${origin}/saved/${key}/${encodeURIComponent(basename(file))}`;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Only the page itself and what a browser saved with it, never the rest of the person's folder. */
export function partOfSavedPage(page: string, name: string): string | null {
  const file = join(dirname(page), name);
  const stem = basename(page, extname(page));
  const beside = [`${stem}_files`, `${stem}-Dateien`, `${stem}.files`].map(
    (folder) => join(dirname(page), folder) + sep,
  );
  return file === page || beside.some((folder) => file.startsWith(folder)) ? file : null;
}

/** The path that was asked for, decoded; the page of samples where it cannot be. */
function pathOf(asked: string): string {
  try {
    return decodeURIComponent(new URL(asked, 'http://127.0.0.1').pathname);
  } catch {
    return '/';
  }
}

function listen(server: ReturnType<typeof createServer>, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function send(response: ServerResponse, file: string | null): void {
  if (file === null || !existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Nothing stands here.');
    return;
  }
  response.writeHead(200, { 'content-type': contentType(file) });
  createReadStream(file).pipe(response);
}
