import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FORMAT_IDS } from './support/export-file.ts';
import { browserFromEnvironment } from './support/browser-name.ts';
import { openDisplay, type Display } from './support/open-display.ts';
import { projectFolder } from './support/project-folder.ts';
import { waitFor } from './support/wait-for.ts';

const browser = browserFromEnvironment();
const folder = mkdtempSync(join(tmpdir(), 'witnessmark-start-'));
const kept = join(folder, browser, 'kept.txt');
let display: Display;
let running: ChildProcess | null = null;

beforeAll(async () => {
  display = await openDisplay();
});
afterAll(async () => {
  if (running) interrupt(running);
  await display.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** `npm start` with a display, until it says that the page is open: what it said, and how it is stopped. */
async function start(...args: readonly string[]): Promise<{ said: string; stop: () => Promise<void> }> {
  const child = spawn(process.execPath, [projectFolder('scripts/start.mjs'), browser, ...args], {
    cwd: folder,
    env: { ...process.env, DISPLAY: display.name, INIT_CWD: folder, WITNESSMARK_PROFILES: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, as a terminal gives it.
    detached: true,
  });
  running = child;
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
  const ended = once(child, 'exit');
  await waitFor(
    'npm start to say that the page is open',
    () => {
      if (child.exitCode !== null) throw new Error(said);
      return said.includes(' is open.');
    },
    { timeout: 45_000, interval: 200 },
  );
  return {
    said,
    stop: async () => {
      interrupt(child);
      await ended;
      running = null;
    },
  };
}

/** Ctrl+C: every program of the group is told. */
function interrupt({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(-pid, 'SIGINT');
}

/** Whether a program runs that was started with this profile. */
function runsWith(profile: string): boolean {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .some((id) => {
      try {
        return readFileSync(`/proc/${id}/cmdline`, 'utf8').includes(profile);
      } catch {
        // It ended while we looked.
        return false;
      }
    });
}

it('opens a saved file with the profile of the day before, and leaves nothing running', async () => {
  mkdirSync(join(folder, browser));
  writeFileSync(kept, 'of an earlier day');
  writeFileSync(
    join(folder, 'saved page.html'),
    '<!doctype html><title>A page that was saved</title><p>Some text.',
  );
  const { said, stop } = await start('saved page.html');
  await waitFor('the window with the page', () => display.hasWindow('A page that was saved'));
  const [, samples = ''] = /(http:\/\/127\.0\.0\.1:\d+)\//.exec(said) ?? [];
  expect((await fetch(`${samples}/arabic.html`)).status).toBe(200);
  expect(runsWith(folder)).toBe(true);
  await stop();
  await waitFor('the browser to be gone', () => !runsWith(folder));
  await expect(fetch(samples)).rejects.toThrow();
  expect(existsSync(kept)).toBe(true);
});

it('takes the tour where there is no display', async () => {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...environment } = process.env;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [projectFolder('scripts/start.mjs'), browser],
    { env: environment, timeout: 120_000 },
  );
  expect(stdout).toContain('so this is the tour');
  for (const step of ['Click the toolbar button', 'open it again', 'Export as backup'])
    expect(stdout).toContain(step);
  const tour = projectFolder(`artifacts/tour/${browser}`);
  expect(readdirSync(join(tour, 'exports'))).toHaveLength(FORMAT_IDS.length);
  expect(readdirSync(tour).filter((name) => name.endsWith('.png')).length).toBeGreaterThan(5);
}, 150_000);
