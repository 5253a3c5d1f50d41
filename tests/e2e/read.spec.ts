import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { highlight, press } from './support/annotate.ts';
import { awaitRoot } from './support/await-root.ts';
import { EXPORT_FORMATS, exportFile, type ExportFormat } from './support/export-file.ts';
import { LARGE_PAGES } from './support/large-pages.ts';
import { painted } from './support/painted.ts';
import { SEED_PAGE } from './support/find-sample-page.ts';
import { findTab } from './support/find-tab.ts';
import type { ExpectedPage } from '../support/expected-page.ts';
import { ARABIC, JAPANESE, NO_ARTICLE, PASSAGES, PRESS_RELEASE } from './support/pages.ts';
import { readExpected, samplePage } from './support/sample-page.ts';
import { projectFolder, sharedFile } from './support/project-folder.ts';
import { useSession } from './support/use-session.ts';
import { waitFor } from './support/wait-for.ts';
import { marksAndCopies } from './support/works-on.ts';

const session = useSession();

/** What a page of ours asks the browser by. */
declare const chrome: {
  readonly storage: Record<'local' | 'session', { get(keys: null): Promise<unknown> }>;
};

const shown = (frame: Frame) =>
  frame.evaluate(() => ({
    title: document.querySelector('#heading h1')?.textContent,
    subtitle: document.querySelector('#heading .sub')?.textContent ?? null,
    publisher: document.querySelector('#heading .kicker')?.textContent,
    dateline: document.querySelector('#heading .dateline')?.textContent,
    byline: document.querySelector('#heading .byline')?.textContent ?? null,
    lang: document.querySelector<HTMLElement>('#article')?.lang,
    dir: document.querySelector<HTMLElement>('#article')?.dir,
    paragraphs: [...document.querySelectorAll('#text p, #text li')]
      .filter((one) => !one.closest('figure, [data-wm-ui]'))
      .map((one) => (one.textContent ?? '').replace(/\s+/g, ' ').trim()),
    captions: [...document.querySelectorAll('#text figcaption')].map((one) => {
      const credit = one.querySelector('small')?.textContent?.trim() ?? '';
      return { text: (one.textContent ?? '').replace(credit, '').trim(), credit };
    }),
    all: document.querySelector('#text')?.textContent ?? '',
  }));

async function reads(address: string, expected: ExpectedPage): Promise<void> {
  const page = await session().page(address);
  const frame = await session().openReader(page);
  await frame.waitForSelector('html[data-saved]');
  const { all, ...rest } = await shown(frame);
  const { title, subtitle, publisher, dateline, lang, dir, paragraphs, captions } = expected;
  expect(rest).toEqual({
    title,
    subtitle,
    publisher,
    dateline,
    lang,
    dir,
    paragraphs,
    captions,
    byline: null,
  });
  for (const words of expected.mustNotContain) expect(all).not.toContain(words);
  const documents = (await session().readDatabase())['documents'] ?? [];
  const stored = documents.find((one) => one['title'] === title);
  expect(stored).toMatchObject({
    published: { date: expected.published },
    suggestedTags: expected.suggestedTags,
  });
}

describe('the reader shows all of the text and nothing else', () => {
  it.each([
    ['a press release', PRESS_RELEASE, 'press-release'],
    ['an Arabic page, from right to left', ARABIC, 'arabic'],
    ['a Japanese page', JAPANESE, 'japanese'],
  ])('of %s', async (_, address, name) => {
    await reads(address, samplePage(name));
    await session().screenshot(`reader-${name}`);
  });

  const seed = sharedFile('pages/hrw-azerbaijan.expected.json');
  it.skipIf(seed === null)('of the page that it was asked for', async () => {
    await reads(SEED_PAGE, readExpected(seed ?? ''));
  });
});

