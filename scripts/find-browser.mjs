// @ts-check
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @typedef {'chromium' | 'firefox'} BrowserName */

/**
 * The oldest versions that the manifest allows.
 * @type {Readonly<Record<BrowserName, number>>}
 */
export const OLDEST = { chromium: 137, firefox: 142 };

/** Overrides the search, for a browser in an unusual place. */
const VARIABLE = { chromium: 'WITNESSMARK_CHROMIUM', firefox: 'WITNESSMARK_FIREFOX' };

const COMMANDS = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
  firefox: ['firefox-esr', 'firefox'],
};

/**
 * Where a browser may stand, best first.
 * @param {BrowserName} name
 * @param {NodeJS.Platform} platform
 * @param {Record<string, string | undefined>} environment
 * @returns {string[]}
 */
export function browserPlaces(name, platform, environment) {
  const chosen = environment[VARIABLE[name]];
  if (chosen) return [chosen];
  if (platform === 'darwin') {
    const applications =
      name === 'chromium'
        ? ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome']
        : ['Firefox.app/Contents/MacOS/firefox', 'Firefox ESR.app/Contents/MacOS/firefox'];
    return applications.flatMap((application) => [
      `/Applications/${application}`,
      `${environment['HOME'] ?? ''}/Applications/${application}`,
    ]);
  }
  if (platform === 'win32') {
    const inside =
      name === 'chromium'
        ? ['Chromium\\Application\\chrome.exe', 'Google\\Chrome\\Application\\chrome.exe']
        : ['Mozilla Firefox\\firefox.exe'];
    return ['LOCALAPPDATA', 'PROGRAMFILES', 'PROGRAMFILES(X86)']
      .map((variable) => environment[variable])
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => inside.map((path) => `${folder}\\${path}`));
  }
  const folders = [
    ...(environment['PATH'] ?? '').split(delimiter),
    '/usr/bin',
    '/usr/local/bin',
    '/snap/bin',
  ];
  return COMMANDS[name].flatMap((command) => folders.filter(Boolean).map((folder) => join(folder, command)));
}

/**
 * Path of an installed browser, or null.
 * @param {BrowserName} name
 * @returns {string | null}
 */
export function findBrowser(name) {
  return browserPlaces(name, process.platform, process.env).find((path) => existsSync(path)) ?? null;
}

/**
 * Major version that the browser at a path says it has; null where it does not say (Windows prints nothing).
 * @param {string} path
 * @returns {number | null}
 */
export function browserVersion(path) {
  if (process.platform === 'win32') return null;
  try {
    const said = execFileSync(path, ['--version'], {
      encoding: 'utf8',
      timeout: 20_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const major = /(\d+)\.\d/.exec(said)?.[1];
    return major === undefined ? null : Number(major);
  } catch {
    return null;
  }
}
