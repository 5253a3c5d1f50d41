import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { choosePage } from '../../scripts/start/choose-page';
import { serveSamples, type Samples } from '../../scripts/start/serve-samples';

let samples: Samples;
let folder: string;
beforeAll(async () => {
  samples = await serveSamples();
  folder = mkdtempSync(join(tmpdir(), 'witnessmark-'));
  mkdirSync(join(folder, 'saved_files'));
  writeFileSync(join(folder, 'saved.html'), '<p>saved</p>');
  writeFileSync(join(folder, 'saved_files', 'a.css'), 'p {}');
  writeFileSync(join(folder, 'private.txt'), 'private');
});
afterAll(async () => {
  await samples.close();
  rmSync(folder, { recursive: true });
});

it('gives the first sample page', async () => {
  const answer = await fetch(`${samples.origin}/press-release.html`);
  expect(answer.headers.get('content-type')).toContain('text/html');
  expect(await answer.text()).toContain('Complaints From Detention');
});

it('gives a saved page and what was saved with it', async () => {
  const address = samples.addressOf(join(folder, 'saved.html'));
  expect(await (await fetch(address)).text()).toBe('<p>saved</p>');
  expect((await fetch(new URL('saved_files/a.css', address))).status).toBe(200);
});

it('gives nothing else of the folder of a saved page', async () => {
  const address = samples.addressOf(join(folder, 'saved.html'));
  expect((await fetch(new URL('private.txt', address))).status).toBe(404);
  expect((await fetch(`${new URL('saved_files/', address).href}..%2Fprivate.txt`)).status).toBe(404);
});

it('answers an address that cannot be decoded', async () => {
  expect((await fetch(`${samples.origin}/%E0%A4%A`)).status).toBe(200);
});

it('opens the sample page, an address, or a file seen from where the command was typed', () => {
  const choose = (said: string | null) => choosePage(said, 'sample', (file) => `served ${file}`, folder);
  expect(choose(null)).toBe('sample');
  expect(choose('https://www.observatory.example/a')).toBe('https://www.observatory.example/a');
  expect(choose('saved.html')).toBe(`served ${join(folder, 'saved.html')}`);
  expect(() => choose('nothing.html')).toThrow('neither an address');
});
