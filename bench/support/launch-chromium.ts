import { chromium, type Browser } from 'playwright';
import { findBrowser } from '../../scripts/find-browser.mjs';

/** The installed Chromium without a window; ends the process where there is none. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findBrowser('chromium');
  if (executablePath === null) {
    console.error('There is no Chromium here; `npm test` installs one.');
    process.exit(1);
  }
  return chromium.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
}
