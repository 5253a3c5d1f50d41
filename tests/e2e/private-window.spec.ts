import type { BrowserContext, Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { annotate, press } from './support/annotate.ts';
import { browserFromEnvironment } from './support/browser-name.ts';
import { evaluateInChrome } from './support/evaluate-in-chrome.ts';
import { PASSAGES, PRESS_RELEASE } from './support/pages.ts';
import { readDatabase } from './support/read-database.ts';
import { useSession } from './support/use-session.ts';
import { waitFor } from './support/wait-for.ts';

const session = useSession({ launch: { privateWindows: true } });

async function openIn(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'load' });
  await page.bringToFront();
  return page;
}

/** Waits for the background that private windows have of their own: a click on the toolbar is lost until it listens. */
async function backgroundIn(context: BrowserContext): Promise<void> {
  const target = await context.waitForTarget((one) => one.type() === 'service_worker', { timeout: 20_000 });
  const worker = await target.worker();
  await waitFor('the background of private windows', () =>
    worker?.evaluate(() => {
      // Of a service worker, which the types of pages know nothing of.
      const { registration } = globalThis as unknown as { registration: ServiceWorkerRegistration };
      return registration.active?.state === 'activated';
    }),
  );
}

/** All that the extension keeps beside its database, as this page of it sees it. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    // The extension's own API, which puppeteer's types know nothing of.
    const { chrome } = globalThis as unknown as {
      chrome: { storage: Record<'local' | 'session', { get(): Promise<object> }> };
    };
    const databases = (await indexedDB.databases()).map(({ name }) => name).sort();
    return {
      local: await chrome.storage.local.get(),
      session: await chrome.storage.session.get(),
      early: { ...localStorage },
      databases,
    };
  });

const inChromium = () =>
  it('keeps what is done in a private window out of the normal ones, says that it ends there, and ends there', async () => {
    const context = await session().browser.createBrowserContext();
    const normal = await session().extensionPage('manifest.json');
    const before = { ...(await kept(normal)), tables: await session().readDatabase() };

    const page = await openIn(context, PRESS_RELEASE);
    await backgroundIn(context);
    const frame = await session().openReader(page);
    const mark = await frame.waitForSelector('[data-part=private]');
    expect(await mark?.evaluate((one) => one.getAttribute('title'))).toMatch(/ends with it/);
    await press(frame, '[data-action=appearance]');
    await press(frame, '[name=theme][value=dark]');
    await frame.waitForSelector('html[data-theme=dark]');
    await press(frame, '[data-action=appearance]');
    await frame.waitForSelector('html[data-saved]');
    await press(frame, '#heading [data-action=cite-document]');
    await press(frame, '#heading [data-item=citation-apa]');
    const looking = await openIn(context, session().extensionUrl('manifest.json'));
    await page.bringToFront();
    const inPrivate = { ...session(), readDatabase: () => readDatabase(looking) };
    const wanted = {
      passage: PASSAGES.first,
      colour: 'victim',
      note: 'Of no one else',
      tag: 'Apart',
    } as const;
    await annotate(inPrivate, page, frame, wanted);
    await session().screenshot('private-window', page);
    const library = await openIn(context, session().extensionUrl('library.html'));
    await library.waitForSelector('[data-part=private]');
    await library.waitForSelector('[data-annotation]');
    await session().screenshot('private-library', library);

    expect(await kept(normal)).toEqual({ ...before, tables: undefined });
    expect(await session().readDatabase()).toEqual(before.tables);
    expect((await kept(looking)).databases).toContain('witnessmark');

    await context.close();
    const again = await session().browser.createBrowserContext();
    const after = await openIn(again, session().extensionUrl('manifest.json'));
    expect((await kept(after)).databases).toEqual([]);
    expect(await kept(normal)).toEqual({ ...before, tables: undefined });
  }, 60_000);

const inFirefox = () =>
  it('is let into no private window by Firefox', async () => {
    const allowed = await evaluateInChrome(
      session().browser,
      `const policy = WebExtensionPolicy.getByID(${JSON.stringify(session().extensionId)});
     return [policy.privateBrowsingAllowed, policy.extension.manifest.incognito].join();`,
    );
    expect(allowed).toBe('false,not_allowed');
  });

if (browserFromEnvironment() === 'chromium') inChromium();
else inFirefox();
