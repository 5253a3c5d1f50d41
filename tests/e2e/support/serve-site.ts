import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { connect, type AddressInfo, type Server, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { findSamplePage, SEED_PAGE, type SamplePage } from './find-sample-page.ts';
import { makeCertificate } from './make-certificate.ts';

export interface Asked {
  readonly host: string;
  /** Path with query; null for a name that was refused before a path was said. */
  readonly path: string | null;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface Site {
  /** Port of the proxy on 127.0.0.1. */
  readonly port: number;
  /** Everything that the browser asked for, its own services included. */
  readonly log: readonly Asked[];
  /** Answers one more address with this page, besides the samples. */
  put(address: string, page: string | SamplePage): void;
  close(): Promise<void>;
}

/**
 * One loopback proxy that gives the sample pages their real names, by https (self-signed) and plain http, and writes
 * down each name asked for. Nothing goes further than this machine: unknown names are refused.
 *
 * A page's query may ask for more: `header=Name: value` (again for more) adds a response header, `wait=MS` sends the
 * second half of the page that much later, `status=404` changes the status.
 */
export async function serveSite(): Promise<Site> {
  const log: Asked[] = [];
  const put = new Map<string, SamplePage>();
  const sockets = new Set<Duplex>();
  const known = (host: string) =>
    host.endsWith('.example') ||
    [SEED_PAGE, ...put.keys()].some((address) => new URL(address).hostname === host);

  const answer = (scheme: string) => (request: IncomingMessage, response: ServerResponse) => {
    const target = request.url ?? '/';
    const url = new URL(target, `${scheme}://${request.headers.host ?? 'unknown'}`);
    log.push({ host: url.hostname, path: url.pathname + url.search, at: Date.now() });
    const page = put.get(url.origin + url.pathname) ?? findSamplePage(url.hostname, url.pathname);
    void send(response, url, page);
  };

  const secure = createSecureServer(makeCertificate(), answer('https'));
  const proxy = createServer(answer('http'));
  proxy.on('connect', (request: IncomingMessage, client: Duplex, head: Buffer) => {
    const host = (request.url ?? '').replace(/:\d+$/, '');
    if (!known(host)) {
      log.push({ host, path: null, at: Date.now() });
      client.end('HTTP/1.1 502 Not served here\r\n\r\n');
      return;
    }
    const onward = connect(portOf(secure), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      onward.write(head);
      onward.pipe(client).pipe(onward);
    });
    // A browser that closes a tab resets its connections; that is no fault.
    onward.on('error', () => client.destroy());
    client.on('error', () => onward.destroy());
  });
  for (const server of [secure, proxy]) {
    server.on('connection', (socket: Socket) => {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  }
  return {
    port: portOf(proxy),
    log,
    put: (address, page) => put.set(address, typeof page === 'string' ? html(page) : page),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await Promise.all([secure, proxy].map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}

const html = (text: string): SamplePage => ({ body: Buffer.from(text), type: 'text/html; charset=utf-8' });

function portOf(server: Server): number {
  // A server that listens on a TCP port has an address of this shape, never a string or null.
  return (server.address() as AddressInfo).port;
}

async function send(response: ServerResponse, url: URL, page: SamplePage | null): Promise<void> {
  const { body, type } = page ?? html('<!doctype html><title>Not found</title><p>Nothing stands here.</p>');
  const headers = url.searchParams.getAll('header').map((line) => line.split(/:\s*(.*)/s));
  for (const [name, value] of headers) if (name && value !== undefined) response.setHeader(name, value);
  response.writeHead(page ? Number(url.searchParams.get('status') ?? 200) : 404, {
    'content-type': type,
    'cache-control': 'max-age=600',
  });
  const wait = Number(url.searchParams.get('wait') ?? 0);
  const half = wait > 0 ? Math.floor(body.length / 2) : 0;
  response.write(body.subarray(0, half));
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
  response.end(body.subarray(half));
}
