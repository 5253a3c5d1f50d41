import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Frame, Page } from 'puppeteer-core';
import { browserFromEnvironment, type BrowserName } from './browser-name.ts';
import { clickToolbar } from './click-toolbar.ts';
import { closeWelcome } from './close-welcome.ts';
import { unpackDatabase } from './database-fixture.ts';
import { launchBrowser, type Launched, type LaunchChoices } from './launch-browser.ts';
import { openDisplay, type Display } from './open-display.ts';
import { namesAskedFor } from './names-asked-for.ts';
import { projectFolder } from './project-folder.ts';
import { readDatabase, type StoredTables } from './read-database.ts';
import { serveSite, type Site } from './serve-site.ts';
import { reloadExtension } from './reload-extension.ts';
import { stopBackground } from './stop-background.ts';
import { waitFor } from './wait-for.ts';
import { watchDownloads, type Downloads } from './watch-downloads.ts';

export interface SessionChoices {
  readonly name?: BrowserName;
  /** Folder of the unpacked extension; what `npm run zip` packed, unless said. */
  readonly extension?: string;
  /** A profile that stays; without one, a fresh one that is deleted at the end. */
  readonly profile?: string;
  /** Version of the committed database that stands in a fresh profile before the browser starts. */
  readonly database?: number;
  readonly downloads?: string;
  /** True gives the browser a window, on a display that nobody sees. */
  readonly hasWindow?: boolean;
  /** Folder of the screenshots, artifacts/screens unless said. */
  readonly screens?: string;
  /** True asks the network itself, and not our proxy: for a page that a person names. */
  readonly online?: boolean;
  readonly launch?: Pick<LaunchChoices, 'privateWindows' | 'chromiumArguments' | 'firefoxPreferences'>;
}

/** One person's browser with the extension in it, and the sample pages under their real names. */
export interface Session {
  readonly name: BrowserName;
  readonly browser: Browser;
  readonly extensionId: string;
  readonly site: Site;
  readonly downloads: Downloads;
  /** Where the window is, if the browser has one. */
  readonly display: Display | null;
  /** Opens an address in a new tab, in front. */
  page(address: string): Promise<Page>;
  clickToolbar(page: Page): Promise<void>;
  /** The reader's frame over this page, once its document is there. */
  readerFrame(page: Page): Promise<Frame>;
  /** The same, once it shows its text and has its controls. */
  readyReader(page: Page): Promise<Frame>;
  /** Clicks the toolbar button and waits until the reader shows its text and has its controls. */
  openReader(page: Page): Promise<Frame>;
  /** Clicks the toolbar button and waits until there is no reader over the page. */
  closeReader(page: Page): Promise<void>;
  extensionUrl(path: string): string;
  /** A page of the extension in a tab of its own. */
  extensionPage(path: string): Promise<Page>;
  openLibrary(hash?: string): Promise<Page>;
  readDatabase(): Promise<StoredTables>;
  /** Stops the background, as the browser does at any moment. */
  stopBackground(): Promise<void>;
  /** Closes the browser and starts it again with the same profile. */
  restart(): Promise<void>;
  /** Kills the browser's process, as a crash does, and starts it again with the same profile. */
  kill(): Promise<void>;
  /** Reloads the extension under this reader, as an update does. */
  reloadExtension(reader: Frame): Promise<void>;
  /** Names that pages or extension asked for, without those that the browser asks for itself. */
  asked(): readonly string[];
  /** Saves a picture of this page, or of the one in front, as NAME-BROWSER.png; gives its path. */
  screenshot(name: string, page?: Page): Promise<string>;
  close(): Promise<void>;
}