it('reads a report of 60,000 words to its end, and marks it there', async () => {
  const { url, title, paragraphs } = samplePage('long-report');
  const page = await session().page(url);
  const frame = await session().openReader(page);
  expect(await frame.$eval('#heading h1', (one) => one.textContent)).toBe(title);
  const words = await frame.$eval('#text', (one) => one.textContent.split(/\s+/).length);
  expect(words).toBeGreaterThan(60_000);
  const passage = (paragraphs.at(-1) ?? '').split(' ').slice(0, 5).join(' ');
  await highlight(page, frame, { passage, colour: 'source' });
  expect(await painted(frame, 'source')).toEqual([passage]);
  await page.close();
});

describe('reads a page that is too much for one go', () => {
  const open = async (title: string) => {
    const address = `https://www.observatory.example/${title.replaceAll(/\W+/g, '-')}`;
    session().site.put(address, LARGE_PAGES[title]?.() ?? '');
    const page = await session().page(address);
    await session().clickToolbar(page);
    return { page, frame: await session().readerFrame(page) };
  };

  it('of 100,000 nodes, to its end, and marks it there', async () => {
    const { page, frame } = await open('100,000 nodes');
    await awaitRoot(frame, '[data-state=ready][data-controls=ready]');
    await highlight(page, frame, { passage: 'Witness 16599', colour: 'source' });
    expect(await painted(frame, 'source')).toEqual(['Witness 16599']);
    await page.close();
  }, 90_000);

  it('of 5,000 boxes in each other', async () => {
    const { page, frame } = await open('nesting of 5,000');
    await frame.waitForSelector('html[data-state=ready]');
    const said = await frame.$eval('#text', (one) => one.textContent.match(/Witness \d+/g));
    expect(said).toEqual(Array.from({ length: 12 }, (_, at) => `Witness ${at}`));
    await page.close();
  });

  it('or says of 20 MB of text that it is', async () => {
    const { page, frame } = await open('20 MB of text');
    await frame.waitForSelector('[data-fault=page-too-large]');
    await page.close();
  });
});

it('shows each setting of the text at once, and remembers all of them', async () => {
  const page = await session().page(PRESS_RELEASE);
  const frame = await session().openReader(page);
  const style = (of: Frame) =>
    of.evaluate(() => {
      const { fontSize, lineHeight, fontFamily } = getComputedStyle(
        document.querySelector('#text') ?? document.body,
      );
      const paper = getComputedStyle(document.documentElement).backgroundColor;
      return { fontSize, lineHeight, fontFamily, paper, width: document.querySelector('#text')?.clientWidth };
    });
  const before = await style(frame);
  await frame.click('[data-action=appearance]');
  await frame.click('[data-part=appearance] [value=sepia]');
  await frame.click('[data-part=appearance] [value=sans]');
  await frame.click('[data-step="size+"]');
  await frame.click('[data-step="measure-"]');
  await frame.click('[data-step="leading+"]');
  const after = await style(frame);
  expect(after.fontSize).toBe('21px');
  expect(after.paper).toBe('rgb(244, 236, 216)');
  expect(after.fontFamily).not.toBe(before.fontFamily);
  expect(parseFloat(after.lineHeight) / 21).toBeCloseTo(1.7, 1);
  await session().closeReader(page);

  // The theme is there as soon as there is anything that could be painted.
  await session().clickToolbar(page);
  const again = await session().readerFrame(page);
  const first = await waitFor('the first of the body', () =>
    again.evaluate(
      () => (document.body as HTMLElement | null) && String(document.documentElement.dataset['theme']),
    ),
  );
  expect(first).toBe('sepia');
  await again.waitForSelector('html[data-controls=ready]');
  expect(await style(again)).toEqual(after);
});

