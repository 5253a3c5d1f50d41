import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { MENU_ITEMS } from '../../application/page-menus';

const OUTPUT = path.resolve(import.meta.dirname, '../../.output');

/** What the browser is asked for. A longer list is a broken promise: see README, "What it promises". */
const PERMISSIONS = ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'];
const KILOBYTE = 1_000;

describe.each(['chrome-mv3', 'firefox-mv3'])('the build %s', (folder) => {
  const root = path.join(OUTPUT, folder);
  const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
  const manifest = () => JSON.parse(read('manifest.json')) as Record<string, unknown>;
  const gzipped = (file: string): number => gzipSync(read(file)).length;

  it('asks for the permissions that were promised, and for no site', () => {
    const built = manifest();
    expect([...(built['permissions'] as string[])].sort()).toEqual(PERMISSIONS);
    expect(built['optional_host_permissions']).toEqual(['https://*/*', 'http://*/*']);
    for (const key of [
      'host_permissions',
      'optional_permissions',
      'content_scripts',
      'externally_connectable',
    ]) {
      expect(built).not.toHaveProperty(key);
    }
  });

  it.each([
    'background.js',
    'page.js',
    'probe.js',
    'highlight.js',
    'paint.js',
    'toggle-painting.js',
    'text.js',
    'theme.js',
    'reader.html',
    'library.html',
    'welcome.html',
  ])('has %s', (file) => {
    expect(existsSync(path.join(root, file))).toBe(true);
  });

  it('keeps what runs in a page small', () => {
    expect(gzipped('probe.js')).toBeLessThan(5 * KILOBYTE);
    expect(gzipped('page.js')).toBeLessThan(45 * KILOBYTE);
    expect(gzipped('highlight.js')).toBeLessThan(60 * KILOBYTE);
    expect(gzipped('toggle-painting.js')).toBeLessThan(20 * KILOBYTE);
    expect(gzipped('paint.js')).toBeLessThan(5 * KILOBYTE);
  });

  it('announces no content script to the page', () => {
    for (const script of ['page.js', 'probe.js', 'highlight.js', 'paint.js', 'toggle-painting.js'])
      expect(read(script)).not.toContain('content-script-started');
  });

  it('lets pages reach the reader and nothing else', () => {
    expect(manifest()['web_accessible_resources']).toMatchObject([{ resources: ['reader.html'] }]);
  });

  it('lets its pages load nothing but itself, and pictures', () => {
    const policy = (manifest()['content_security_policy'] as { extension_pages: string }).extension_pages;
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
    expect(policy).toContain("connect-src 'none'");
  });

  it('binds the toggle to the toolbar button, and a key to highlighting', () => {
    expect(manifest()['commands']).toMatchObject({
      _execute_action: { suggested_key: { default: 'Alt+Shift+R' } },
      highlight: { suggested_key: { default: 'Alt+Shift+H' } },
    });
  });

  it('has a text for each name that the manifest uses', () => {
    const messages = JSON.parse(read('_locales/en/messages.json')) as Record<string, { message: string }>;
    const used = [...JSON.stringify(manifest()).matchAll(/__MSG_(\w+)__/g)].map((match) => match[1] ?? '');
    expect(used.length).toBeGreaterThan(1);
    const menus = MENU_ITEMS.map(({ id }) => `menu_${id}`);
    for (const name of [...used, ...menus]) expect(messages[name]?.message).toBeTruthy();
  });

  it('asks no server: it has no address but those it is told of', () => {
    const scripts = globSync('**/*.js', { cwd: root });
    const calls = scripts.filter((file) =>
      /\b(XMLHttpRequest|WebSocket|sendBeacon|importScripts)\s*\(/.test(read(file)),
    );
    expect(calls).toEqual([]);
    expect(scripts.filter((file) => /\bfetch\(/.test(read(file)) && file !== 'page.js')).toEqual([]);
  });
});

describe('the builds', () => {
  const manifest = (folder: string) =>
    JSON.parse(readFileSync(path.join(OUTPUT, folder, 'manifest.json'), 'utf8')) as Record<string, unknown>;

  it('differ between browsers only where they have to', () => {
    const chromium = manifest('chrome-mv3');
    const firefox = manifest('firefox-mv3');
    expect(chromium['incognito']).toBe('split');
    expect(firefox['incognito']).toBe('not_allowed');
    expect(JSON.stringify(chromium['web_accessible_resources'])).toContain('use_dynamic_url');
    expect(firefox['browser_specific_settings']).toMatchObject({
      gecko: { data_collection_permissions: { required: ['none'] } },
    });
    const common = [
      'name',
      'permissions',
      'optional_host_permissions',
      'commands',
      'content_security_policy',
      'action',
    ];
    for (const key of common) expect(firefox[key]).toEqual(chromium[key]);
  });
});
