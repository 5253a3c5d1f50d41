import type { Frame } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { putsBackWhatWasLeftOut } from './read/left-out.ts';
import { tellsWhatIsKnownOfAText } from './read/part-of-a-text.ts';
import { readsLargePages } from './read/large-pages.ts';
import { showsRealPages } from './read/real-pages.ts';
import { readsSavedPages } from './read/saved-pages.ts';
import { saysWhyThereIsNoText } from './read/without-a-text.ts';
import { SEED_PAGE } from './support/find-sample-page.ts';
import type { ExpectedPage } from '../support/expected-page.ts';
import { ARABIC, JAPANESE, PRESS_RELEASE } from './support/pages.ts';
import { readExpected, samplePage } from './support/sample-page.ts';
import { sharedFile } from './support/project-folder.ts';
import { useSession } from './support/use-session.ts';
import { waitFor } from './support/wait-for.ts';

const session = useSession();

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

readsLargePages(session);
putsBackWhatWasLeftOut(session);
tellsWhatIsKnownOfAText(session);

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

saysWhyThereIsNoText(session);
readsSavedPages(session);

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

showsRealPages(session);
