import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { annotationIds, highlight, press } from '../support/annotate.ts';
import { chooseOnButton, chooseOnPage } from '../support/choose-in-menu.ts';
import { findTab } from '../support/find-tab.ts';
import { forbidFiles } from '../support/forbid-files.ts';
import { NO_ARTICLE, PASSAGES, PRESS_RELEASE, pressReleaseAt } from '../support/pages.ts';
import { hasColour } from '../support/has-colour.ts';
import { projectFolder } from '../support/project-folder.ts';
import { pressHighlightKeys } from '../support/press-highlight-keys.ts';
import { selectText } from '../support/select-text.ts';
import type { Session } from '../support/open-session.ts';
import { waitFor } from '../support/wait-for.ts';

const OUTSIDE = 'what came of it';
const IN_TAB = 'an invented organisation';
/** Of a violation on white. */
const TINT = [255, 238, 178];
const IN_COMPONENT = {
  open: 'The lists of the second winter were read out by two clerks, who took turns and did not look up from the page.',
  closed:
    'A map of the quay was drawn from memory by one of the boatmen, and three others put their names beneath it.',
};

interface Stored {
  readonly exact: string;
  readonly scope: unknown;
}

/** In Chromium the session has to have a window: menus and keys take one. Its library has to be empty. */
export function marksTheOriginalPage(session: () => Session): void {
  /** The live highlights, each with the scope of its capture. */
  async function stored(): Promise<Stored[]> {
    const { annotations = [], captures = [] } = await session().readDatabase();
    return annotations
      .filter((one) => one['state'] === 'live')
      .map(({ quote, captureId }) => ({
        exact: (quote as { exact: string }).exact,
        scope: captures.find((one) => one['id'] === captureId)?.['scope'],
      }));
  }

  const waitForStored = (wanted: readonly Stored[]) =>
    expect.poll(stored, { timeout: 10_000 }).toEqual(expect.arrayContaining([...wanted]));

  /** What is painted on the page, as the page itself can read it. */
  const painted = (page: Page) =>
    page.evaluate(() =>
      [...CSS.highlights].flatMap(([name, ranges]) =>
        [...ranges].map((range) => ({ name, words: (range as Range).toString() })),
      ),
    );
  const paintedWords = async (page: Page) => (await painted(page)).map(({ words }) => words).sort();

  /** How many notices stand on the page: all that it can learn of them. */
  const notices = (page: Page) =>
    page.$$eval('html > div', (all) => all.filter(({ shadowRoot }) => shadowRoot === null).length);

  /** Presses the first button of the notice, by the keyboard: it comes last in the order of the page. */
  async function pressInNotice(page: Page): Promise<void> {
    await waitFor('the notice', async () => (await notices(page)) === 1);
    await page.$$eval('a', (links) => links.at(-1)?.focus());
    await page.keyboard.press('Tab');
    await waitFor('the focus in the notice', () =>
      page.evaluate(() => document.activeElement?.parentElement === document.documentElement),
    );
    await page.keyboard.press('Enter');
  }

  describe('highlighting on the original page', () => {
    it('saves what is selected as the reader would have, once, and takes it back', async () => {
      const page = await session().page(PRESS_RELEASE);
      const inArticle = { exact: PASSAGES.first, scope: 'article' };
      await pressHighlightKeys(session(), page);
      await waitFor('the sentence that nothing is selected', async () => (await notices(page)) === 1);
      await selectText(page, page.mainFrame(), PASSAGES.first, 'main');
      await pressHighlightKeys(session(), page);
      await waitForStored([inArticle]);
      await session().screenshot('original-page-highlighted', page);
      await pressHighlightKeys(session(), page);
      await pressInNotice(page);
      await expect.poll(stored, { timeout: 10_000 }).toEqual([]);

      await chooseHighlight(page);
      await waitForStored([inArticle]);
      expect(await painted(page)).toEqual([]);
      const frame = await session().openReader(page);
      await expect.poll(() => annotationIds(frame)).toHaveLength(1);
      // In the reader that stands over the page the same keys do the same.
      await selectText(page, frame, PASSAGES.second);
      await pressHighlightKeys(session(), page);
      await waitForStored([inArticle, { exact: PASSAGES.second, scope: 'article' }]);
      await page.close();
    });

    it('keeps the whole page for a passage outside the article, and the reader says where it is', async () => {
      const page = await session().page(PRESS_RELEASE);
      await selectText(page, page.mainFrame(), OUTSIDE, 'footer');
      await pressHighlightKeys(session(), page);
      await waitForStored([{ exact: OUTSIDE, scope: 'page' }]);
      const frame = await session().openReader(page);
      await frame.waitForSelector('[data-part=only-on-page] .card');
      expect(await frame.$('[data-part=unplaced]')).toBeNull();
      await session().screenshot('reader-only-on-page', page);
      await press(frame, '[data-part=only-on-page] .link');
      const tab = await findTab(session().browser, '/reader.html');
      await tab.waitForSelector('html[data-controls=ready]');
      expect(await tab.$eval('#text', (one) => one.textContent)).toContain(OUTSIDE);
      expect(await tab.$('.unplaced')).toBeNull();
      // In a tab of ours the keys are heard as well.
      await tab.bringToFront();
      await selectText(tab, tab.mainFrame(), IN_TAB);
      await pressHighlightKeys(session(), tab);
      await waitForStored([{ exact: IN_TAB, scope: 'page' }]);
      await tab.close();
      await page.close();
    });

    it('says so on a page that forbids everything, which no policy reports', async () => {
      const policy = "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
      const header = `Content-Security-Policy: ${policy}`;
      const page = await session().page(`${PRESS_RELEASE}?header=${encodeURIComponent(header)}`);
      await page.evaluate(() => {
        Object.assign(window, { violations: [] });
        document.addEventListener('securitypolicyviolation', ({ blockedURI, violatedDirective }) => {
          (window as unknown as { violations: string[] }).violations.push(
            `${violatedDirective} ${blockedURI}`,
          );
        });
      });
      await selectText(page, page.mainFrame(), PASSAGES.first, 'main');
      await pressHighlightKeys(session(), page);
      // At the foot of the page, where the style sheet puts it.
      await waitFor('the notice at the foot', () =>
        page.evaluate(() => {
          const at = document.elementFromPoint(innerWidth / 2, innerHeight - 40);
          return at?.parentElement === document.documentElement && at !== document.body;
        }),
      );
      expect(await page.evaluate(() => (window as unknown as { violations: string[] }).violations)).toEqual(
        [],
      );
      expect((await stored()).filter(({ exact }) => exact === PASSAGES.first)).toHaveLength(1);
      await page.close();
    });

    it('leaves out what is not shown', async () => {
      const page = await session().page(PRESS_RELEASE);
      await page.evaluate((words) => {
        const found = [...document.querySelectorAll('main p')].find((one) =>
          one.textContent?.includes(words),
        );
        if (!found) throw new Error('no such paragraph');
        const [before = '', after = ''] = found.textContent?.split(words) ?? [];
        const hidden = Object.assign(document.createElement('b'), { textContent: 'For machines' });
        hidden.style.display = 'none';
        found.replaceChildren(before, words.slice(0, 9), hidden, words.slice(9), after);
        const [first, last] = [found.childNodes[1], found.childNodes[3]] as [Node, Node];
        getSelection()?.setBaseAndExtent(last, words.length - 9, first, 0);
      }, PASSAGES.third);
      await pressHighlightKeys(session(), page);
      await waitForStored([{ exact: PASSAGES.third, scope: 'article' }]);
      await pressInNotice(page);
      await expect.poll(async () => (await stored()).map(({ exact }) => exact)).not.toContain(PASSAGES.third);
      await page.close();
    });

    it('keeps words in components’ own trees, open and closed, shows them in the reader and paints them', async () => {
      const page = await session().page(
        pressReleaseAt(session().site, 'https://components.observatory.example/winter'),
      );
      const select = (mode: ShadowRootMode) =>
        page.evaluate(
          (wanted, words) => {
            const host = document.createElement(`quay-${wanted}`);
            host.style.display = 'block';
            const root = host.attachShadow({ mode: wanted });
            const paragraph = document.createElement('p');
            paragraph.textContent = words;
            root.append(paragraph, document.createElement('slot'));
            [...document.querySelectorAll('main p')].at(2)?.after(host);
            host.scrollIntoView({ block: 'start', behavior: 'instant' });
            const text = paragraph.firstChild as Text;
            const at = words.indexOf(' by');
            getSelection()?.setBaseAndExtent(text, 0, text, at);
          },
          mode,
          IN_COMPONENT[mode],
        );
      const kept = (mode: ShadowRootMode) => ({
        exact: IN_COMPONENT[mode].slice(0, IN_COMPONENT[mode].indexOf(' by')),
        scope: 'article',
      });
      for (const mode of ['open', 'closed'] as const) {
        await select(mode);
        await pressHighlightKeys(session(), page);
        await waitForStored([kept(mode)]);
      }
      await chooseOnButton(session(), page, 'paint');
      const both = [kept('open').exact, kept('closed').exact].sort();
      await expect.poll(() => paintedWords(page)).toEqual(both);
      await session().screenshot('original-page-component', page);
      const frame = await session().openReader(page);
      await expect.poll(() => annotationIds(frame)).toHaveLength(2);
      expect(await frame.$('[data-part=unplaced]')).toBeNull();
      const text = await frame.$eval('#article', (one) => one.textContent);
      for (const words of Object.values(IN_COMPONENT))
        expect(text).toContain(words.slice(words.indexOf(' by')));
      await session().closeReader(page);
      await page.close();
    });

    it('keeps the whole page where there is no article', async () => {
      const page = await session().page(NO_ARTICLE);
      await selectText(page, page.mainFrame(), 'Find a Report', 'main');
      await pressHighlightKeys(session(), page);
      await waitForStored([{ exact: 'Find a Report', scope: 'page' }]);
      await page.close();
    });
  });

  describe('highlights on the original page', () => {
    it('are painted when asked for, change no node, and say nothing of what they mean', async () => {
      const page = await session().page(PRESS_RELEASE);
      await loadPictures(page);
      const html = () => page.evaluate(() => document.body.outerHTML);
      const before = await html();
      await page.evaluate(() => {
        Object.assign(window, { changed: 0 });
        const count = (records: readonly MutationRecord[]) => {
          (window as unknown as { changed: number }).changed += records.length;
        };
        new MutationObserver(count).observe(document.body, {
          subtree: true,
          childList: true,
          attributes: true,
          characterData: true,
        });
      });
      expect(await painted(page)).toEqual([]);
      await chooseOnButton(session(), page, 'paint');
      const marked = [PASSAGES.first, PASSAGES.second, OUTSIDE, IN_TAB].sort();
      await expect.poll(() => paintedWords(page), { timeout: 10_000 }).toEqual(marked);
      await session().screenshot('original-page-painted', page);
      for (const { name } of await painted(page)) expect(name).toMatch(/^[a-z]{12}\d$/);
      expect(await hasColour(page, TINT)).toBe(true);

      // What is done in the reader over it is there as soon as that closes, and so is what is done on the page.
      const frame = await session().openReader(page);
      await highlight(page, frame, { passage: PASSAGES.third, colour: 'victim' });
      await session().closeReader(page);
      await expect.poll(() => paintedWords(page)).toEqual([...marked, PASSAGES.third].sort());

      await chooseOnButton(session(), page, 'paint');
      await expect.poll(() => painted(page), { timeout: 10_000 }).toEqual([]);
      expect(await html()).toBe(before);
      expect(await page.evaluate(() => (window as unknown as { changed: number }).changed)).toBe(0);
      await page.reload();
      expect(await painted(page)).toEqual([]);
      await page.close();
    });

    it('stay where they are while the page changes, come with what it loads, and go with its address', async () => {
      const page = await session().page(PRESS_RELEASE);
      // As a page that loads more does: the paragraph is not there yet.
      const later = await page.evaluateHandle((words) => {
        const found = [...document.querySelectorAll('main p')].find((one) =>
          one.textContent?.includes(words),
        );
        const place = document.createComment('more');
        found?.replaceWith(place);
        return { found, place };
      }, PASSAGES.second);
      await chooseOnButton(session(), page, 'paint');
      const all = [...Object.values(PASSAGES), OUTSIDE, IN_TAB].sort();
      const without = all.filter((one) => one !== PASSAGES.second);
      await expect.poll(() => paintedWords(page), { timeout: 10_000 }).toEqual(without);
      await page.evaluate(({ found, place }) => {
        place.replaceWith(found ?? '');
      }, later);
      await expect.poll(() => paintedWords(page), { timeout: 10_000 }).toEqual(all);

      await page.evaluate((words) => {
        const found = [...document.querySelectorAll('main p')].find((one) =>
          one.textContent?.includes(words),
        );
        if (found) found.innerHTML = found.innerHTML.replace('<', ' <');
        document.querySelector('footer')?.before('A comment that came in.');
      }, PASSAGES.first);
      await expect.poll(() => paintedWords(page), { timeout: 10_000 }).toEqual(all);

      await page.evaluate(() => {
        history.pushState(null, '', '/elsewhere.html');
      });
      await expect.poll(() => painted(page), { timeout: 10_000 }).toEqual([]);
      await page.evaluate(() => {
        history.back();
      });
      await expect.poll(() => paintedWords(page), { timeout: 10_000 }).toEqual(all);
      await page.close();
    });
  });

  describe('on a page saved on the disk', () => {
    const openFile = (saidOfAddress: string) => {
      const path = join(session().downloads.folder, 'saved.html');
      const html = readFileSync(projectFolder('tests/fixtures/pages/press-release.html'), 'utf8');
      writeFileSync(
        path,
        html.replace(/<link rel="canonical".*>|<meta property="og:url".*>/g, '') + saidOfAddress,
      );
      return session().page(pathToFileURL(path).href);
    };
    const SAVED_FROM = 'https://www.observatory.example/saved-once';

    it('highlights and takes back as on any page, from a file, and paints nothing there', async () => {
      const page = await openFile(`<!-- saved from url=(0042)${SAVED_FROM} -->`);
      const marked = async () => {
        const { annotations = [], captures = [] } = await session().readDatabase();
        const own = captures.filter(({ requestedUrl }) => requestedUrl === SAVED_FROM);
        const live = annotations.filter(({ state }) => state === 'live').map(({ captureId }) => captureId);
        return own.filter(({ id }) => live.includes(id)).map(({ from, scope }) => [from, scope]);
      };
      const mark = async () => {
        await selectText(page, page.mainFrame(), PASSAGES.third, 'main');
        await pressHighlightKeys(session(), page);
        await expect.poll(marked, { timeout: 10_000 }).toEqual([['file', 'article']]);
      };
      await mark();
      await pressInNotice(page);
      await expect.poll(marked, { timeout: 10_000 }).toEqual([]);
      await mark();
      await page.reload();
      await chooseOnButton(session(), page, 'paint');
      await waitFor('the sentence', async () => (await notices(page)) === 1);
      expect(await painted(page)).toEqual([]);
      await session().screenshot('original-page-file', page);
      if (session().name === 'chromium') await saysHowToAllowFiles(page);
      await page.close();
    });
  });

  /** Where Chromium has a switch for files, and it is off. */
  async function saysHowToAllowFiles(page: Page): Promise<void> {
    await forbidFiles(session());
    await pressHighlightKeys(session(), page);
    const tab = await findTab(session().browser, 'fault=file-access');
    await tab.waitForSelector('[data-fault=file-access]');
    await tab.close();
  }

  /**
   * Chooses “Highlight selection” in the page's menu. In Chromium the keys that choose go to the screen, and one that comes a
   * moment too early is lost: then the menu is opened once more.
   */
  async function chooseHighlight(page: Page): Promise<void> {
    const width = await page.evaluate(() => innerWidth);
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await chooseOnPage(session(), page, 'highlight', { ...(await middleOfSelection(page)), itemsBelow: 1 });
      const isStored = waitFor('the highlight', async () => (await stored()).length > 0, { timeout: 3_000 });
      if (await isStored.catch(() => false)) return;
      await session().display?.press('Escape');
      await closeInspector(page, width);
    }
  }

  /** The item below ours is “Inspect”, which takes half of the window and with it the reader's margin. */
  async function closeInspector(page: Page, width: number): Promise<void> {
    const isWide = () => page.evaluate((wanted) => innerWidth === wanted, width);
    if (!(await isWide())) await session().display?.press('F12');
    await waitFor('the page to be as wide as before', isWide);
  }

  /** Brings each picture into view, where the page loads it: later it would change while we look. */
  async function loadPictures(page: Page): Promise<void> {
    await waitFor('the pictures', () =>
      page.evaluate(() => {
        const missing = document.querySelector('img.lazy');
        missing?.scrollIntoView({ behavior: 'instant' });
        if (!missing) scrollTo({ top: 0, behavior: 'instant' });
        return missing === null;
      }),
    );
  }

  /** Where a person would press the right button of the mouse, in CSS px. */
  const middleOfSelection = (page: Page) =>
    page.evaluate(() => {
      const range = getSelection()?.getRangeAt(0);
      range?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const rect = range?.getBoundingClientRect();
      if (!rect) throw new Error('Nothing is selected');
      return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
    });
}