it('shows pictures that the browser has, and neither page nor server hears of it', async () => {
  // By plain http: Chromium keeps nothing in its cache that came with a certificate of our own making.
  const address = new URL(PRESS_RELEASE.replace('https:', 'http:'));
  // A page that forbids what its pictures could be fetched by, and wants to be told of each try.
  address.searchParams.set('header', "Content-Security-Policy: connect-src 'none'; report-uri /told");
  const page = await session().page(address.href);
  await page.evaluate(() => {
    document.querySelector('figure img')?.scrollIntoView();
    addEventListener('securitypolicyviolation', () => {
      document.documentElement.dataset['told'] = '';
    });
  });
  await page.waitForSelector('img.lazy-loaded');
  await page.waitForNetworkIdle();
  const heard = () =>
    page.evaluate(() => [performance.getEntriesByType('resource').length, document.documentElement.dataset]);
  const before = await heard();
  const asked = session().site.log.length;
  const frame = await session().openReader(page);
  await frame.waitForSelector('#text figure img[src^="blob:"]:not([hidden])');
  await session().closeReader(page);
  expect(await heard()).toEqual(before);
  expect(
    session()
      .site.log.slice(asked)
      .filter(({ host }) => host.endsWith('.example')),
  ).toEqual([]);
});

/** What is said in place of a text. */
const SENTENCE = '.fault h1';

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

