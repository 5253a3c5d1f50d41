import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ExpectedPage } from '../../support/expected-page.ts';
import { projectFolder } from './project-folder.ts';

const PAGES = projectFolder('tests/fixtures/pages');
/** Too long to be committed: made by a script when it is first asked for. */
const LONG_REPORT = projectFolder('artifacts/pages/long-report.html');

/** What is expected of the sample page `press-release`, `arabic`, `japanese`, `not-an-article` or `long-report`. */
export function samplePage(name: string): ExpectedPage {
  return readExpected(name === 'long-report' ? expectedOf(longReport()) : `${PAGES}/${name}.expected.json`);
}

export function readExpected(file: string): ExpectedPage {
  // Written by hand, or by our script, in this form; the specs read it strictly.
  return JSON.parse(readFileSync(file, 'utf8')) as ExpectedPage;
}

/** The file that stands at an https address of the sample publisher, or null; the file need not exist. */
export function sampleFileAt(address: string): string | null {
  const asset = /\/assets\/([\w.-]+)$/.exec(address)?.[1];
  if (asset !== undefined) return `${PAGES}/assets/${asset}`;
  const name = /\/([\w-]+\.html)$/.exec(address)?.[1];
  if (name === 'long-report.html') return longReport();
  if (name !== undefined) return `${PAGES}/${name}`;
  const names = readdirSync(PAGES).filter((file) => file.endsWith('.expected.json'));
  const found = [...names.map((file) => file.replace('.expected.json', '')), 'long-report'].find(
    (page) => samplePage(page).url === address,
  );
  if (found === 'long-report') return longReport();
  return found === undefined ? null : `${PAGES}/${found}.html`;
}

const expectedOf = (page: string) => page.replace(/\.html$/, '.expected.json');

function longReport(): string {
  const script = projectFolder('scripts/make-long-report.mjs');
  const made = [LONG_REPORT, expectedOf(LONG_REPORT)].every(
    (file) => existsSync(file) && statSync(file).mtimeMs >= statSync(script).mtimeMs,
  );
  if (!made) {
    mkdirSync(dirname(LONG_REPORT), { recursive: true });
    execFileSync(process.execPath, [script, LONG_REPORT], { stdio: 'ignore' });
  }
  return LONG_REPORT;
}
