import { playwright } from '@vitest/browser-playwright';
import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { slimReadability } from './scripts/slim-readability.ts';
import { slimPurifier } from './scripts/slim-purifier.ts';
import { markedByFragment } from './tests/support/marked-by-fragment.ts';
import { readPage } from './tests/support/read-page.ts';

const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);

/** Tests in the browser see no variable of the shell but this one. */
const seed = process.env['FAST_CHECK_SEED'];

/** A condition is waited for as long as it takes: a second, the default, is not enough on a machine with much else to do. */
const patient = { expect: { poll: { timeout: 20_000 } } };

const jsx = { oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } } };

export default defineConfig({
  test: {
    projects: [
      {
        ...jsx,
        test: {
          ...patient,
          name: 'unit',
          setupFiles: ['tests/support/fixed-seed.ts'],
          testTimeout: 40_000,
          environment: 'node',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/**/*.dom.test.*', 'tests/build/**'],
        },
      },
      {
        ...jsx,
        // Found while a test runs, these would reload the page under it.
        optimizeDeps: {
          include: ['@mozilla/readability/Readability', 'dompurify', 'fast-check', 'valibot'],
          // Tested with what ships.
          rolldownOptions: { plugins: [slimReadability(), slimPurifier()] },
        },
        test: {
          ...patient,
          name: 'dom',
          env: seed === undefined ? {} : { FAST_CHECK_SEED: seed },
          setupFiles: ['tests/support/fixed-seed.ts'],
          testTimeout: 40_000,
          include: ['tests/**/*.dom.test.ts', 'tests/**/*.dom.test.tsx'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...((process.env['WITNESSMARK_CHROMIUM'] ?? chromium)
                  ? { executablePath: process.env['WITNESSMARK_CHROMIUM'] ?? chromium ?? '' }
                  : {}),
                args: [
                  '--no-sandbox',
                  '--disable-background-networking',
                  '--disable-component-update',
                  '--disable-sync',
                  '--no-first-run',
                ],
              },
            }),
            commands: { markedByFragment, readPage },
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      { test: { name: 'build', environment: 'node', include: ['tests/build/**/*.test.ts'] } },
      {
        test: {
          ...patient,
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.spec.ts'],
          // Each file has a process of its own already.
          pool: 'threads',
          testTimeout: 60_000,
          hookTimeout: 90_000,
          fileParallelism: false,
          bail: 0,
        },
      },
    ],
  },
});