describe('a page saved on the disk', () => {
  /** What only this machine knows of the files. */
  const SECRET = 'Kestrel';
  const PATHS = /file:\/|Kestrel|Ousel|downloads/;
  const FROM_FILE = '[data-part=from-file]';
  const notesOf = (frame: Frame) =>
    frame.$$eval('[data-part=from-file]', (all) => all.map((one) => one.textContent));
  const saved = readFileSync(projectFolder('tests/fixtures/pages/press-release.html'), 'utf8')
    .replace(
      '<!doctype html>',
      `$&\n<!-- saved from url=(00${String(PRESS_RELEASE.length)})${PRESS_RELEASE} -->`,
    )
    // As browsers write what they save beside the page.
    .replaceAll('assets/', './Ousel_files/')
    .replaceAll('href="#findings"', `href="${PRESS_RELEASE}#findings"`);

  const openFile = (name: string, text: string) => {
    const folder = join(session().downloads.folder, SECRET);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, name), text);
    return session().page(pathToFileURL(join(folder, name)).href);
  };

  /** Chromium lets no frame into an archive, so that it is read in a tab of ours. */
  const readArchive = async () => {
    const address = 'https://www.observatory.example/archived';
    const html = saved
      .replace(/<!-- saved.*-->|<link rel="canonical".*>|<meta property="og:url".*>/g, '')
      // An archive has its pictures in it, at the addresses that they had.
      .replaceAll('./Ousel_files/', 'assets/');
    const archive = [
      `Snapshot-Content-Location: ${address}`,
      'MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="part"\r\n',
      '--part\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64',
      `Content-Location: ${address}\r\n`,
      Buffer.from(html).toString('base64').replace(/.{76}/g, '$&\r\n'),
      '--part--\r\n',
    ];
    const page = await openFile('Ousel.mhtml', archive.join('\r\n'));
    await session().clickToolbar(page);
    const tab = await findTab(session().browser, '/reader.html?document=');
    await tab.waitForSelector(FROM_FILE);
    expect(await notesOf(tab.mainFrame())).toEqual([expect.stringContaining(address)]);
    await tab.close();
    await page.close();
  };

  it('is read, marked, copied and exported as what a file claims, and no path goes with it', async () => {
    const page = await openFile('Ousel.html', saved);
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    const frame = await session().openReader(page);
    await frame.waitForSelector(FROM_FILE);
    expect(await notesOf(frame)).toEqual([expect.stringContaining(`not checked: ${PRESS_RELEASE}`)]);
    await marksAndCopies(session(), page, frame);
    expect(await frame.$eval('html', (one) => one.getAttribute('data-copied'))).toMatch(
      /, from a saved file \(address not verified\), para\. 4, read \d+ \w+ \d{4}\)$/,
    );
    const links = await frame.$$eval('#text a', (all) => all.map((one) => one.getAttribute('href')));
    expect(links).toEqual(['#wm-findings']);
    await session().screenshot('reader-file', page);

    await press(frame, '[data-action=export]');
    const library = await findTab(session().browser, '/library.html');
    await library.waitForSelector(`[data-annotation] ${FROM_FILE}`);
    await session().screenshot('library-file', library);
    const written = new Map<ExportFormat, string>();
    for (const format of EXPORT_FORMATS)
      written.set(format, (await exportFile(session(), library, format)).text);
    expect(written.get('markdown')).toMatch(
      /read_from:\n {2}- "file"[^]*from a saved file \(address not verified\)/,
    );
    expect(written.get('csv')).toMatch(/"read_from"[^]*"file"/);
    expect(written.get('json-ld')).toContain('"witnessmark:from": "file"');
    expect(written.get('backup')).toContain('"from":"file"');
    const kept = await library.evaluate(async () => [
      await chrome.storage.local.get(null),
      await chrome.storage.session.get(null),
      document.title,
    ]);
    const title = await frame.evaluate(() => document.title);
    const all = JSON.stringify([await session().readDatabase(), [...written.values()], kept, title, said]);
    expect(all.match(PATHS)).toBeNull();
    await library.close();
    await page.close();
  });

  it('is the same document as the page itself: what is marked on one stands on the other; so is an archive', async () => {
    const page = await session().page(PRESS_RELEASE);
    const frame = await session().openReader(page);
    await waitFor('what was marked on the file', async () => (await painted(frame, 'victim')).length === 1);
    await highlight(page, frame, { passage: PASSAGES.third, colour: 'source' });
    expect(await notesOf(frame)).toEqual([]);
    await page.close();
    const file = await openFile('Ousel.html', saved);
    const over = await session().openReader(file);
    await waitFor('what was marked on the page', async () => (await painted(over, 'source')).length === 1);
    expect(await painted(over, 'victim')).toEqual([PASSAGES.first]);
    const { documents = [], captures = [], annotations = [] } = await session().readDatabase();
    const [document] = documents.filter(({ url }) => url === PRESS_RELEASE);
    const sources = annotations
      .filter(({ documentId }) => documentId === document?.['id'])
      .map(({ colour, captureId }) => [
        colour,
        captures.find(({ id }) => id === captureId)?.['from'] ?? 'page',
      ]);
    expect(sources).toEqual(
      expect.arrayContaining([
        ['victim', 'file'],
        ['source', 'page'],
      ]),
    );
    await file.close();
    // Firefox opens none.
    if (session().name === 'chromium') await readArchive();
  });

  it('has a sentence where it names no address, and is not stored', async () => {
    const page = await openFile('Ousel-2.html', '<!doctype html><title>Saved</title><p>Text');
    await session().clickToolbar(page);
    const tab = await findTab(session().browser, 'fault=saved-file');
    await tab.waitForSelector('[data-fault=saved-file]');
    expect(await tab.$eval(SENTENCE, (one) => one.textContent)).toContain(
      'does not say where it was saved from',
    );
    await session().screenshot('fault-saved-file', tab);
    expect(JSON.stringify(await session().readDatabase()).match(PATHS)).toBeNull();
    await tab.close();
    await page.close();
  });
});

it('waits for a page that is still loading, and then shows all of it', async () => {
  const page = await session().page('https://www.observatory.example/index.html');
  const going = page.goto(`${PRESS_RELEASE}?wait=1500`, { waitUntil: 'load' });
  await waitFor('the first half', () =>
    page.evaluate(() => location.pathname.includes('press-release') && document.body !== null),
  );
  await session().clickToolbar(page);
  const frame = await session().readerFrame(page);
  await frame.waitForSelector('html[data-state=ready]', { timeout: 15_000 });
  expect(await frame.$eval('#text', (one) => one.textContent ?? '')).toContain('see for itself');
  await going;
});
