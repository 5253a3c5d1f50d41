import { render } from 'preact';
import { browser } from 'wxt/browser';
import { createBadgedWorkspace } from '../../application/badge';
import { createLibraryPort } from '../../application/library-port-direct';
import { sha256 } from '../../application/sha256';
import { readShortcuts } from '../../application/read-shortcuts';
import { createSiteGrants } from '../../application/site-grants';
import { describeBrowser } from '../../application/software';
import { createWriters } from '../../application/export-workers';
import { readExportSetting } from '../../application/export-setting';
import { readThemeSetting } from '../../application/theme-setting';
import { createLocalization } from '../../components/fluent/create-localization';
import { LocalizationProvider } from '../../components/fluent/LocalizationProvider';
import { Library } from '../../components/library/Library';
import citation from '../../locales/en/citation.ftl?raw';
import common from '../../locales/en/common.ftl?raw';
import errors from '../../locales/en/errors.ftl?raw';
import library from '../../locales/en/library.ftl?raw';
import { isPrivateWindow } from '../../page/raw-runtime';

const isPrivate = isPrivateWindow();
const localization = createLocalization('en', [common, errors, citation, library]);

const port = createLibraryPort({
  inWorkspace: createBadgedWorkspace(browser),
  siteGrants: createSiteGrants(browser.permissions, browser.storage.session),
  locks: navigator.locks,
  // Those of the browser belong to the normal windows, too.
  stores: isPrivate ? [localStorage] : [browser.storage.local, browser.storage.session, localStorage],
  isPrivate,
  settings: browser.storage.local,
  goTo: (url) => void browser.tabs.create({ url }),
  software: {
    extension: browser.runtime.getManifest().version,
    browser: describeBrowser(navigator.userAgent),
  },
});

const [themeSetting, exportSetting, shortcuts] = await Promise.all([
  readThemeSetting(browser.storage.local, localStorage, isPrivate),
  readExportSetting(browser.storage.local, isPrivate),
  readShortcuts(browser.commands),
]);

const writers = createWriters(
  () => new Worker(new URL('export-worker.ts', import.meta.url), { type: 'module' }),
);

render(
  <LocalizationProvider localization={localization}>
    <Library
      port={port}
      themeSetting={themeSetting}
      shortcuts={shortcuts}
      exportSetting={exportSetting}
      writers={writers}
      digest={sha256}
      isPrivate={isPrivate}
    />
  </LocalizationProvider>,
  document.body,
);
