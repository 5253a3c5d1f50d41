// @ts-check
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findBrowser } from './find-browser.mjs';

/**
 * What this machine is and has, as the set-up needs to know it.
 * @returns {import('./plan-set-up.mjs').Machine}
 */
export function lookAtMachine() {
  const { platform } = process;
  return {
    platform,
    root: process.getuid?.() === 0,
    apt: platform === 'linux' && onPath('apt-get'),
    display: platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']),
    installed: { chromium: findBrowser('chromium') !== null, firefox: findBrowser('firefox') !== null },
    xvfb: onPath('Xvfb'),
    xdotool: onPath('xdotool'),
    fonts: FONT_FILES.every((file) => existsSync(file)),
    office: onPath('soffice') && OFFICE_FILES.every((file) => existsSync(file)),
  };
}

/** One file of each package of fonts. */
const FONT_FILES = [
  '/usr/share/fonts/truetype/noto/NotoNaskhArabic-Regular.ttf',
  '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
];

/** One file of LibreOffice's Writer and one of its Calc, where Debian has them. */
const OFFICE_FILES = ['libswlo.so', 'libsclo.so'].map((name) => `/usr/lib/libreoffice/program/${name}`);

/** @param {string} command */
function onPath(command) {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, command)));
}
