import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import type { BrowserName } from '../../tests/e2e/support/browser-name.ts';
import { projectFolder } from '../../tests/e2e/support/project-folder.ts';

/** How the build names its browsers. */
const NAMES: Readonly<Record<BrowserName, string>> = { chromium: 'chrome', firefox: 'firefox' };

/**
 * Unpacks what `npm run zip` packed into artifacts/extensions/BROWSER: the specs run on these very files. Throws where
 * there is no such file.
 */
export function unpackBuild(browser: BrowserName): void {
  // Our own package.json, which has a version.
  const { version } = JSON.parse(readFileSync(projectFolder('package.json'), 'utf8')) as { version: string };
  const zip = projectFolder(`.output/witnessmark-${version}-${NAMES[browser]}.zip`);
  const folder = projectFolder(`artifacts/extensions/${browser}`);
  rmSync(folder, { recursive: true, force: true });
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(zip)))) {
    if (path.endsWith('/')) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}
