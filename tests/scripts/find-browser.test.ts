import { expect, it } from 'vitest';
import { browserPlaces } from '../../scripts/find-browser.mjs';

it('takes the browser that the environment names and no other', () => {
  expect(browserPlaces('chromium', 'linux', { WITNESSMARK_CHROMIUM: '/opt/chrome' })).toEqual([
    '/opt/chrome',
  ]);
});

it('looks for Debian’s Chromium before Google Chrome', () => {
  const places = browserPlaces('chromium', 'linux', { PATH: '/usr/bin' });
  expect(places.indexOf('/usr/bin/chromium')).toBeLessThan(places.indexOf('/usr/bin/google-chrome'));
});

it('looks in the person’s own applications on macOS too', () => {
  expect(browserPlaces('firefox', 'darwin', { HOME: '/Users/a' })).toContain(
    '/Users/a/Applications/Firefox.app/Contents/MacOS/firefox',
  );
});

it('looks in the folders of programs on Windows', () => {
  expect(browserPlaces('chromium', 'win32', { PROGRAMFILES: 'C:\\Program Files' })).toContain(
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  );
});
