import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { organisationPattern, organisationsOf } from '../../domain/vocabulary/organisations.ts';
import { marksTheOriginalPage } from './browser-ui/original-page.ts';
import { highlight, press } from './support/annotate.ts';
import { browserFromEnvironment } from './support/browser-name.ts';
import { chooseOnButton, chooseOnPage } from './support/choose-in-menu.ts';
import { findTab } from './support/find-tab.ts';
import { PASSAGES, PRESS_RELEASE, pressReleaseAt } from './support/pages.ts';
import { refuseInFirefox, revokeSite } from './support/take-site.ts';
import { useSession } from './support/use-session.ts';
import { waitFor } from './support/wait-for.ts';

// Chromium's menus take a window and a keyboard, and it asks the person before it grants a site; Firefox can be told
// not to ask, and its menus are reached from within.
const session = useSession({ hasWindow: browserFromEnvironment() === 'chromium' });

/** What a page of ours asks the browser by. */
declare const chrome: {
  readonly permissions: { getAll(): Promise<{ origins?: string[] }> };
  readonly scripting: { getRegisteredContentScripts(): Promise<{ matches?: string[] }[]> };
  readonly tabs: { query(filter: object): Promise<{ id: number }[]> };
  readonly action: { getBadgeText(of: { tabId: number }): Promise<string> };
};

// First, while the library is empty.
marksTheOriginalPage(session);

describe('menus', () => {
  it('opens the reader by the page’s context menu, and closes it again', async () => {
    const page = await session().page(PRESS_RELEASE);
    await chooseOnPage(session(), page, 'reader', { x: 200, y: 300, itemsBelow: 2 });
    const frame = await session().readyReader(page);
    expect(await frame.$eval('h1', (one) => one.textContent)).toContain('Merrow');
    await chooseOnPage(session(), page, 'reader', { x: 600, y: 500, itemsBelow: 4 });
    await waitFor('the reader to close', () => page.frames().length === 1);
    await page.close();
  });

  it('opens the library by the menu of the button', async () => {
    const page = await session().page(PRESS_RELEASE);
    await chooseOnButton(session(), page, 'library');
    await (await findTab(session().browser, '/library.html')).close();
    await page.close();
  });
});

