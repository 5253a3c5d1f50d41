import { readFileSync } from 'node:fs';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { defineConfig } from 'wxt';
import { slimEntrypoint } from './scripts/slim-entrypoint';
import { slimPurifier } from './scripts/slim-purifier';
import { slimReadability } from './scripts/slim-readability';

/** The public half of the key that fixes the extension's id in Chromium; the private half was not kept. */
const CHROMIUM_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAwvmMqHIu1EiFTX/rtOSjlSsLOnZbhnE104Nrp5jZScfShlzolf2kZhlLd4gjMCCDa/hVrRXJDqf7q5eRLME3ynXm4qYGBpQ7voS1TMUZoMn0qzVC29KifJ4o9JbtFFuGGWtAxVf6cw2RFMzVS4dWbYek/oO0IRSVugbwlnIiglfIt+wvHDpG0QSXxB4gmdOtePdaubOZsnbr9e5IS8npB0+cxNUNU2PbOt4fvgCi16trj/bIoY9gH2CkMhj0x0UvTU2YTmpiliG1+h3TAy6PCZVTOosbNaR4j9P14qlhIw7VxdQXP9HWnI1MLVg6sjLVfoEBmRHfrCj7Ghm5AQmbnwIDAQAB';

const EXTENSION_PAGES_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  // Remote images are shown only after "Load from publisher"; the sanitiser removes every address before that.
  "img-src 'self' blob: data: https: http:",
  "connect-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
].join('; ');

/** The manifest's own strings, as `_locales` wants them, from the one source of all texts. */
function manifestMessages(language: string): Record<string, { message: string }> {
  const source = readFileSync(new URL(`./locales/${language}/manifest.ftl`, import.meta.url), 'utf8');
  const bundle = new FluentBundle(language);
  bundle.addResource(new FluentResource(source));
  const messages: Record<string, { message: string }> = {};
  for (const match of source.matchAll(/^([a-z][a-z-]*) =/gm)) {
    const id = match[1] ?? '';
    const pattern = bundle.getMessage(id)?.value;
    if (pattern) messages[id.replaceAll('-', '_')] = { message: bundle.formatPattern(pattern) };
  }
  return messages;
}

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  zip: { artifactTemplate: '{{name}}-{{version}}-{{browser}}.zip', zipSources: false },
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      files.push({
        contents: JSON.stringify(manifestMessages('en'), null, 2),
        relativeDest: '_locales/en/messages.json',
      });
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['activeTab', 'scripting', 'storage', 'contextMenus', 'unlimitedStorage'],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    action: { default_title: '__MSG_action__' },
    icons: {
      16: 'icon/16.png',
      32: 'icon/32.png',
      48: 'icon/48.png',
      96: 'icon/96.png',
      128: 'icon/128.png',
    },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+R' } },
      highlight: { suggested_key: { default: 'Alt+Shift+H' }, description: '__MSG_command_highlight__' },
    },
    content_security_policy: { extension_pages: EXTENSION_PAGES_POLICY },
    web_accessible_resources: [
      {
        resources: ['reader.html'],
        matches: ['<all_urls>'],
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    incognito: browser === 'firefox' ? 'not_allowed' : 'split',
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'witnessmark@witnessmark.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { key: CHROMIUM_KEY, minimum_chrome_version: '137' }),
  }),
  vite: () => ({
    plugins: [slimReadability(), slimPurifier(), slimEntrypoint()],
    build: {
      target: ['chrome137', 'firefox142'],
      chunkSizeWarningLimit: 300,
      modulePreload: { polyfill: false },
    },
    // Formats are chunks of their own there, too.
    worker: { format: 'es' },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  }),
});
