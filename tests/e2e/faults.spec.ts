import { expect, it } from 'vitest';
import { findTab } from './support/find-tab.ts';
import { NO_ARTICLE, PRESS_RELEASE } from './support/pages.ts';
import { useSession } from './support/use-session.ts';
import { waitFor } from './support/wait-for.ts';

const session = useSession();
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