describe('the sites of which the button says how much is marked', () => {
  const TYPED = 'https://www.observatory.example/*';
  const OFFERED = 'https://reports.example/*';
  const MARKED = 'https://www.observatory.example/marked';
  const UNMARKED = 'https://www.observatory.example/unmarked';
  const OFFERED_MARKED = 'https://reports.example/marked';
  const NOT_GRANTED = 'https://other.example/marked';

  let settings: Page;

  beforeAll(async () => {
    for (const address of [MARKED, UNMARKED, OFFERED_MARKED, NOT_GRANTED]) {
      pressReleaseAt(session().site, address);
      if (address === UNMARKED) continue;
      const page = await session().page(address);
      const frame = await session().openReader(page);
      await highlight(page, frame, { passage: PASSAGES.first, colour: 'violation' });
      await page.close();
    }
    settings = await openSettings('#settings');
  });

  async function openSettings(hash: string): Promise<Page> {
    const page = await session().openLibrary(hash);
    await page.waitForSelector('.site-form input');
    return page;
  }

  const tabs = () => settings.evaluate(async () => (await chrome.tabs.query({})).map(({ id }) => id));

  /** Opens a page in front; gives it with what the button says for its tab. */
  async function openTab(address: string): Promise<{ page: Page; badge: () => Promise<string> }> {
    const before = await tabs();
    const page = await session().page(address);
    const tabId = await waitFor('the new tab', async () => (await tabs()).find((id) => !before.includes(id)));
    const badge = () => settings.evaluate((id) => chrome.action.getBadgeText({ tabId: id }), tabId);
    return { page, badge };
  }

  const granted = () => settings.evaluate(async () => (await chrome.permissions.getAll()).origins ?? []);
  const probed = () =>
    settings.evaluate(async () =>
      (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches ?? []),
    );
  const shown = (page: Page) =>
    page.$$eval('[data-site]', (all) => all.map((one) => one.getAttribute('data-site')));
  const said = (page: Page) =>
    page.$eval('.site-form [aria-live]', (one) => one.getAttribute('data-message'));

  /** Presses a button that asks for sites, and allows them where the browser asks the person. */
  async function grant(page: Page, button: string, done = 'site-added'): Promise<void> {
    const { display } = session();
    await display?.focus(page);
    // A key too many, once the prompt is gone, is to do nothing here.
    await page.evaluate(() => addEventListener('keydown', (event) => event.preventDefault(), true));
    await press(page, button);
    await waitFor(
      'the site to be granted',
      async () => {
        const answer = await said(page);
        if (answer === done) return true;
        // Of two keys that come just as the prompt wakes, it may take the second alone, which refuses.
        if (answer?.endsWith('refused')) await press(page, button);
        // The prompt has the focus, with “Deny” chosen and “Allow” beside it.
        else if (!(await page.evaluate(() => document.hasFocus()))) await display?.press('Tab', 'Return');
        return false;
      },
      // Chromium takes no key in the prompt's first half second.
      { timeout: 30_000, interval: display === null ? 50 : 1_000 },
    );
  }

  /** Presses a button that asks for sites, and refuses them. */
  async function refuse(page: Page, button: string): Promise<void> {
    const { display } = session();
    if (display === null) {
      await refuseInFirefox(session(), () => press(page, button));
    } else {
      await display.focus(page);
      await press(page, button);
    }
    await waitFor(
      'the refusal to be said',
      async () => {
        if ((await said(page))?.endsWith('refused')) return true;
        if (!(await page.evaluate(() => document.hasFocus()))) await display?.press('Return');
        return false;
      },
      { timeout: 30_000, interval: display === null ? 50 : 1_000 },
    );
  }

  /** Waits until screen, browser and probe have just these sites. */
  async function expectSites(page: Page, patterns: readonly string[]): Promise<void> {
    const sorted = [...patterns].sort();
    await expect.poll(async () => (await shown(page)).sort(), { timeout: 10_000 }).toEqual(sorted);
    expect((await granted()).sort()).toEqual(sorted);
    await expect.poll(async () => (await probed()).sort(), { timeout: 10_000 }).toEqual(sorted);
    expect(await page.$('[role=alert], [data-part=fault]')).toBeNull();
  }

  it('adds the site of an address that is typed', async () => {
    await expectSites(settings, []);
    const open = await openTab(MARKED);
    await settings.bringToFront();
    await settings.type('.site-form input', UNMARKED);
    await refuse(settings, '[data-action=add-site]');
    await expectSites(settings, []);
    expect(await settings.$eval('.site-form input', (one) => one.value)).toBe(UNMARKED);
    await grant(settings, '[data-action=add-site]');
    await expectSites(settings, [TYPED]);
    await expect.poll(open.badge, { timeout: 10_000 }).toBe('1');
    await open.page.close();
  });

  it('offers the site that the settings were opened for, until it is added', async () => {
    const page = await openSettings(`#settings?add=${encodeURIComponent(OFFERED)}`);
    await grant(page, '[data-action=add-offered-site]');
    await expectSites(page, [TYPED, OFFERED]);
    expect(await page.$('[data-part=site-offer]')).toBeNull();
    await session().screenshot('settings-sites', page);
    await page.close();
  });

  it('shows at load how many annotations a page of an added site has', async () => {
    const elsewhere = await openTab(NOT_GRANTED);
    const unmarked = await openTab(UNMARKED);
    const marked = await openTab(MARKED);
    const offered = await openTab(OFFERED_MARKED);
    await expect.poll(marked.badge, { timeout: 10_000 }).toBe('1');
    await expect.poll(offered.badge, { timeout: 10_000 }).toBe('1');
    expect(await unmarked.badge()).toBe('');
    expect(await elsewhere.badge()).toBe('');
    await session().openReader(elsewhere.page);
    await expect.poll(elsewhere.badge, { timeout: 10_000 }).toBe('1');
    for (const { page } of [elsewhere, unmarked, marked, offered]) await page.close();
  });

  it('shows the highlights on the page itself where that is chosen', async () => {
    const painted = (page: Page) => page.evaluate(() => CSS.highlights.size);
    const chosen = await openSettings('#settings');
    await press(chosen, `[data-painting="${OFFERED}"]`);
    await chosen.waitForSelector(`[data-painting="${OFFERED}"]:checked`);
    const other = await session().page(MARKED);
    const page = await session().page(OFFERED_MARKED);
    await expect.poll(() => painted(page), { timeout: 10_000 }).toBe(1);
    expect(await painted(other)).toBe(0);
    for (const one of [chosen, page, other]) await one.close();
  });

  it('shows it when the page comes back, and in every tab after a change in another', async () => {
    const first = await openTab(MARKED);
    await first.page.goto(UNMARKED);
    await first.page.evaluate(() => history.back());
    await expect.poll(first.badge, { timeout: 10_000 }).toBe('1');

    const second = await openTab(MARKED);
    const frame = await session().openReader(second.page);
    const id = await highlight(second.page, frame, { passage: PASSAGES.second, colour: 'source' });
    for (const { badge } of [first, second]) await expect.poll(badge, { timeout: 10_000 }).toBe('2');

    const library = await session().openLibrary();
    await session().stopBackground();
    await press(library, `[data-annotation="${id}"] [data-action=delete]`);
    for (const { badge } of [first, second]) await expect.poll(badge, { timeout: 10_000 }).toBe('1');
    await press(library, '.toast [data-action=undo]');
    for (const { badge } of [first, second]) await expect.poll(badge, { timeout: 10_000 }).toBe('2');
    for (const page of [first.page, second.page, library]) await page.close();
  });

  it('adds a group and takes it away, and leaves other sites alone', async () => {
    const group = '[data-group=un]';
    await settings.bringToFront();
    await grant(settings, `${group} [data-action=add-group]`, 'group-added');
    await expectSites(settings, [TYPED, OFFERED, ...organisationsOf('un').map(organisationPattern)]);
    await press(settings, `${group} [data-action=remove-group]`);
    await expectSites(settings, [TYPED, OFFERED]);
    expect(await settings.$('[data-revoked]')).toBeNull();
  });

  it('says in the open settings that the browser took a site back, and asks for it again', async () => {
    const open = await openTab(MARKED);
    await expect.poll(open.badge, { timeout: 10_000 }).toBe('2');
    await revokeSite(session(), TYPED);
    await settings.bringToFront();
    await settings.waitForSelector(`[data-revoked="${TYPED}"]`);
    await expectSites(settings, [OFFERED]);
    await expect.poll(open.badge, { timeout: 10_000 }).toBe('');
    await session().screenshot('settings-site-revoked', settings);
    await grant(settings, '[data-action=ask-again]', 'sites-added');
    await expectSites(settings, [TYPED, OFFERED]);
    expect(await settings.$('[data-revoked]')).toBeNull();
    await expect.poll(open.badge, { timeout: 10_000 }).toBe('2');
    await open.page.close();
  });

  it('takes a site away, and no other', async () => {
    const page = await openSettings('#settings');
    await expectSites(page, [TYPED, OFFERED]);
    const open = await openTab(MARKED);
    await expect.poll(open.badge, { timeout: 10_000 }).toBe('2');
    await page.bringToFront();
    await press(page, `[data-site="${TYPED}"] [data-action=remove-site]`);
    await waitFor('the removal to be said', async () => (await said(page)) === 'site-removed');
    await expectSites(page, [OFFERED]);
    await expect.poll(open.badge, { timeout: 10_000 }).toBe('');
    const marked = await openTab(MARKED);
    const offered = await openTab(OFFERED_MARKED);
    await expect.poll(offered.badge, { timeout: 10_000 }).toBe('1');
    expect(await marked.badge()).toBe('');
    for (const one of [page, open.page, marked.page, offered.page]) await one.close();
  });

  // The last one: the extension starts anew.
  it('shows it again after an update, in pages that were open all along', async () => {
    const marked = await openTab(OFFERED_MARKED);
    await expect.poll(marked.badge, { timeout: 10_000 }).toBe('1');
    const frame = await session().openReader(marked.page);
    const faults: string[] = [];
    marked.page.on('pageerror', (fault) => faults.push(String(fault)));
    marked.page.on('console', (message) => faults.push(message.text()));
    await session().reloadExtension(frame);
    settings = await openSettings('#settings');
    await expectSites(settings, [OFFERED]);
    await expect.poll(marked.badge, { timeout: 10_000 }).toBe('1');
    expect(faults).toEqual([]);
  });
});
