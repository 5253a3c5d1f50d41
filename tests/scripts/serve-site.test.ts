import { connect } from 'node:net';
import { get } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { namesAskedFor } from '../e2e/support/names-asked-for';
import { serveSite, type Site } from '../e2e/support/serve-site';

let site: Site;
beforeAll(async () => {
  site = await serveSite();
});
afterAll(() => site.close());

/** First line of what the proxy says to a CONNECT. */
const tunnel = (host: string) =>
  new Promise<string>((resolve, reject) => {
    const socket = connect(site.port, '127.0.0.1', () =>
      socket.write(`CONNECT ${host}:443 HTTP/1.1\r\n\r\n`),
    );
    socket.once('data', (chunk: Buffer) => {
      socket.destroy();
      resolve(chunk.toString().split('\r\n')[0] ?? '');
    });
    socket.once('error', reject);
  });

const plainPage = (address: string) =>
  new Promise<{ status: number; header: string | undefined; body: string }>((resolve, reject) => {
    get(
      { host: '127.0.0.1', port: site.port, path: address, headers: { host: new URL(address).host } },
      (answer) => {
        let body = '';
        answer.on('data', (chunk: Buffer) => (body += chunk.toString()));
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, header: answer.headers['x-trial']?.toString(), body }),
        );
      },
    ).on('error', reject);
  });

it('gives a page that was put under a name, by plain http', async () => {
  site.put('http://www.observatory.example/a', '<p>hello</p>');
  expect(await plainPage('http://www.observatory.example/a')).toMatchObject({
    status: 200,
    body: '<p>hello</p>',
  });
});

it('adds the headers that the query asks for', async () => {
  site.put('http://www.observatory.example/a', '<p>hello</p>');
  const address = 'http://www.observatory.example/a?header=X-Trial:%20yes';
  expect((await plainPage(address)).header).toBe('yes');
});

it('opens a tunnel to names of its own and to no other', async () => {
  expect(await tunnel('www.observatory.example')).toContain('200');
  expect(await tunnel('www.rights.invalid')).toContain('502');
});

it('writes down a name that was refused, and leaves out what browsers ask for themselves', async () => {
  await tunnel('tracker.invalid');
  expect(site.log.map(({ host }) => host)).toContain('tracker.invalid');
  const log = ['tracker.invalid', 'update.googleapis.com', 'push.services.mozilla.com'];
  expect(namesAskedFor(log.map((host) => ({ host, path: null, at: 0 })))).toEqual(['tracker.invalid']);
});
