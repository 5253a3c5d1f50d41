// @ts-check
import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

// This file runs before anything is installed: plain Node 20, nothing from node_modules.

export const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const TRIES = 3;

/** Node 24, which the npm package `node` brings along. */
const NODE_24 = join(
  PROJECT,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/** Installs npm's packages where they are missing or older than the lock file. */
export async function installModules() {
  if (!modulesAreStale()) return;
  console.log('Installing packages with npm ci …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  await again('npm ci', () => run(npm, ['ci', '--no-audit', '--no-fund'], process.platform === 'win32'));
  if (!existsSync(NODE_24)) await run(npm, ['rebuild', 'node'], process.platform === 'win32');
}

function modulesAreStale() {
  const installed = join(PROJECT, 'node_modules', '.package-lock.json');
  if (!existsSync(installed) || !existsSync(NODE_24)) return true;
  const lock = join(PROJECT, 'package-lock.json');
  // npm writes both files within moments of each other, in either order.
  return statSync(lock).mtimeMs > statSync(installed).mtimeMs + 10_000;
}

/**
 * Installs Debian's packages; a mirror that fails is asked again. Throws when they cannot be had.
 * @param {readonly string[]} packages
 */
export async function installPackages(packages) {
  if (packages.length === 0) return;
  console.log(`Installing ${packages.join(', ')} …`);
  await again('apt-get', async () => {
    await run('apt-get', ['update', '-q']);
    await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages]);
  });
}

/**
 * Goes on under Node 24, with the project's own commands on the path. Ctrl+C reaches that process by itself; the
 * other signals are handed on. Never returns: this process ends as that one does.
 * @param {string} script path inside the project
 * @param {readonly string[]} args
 * @returns {Promise<never>}
 */
export async function goOnUnderNode24(script, args) {
  const path = [join(NODE_24, '..'), join(PROJECT, 'node_modules', '.bin'), process.env['PATH'] ?? ''];
  // Vite builds something else where a shell has this set.
  const { NODE_ENV: _, ...environment } = process.env;
  const child = spawn(NODE_24, [join(PROJECT, script), ...args], {
    cwd: PROJECT,
    // The channel tells the other process when this one is gone, however it went.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...environment, PATH: path.join(delimiter) },
  });
  process.on('SIGINT', () => undefined);
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal));
  const code = await new Promise((resolve) => {
    child.on('exit', (exitCode, signal) => resolve(exitCode ?? (signal === null ? 1 : 130)));
  });
  process.exit(code);
}

/**
 * @param {string} what
 * @param {() => Promise<void>} work
 */
async function again(what, work) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === TRIES) throw error;
      console.log(`${what} failed, trying again in ${attempt * 10} seconds`);
      await sleep(attempt * 10_000);
    }
  }
}

/**
 * Runs a command to its end; shows what it printed only when it fails.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {boolean} [shell] Windows starts .cmd files only in a shell
 * @returns {Promise<void>}
 */
function run(command, args, shell = false) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: PROJECT,
      shell,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    let printed = '';
    const keep = (/** @type {Buffer} */ chunk) => {
      printed = (printed + chunk.toString()).slice(-4_000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code}:\n${printed}`));
    });
  });
}
