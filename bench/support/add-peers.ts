import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from '../../scripts/bundle.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const PEERS = join(PROJECT, 'bench', 'peers');

interface Scriptable {
  addScriptTag(script: { readonly content: string }): Promise<unknown>;
}

/** Puts what a file of `bench/peers` exports under `window.peers` of a page, installed if it has to be; false, loudly, where npm cannot. */
export async function addPeers(page: Scriptable, file: string): Promise<boolean> {
  const installed = join(PEERS, 'node_modules', '.package-lock.json');
  if (!existsSync(installed) || isOlder(installed, join(PEERS, 'package-lock.json'))) {
    const npm = spawnSync('npm', ['ci', '--ignore-scripts'], {
      cwd: PEERS,
      stdio: 'ignore',
      shell: process.platform === 'win32',
    });
    if (npm.status !== 0) {
      console.error('SKIPPED: the peers, as npm could not install them');
      return false;
    }
  }
  await page.addScriptTag({ content: await bundle(PROJECT, `bench/peers/${file}`, 'peers') });
  return true;
}

const isOlder = (file: string, other: string): boolean => statSync(file).mtimeMs < statSync(other).mtimeMs;