export async function openSession(choices: SessionChoices = {}): Promise<Session> {
  const name = choices.name ?? browserFromEnvironment();
  const folder = mkdtempSync(join(tmpdir(), 'witnessmark-'));
  const downloads = watchDownloads(choices.downloads ?? join(folder, 'downloads'));
  const profile = choices.profile ?? join(folder, 'profile');
  if (choices.database !== undefined) unpackDatabase(name, choices.database, profile);
  const site = await serveSite();
  const display = choices.hasWindow === true ? await openDisplay() : null;
  const start = async (isFirst: boolean) => {
    const started = await launchBrowser(name, {
      profile,
      extension: choices.extension ?? projectFolder(`artifacts/extensions/${name}`),
      downloads: downloads.folder,
      proxyPort: choices.online === true ? null : site.port,
      headless: display === null,
      ...(display === null ? {} : { display: display.name }),
      ...choices.launch,
    });
    if (isFirst) await closeWelcome(started.browser);
    // Firefox takes a temporary add-on out when it closes, so each start installs it anew; after a crash it was seen once
    // to open no page. What the page does is tested elsewhere.
    else if (name === 'firefox') {
      await closeWelcome(started.browser).catch(async (error: unknown) => {
        console.warn(`${String(error)}; ${(await started.browser.pages()).length} pages are open`);
      });
    }
    return started;
  };
  let launched: Launched = await start(true).catch(async (error: unknown) => {
    await display?.close();
    await site.close();
    throw error;
  });
  let front: Page | null = null;
  let databasePage: Page | null = null;

  const startAgain = async () => {
    front = databasePage = null;
    launched = await start(false);
  };

  const session: Session = {
    name,
    site,
    downloads,
    display,
    get browser() {
      return launched.browser;
    },
    get extensionId() {
      return launched.extensionId;
    },
    async page(address) {
      const page = await launched.browser.newPage();
      front = page;
      await page.goto(address, { waitUntil: 'load' });
      await page.bringToFront();
      return page;
    },
    async clickToolbar(page) {
      front = page;
      await clickToolbar(name, launched, page);
    },
    readerFrame: (page) => waitFor('the reader frame', () => findReaderFrame(page)),
    async openReader(page) {
      await session.clickToolbar(page);
      return await session.readyReader(page);
    },
    async readyReader(page) {
      const frame = await session.readerFrame(page);
      await frame.waitForSelector('html[data-state=ready][data-controls=ready][data-pictures=settled]', {
        timeout: 10_000,
      });
      return frame;
    },
    async closeReader(page) {
      await session.clickToolbar(page);
      await waitFor('the reader to close', async () => (await findReaderFrame(page)) === null);
    },
    extensionUrl: (path) => `${launched.extensionOrigin}/${path}`,
    async extensionPage(path) {
      front = await openOurPage(launched.browser, session.extensionUrl(path), false);
      await front.bringToFront();
      return front;
    },
    openLibrary: (hash = '') => session.extensionPage(`library.html${hash}`),
    async readDatabase() {
      // A page of ours that runs none of our code, so that looking changes nothing; it stays open, behind the others.
      if (databasePage === null || databasePage.isClosed()) {
        databasePage = await openOurPage(launched.browser, session.extensionUrl('manifest.json'), true);
      }
      return await readDatabase(databasePage);
    },
    stopBackground: () => stopBackground(name, launched),
    async restart() {
      await launched.browser.close();
      await startAgain();
    },
    async kill() {
      const { browser } = launched;
      const died = new Promise((resolve) => browser.process()?.once('exit', resolve));
      browser.process()?.kill('SIGKILL');
      await died;
      await browser.disconnect().catch(() => undefined);
      // The driver puts Firefox's own preferences back once it has died, and a start in the middle of that fails.
      await waitFor('the profile as it was', () =>
        ['prefs.js', 'user.js'].every((file) => !existsSync(join(profile, `${file}.puppeteer`))),
      );
      await startAgain();
    },
    async reloadExtension(reader) {
      front = databasePage = null;
      await reloadExtension(name, launched, reader);
    },
    asked: () => namesAskedFor(site.log),
    async screenshot(title, page = front ?? undefined) {
      if (page === undefined) throw new Error('There is no page to take a picture of');
      const screens = choices.screens ?? projectFolder('artifacts/screens');
      mkdirSync(screens, { recursive: true });
      const path = join(screens, `${title.replace(/[^\p{L}\p{N}]+/gu, '-')}-${name}`);
      await page.screenshot({ path: `${path}.png` });
      return `${path}.png`;
    },
    async close() {
      await launched.browser.close();
      await site.close();
      await display?.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  return session;
}

async function openOurPage(browser: Browser, address: string, background: boolean): Promise<Page> {
  const page = await browser.newPage({ background });
  // In Firefox this does not resolve for an extension's page, and rejects when the tab closes.
  void page.goto(address).catch(() => undefined);
  await waitFor(`the page ${address}`, () =>
    page.evaluate(() => location.protocol.endsWith('extension:') && document.readyState === 'complete'),
  );
  return page;
}

/** Milliseconds after which a frame that does not answer is none of ours: one of the page's own may never load. */
const FRAME_PATIENCE = 2_000;

async function findReaderFrame(page: Page): Promise<Frame | null> {
  const candidates = page.frames().filter((frame) => frame !== page.mainFrame());
  const found = Promise.any(
    candidates.map(async (frame) => {
      // Firefox says about:blank as the address of a frame of the extension, so the frame itself is asked.
      const isOurs = await frame.evaluate(
        () => location.pathname === '/reader.html' && location.protocol.endsWith('extension:'),
      );
      if (!isOurs) throw new Error('a frame of the page');
      return frame;
    }),
  ).catch(() => null);
  return await Promise.race([found, sleep(FRAME_PATIENCE, null)]);
}
