import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { findTab } from '../support/find-tab.ts';
import type { Session } from '../support/open-session.ts';
import { NO_ARTICLE } from '../support/pages.ts';
import { waitFor } from '../support/wait-for.ts';

/** What is said in place of a text. */
export const SENTENCE = '.fault h1';

/** One page, one line of text. */
const PDF = {
  type: 'application/pdf',
  body: Buffer.from(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 144]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
4 0 obj<</Length 47>>stream
BT /F1 18 Tf 20 100 Td (Twelve nights in cells) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>`),
};

export function saysWhyThereIsNoText(session: () => Session): void {
  it('says that a page is no article, and shows it anyway when asked', async () => {
    const page = await session().page(NO_ARTICLE);
    await session().clickToolbar(page);
    const frame = await session().readerFrame(page);
    await frame.waitForSelector('[data-fault=not-an-article]');
    expect(await frame.$eval(SENTENCE, (one) => one.textContent)).toBe(
      'This page does not look like an article.',
    );
    await session().screenshot('fault-not-an-article', page);
    await frame.click('[data-action=force]');
    await frame.waitForSelector('html[data-state=ready]');
    expect((await frame.$eval('#text', (one) => one.textContent ?? '')).length).toBeGreaterThan(100);
    await session().closeReader(page);
  });

  it('says that a page is empty', async () => {
    session().site.put(
      'https://www.observatory.example/empty',
      '<!doctype html><title>Nothing</title><div id="app"></div>',
    );
    const page = await session().page('https://www.observatory.example/empty');
    await session().clickToolbar(page);
    const frame = await session().readerFrame(page);
    await frame.waitForSelector('[data-fault=empty-page]');
    expect(await frame.$eval(SENTENCE, (one) => one.textContent)).toBe('There is no text on this page yet.');
    await session().closeReader(page);
  });

  it('says in a tab of ours where no extension may run', async () => {
    const page = await session().extensionPage('welcome.html');
    await session().clickToolbar(page);
    const tab = await findTab(session().browser, 'fault=cannot-run-here');
    await tab.waitForSelector('[data-fault=cannot-run-here]');
    expect(await tab.$eval(SENTENCE, (one) => one.textContent)).toBe(
      'The browser lets no extension run on this page.',
    );
  });

  it('says that a PDF cannot be read yet, and offers the web page of it where one is known', async () => {
    const at = (path: string) => `https://www.observatory.example${path}`;
    session().site.put(at('/files/cells.pdf'), PDF);
    session().site.put(
      at('/twelve-nights'),
      `<!doctype html><title>Twelve nights</title><a id="here" href="/files/cells.pdf">PDF</a>
     <a id="tab" target="_blank" href="/files/cells.pdf">PDF in a tab</a> <a href="/cells">HTML version</a>`,
    );
    const { browser } = session();
    const offered = async (page: Page) => {
      await session().clickToolbar(page);
      const tab = await findTab(browser, 'fault=pdf');
      await tab.waitForSelector('[data-fault=pdf]');
      const offers = await tab.$$eval('[data-offer]', (all) =>
        all.map((one) => [one.getAttribute('data-offer'), one.getAttribute('href')]),
      );
      if (offers.length > 0) await session().screenshot('fault-pdf', tab);
      else await tab.waitForSelector('.fault p');
      await tab.close();
      return offers;
    };

    const landing = await session().page(at('/twelve-nights'));
    // With the button used there, the browser lets us look into that tab.
    await session().clickToolbar(landing);
    await (await session().readerFrame(landing)).waitForSelector('[data-fault]');
    await session().closeReader(landing);
    const before = await browser.pages();
    await landing.click('#tab');
    const opened = await waitFor('the tab of the PDF', async () =>
      (await browser.pages()).find((page) => !before.includes(page) && page.url().endsWith('.pdf')),
    );
    const asked = session().site.log.length;
    expect(await offered(opened)).toEqual([
      ['web-version', at('/cells')],
      ['source', at('/twelve-nights')],
    ]);
    await opened.close();

    await landing.bringToFront();
    await landing.evaluate(() => document.querySelector<HTMLElement>('#here')?.click());
    await waitFor('the PDF', () => landing.url().endsWith('.pdf'));
    const isChromium = session().name === 'chromium';
    // Firefox lets no extension see where a page in the same tab came from.
    expect(await offered(landing)).toEqual(isChromium ? [['source', at('/twelve-nights')]] : []);
    const paths = session()
      .site.log.slice(asked)
      .filter(({ host }) => host.endsWith('.example'))
      .map(({ path }) => path);
    expect(paths.filter((path) => path !== '/files/cells.pdf')).toEqual([]);
    await landing.close();
  });

  it.each([
    [
      'of the same site',
      'https://www.observatory.example/press-release.html',
      (source: string) =>
        `<frameset rows="60,*"><frame src="https://small.example/index.html"><frame src="${source}"></frameset>`,
    ],
    [
      'of another site',
      'https://another.example/press-release.html',
      (source: string) =>
        `<iframe src="/index.html"></iframe><iframe src="${source}" style="width: 100%; height: 700px"></iframe>`,
    ],
  ])(
    'says that the text is in a frame, %s, and offers it as a page of its own',
    async (which, source, holding) => {
      const holder = `https://www.observatory.example/${which.replaceAll(' ', '-')}`;
      session().site.put(holder, `<!doctype html><title>Holder</title>${holding(source)}`);
      const page = await session().page(holder);
      await session().clickToolbar(page);
      const frame = await session().readerFrame(page);
      const link = await frame.waitForSelector('[data-offer=frame]');
      expect(await frame.$eval(SENTENCE, (one) => one.textContent)).toContain('stands in a frame');
      await session().screenshot('fault-frame', page);
      const before = await session().browser.pages();
      await link?.click();
      const opened = await waitFor('the frame in a tab', async () =>
        (await session().browser.pages()).find((one) => !before.includes(one) && one.url() === source),
      );
      const reader = await session().openReader(opened);
      expect(await reader.$eval('#text', (one) => one.textContent)).toContain('see for itself');
      await opened.close();
      await page.close();
    },
  );
}
