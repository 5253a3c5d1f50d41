import { expect, it } from 'vitest';
import { createBadge, recountBadges, type BadgeBrowser } from '../../application/badge';
import { createWorkspace } from '../../application/workspace';
import { success } from '../../messaging/result';
import { openDatabase } from '../../storage/database';
import { ARTICLE, clock, withDocument } from '../storage/database';

function fakeBrowser(tabs: { id?: number; url?: string }[]) {
  const asked: number[] = [];
  const shown: [tabId: number, text: string][] = [];
  const browser: BadgeBrowser = {
    action: {
      setBadgeBackgroundColor: () => Promise.resolve(),
      setBadgeText: ({ tabId, text }) => {
        shown.push([tabId, text]);
        return Promise.resolve();
      },
    },
    tabs: { query: () => Promise.resolve(tabs) },
    scripting: {
      executeScript({ target }) {
        asked.push(target.tabId);
        // As for a page of ours, or one that has gone.
        return target.tabId === 9 ? Promise.reject(new Error('Cannot access it')) : Promise.resolve();
      },
    },
  };
  return { browser, asked, shown };
}

async function withOneDocument() {
  const inWorkspace = createWorkspace(() => openDatabase(`test-${crypto.randomUUID()}`));
  const stored = await inWorkspace(async ({ database }) => success(await withDocument(database, clock())));
  if (!stored.ok) throw new Error(stored.error.code);
  return { inWorkspace, document: stored.value.document };
}

const TABS = [
  { id: 9, url: ARTICLE.url },
  { id: 1, url: ARTICLE.url },
  { id: 2, url: 'https://observatory.example/amp/harbour' },
  { id: 3, url: 'https://elsewhere.example/' },
  { id: 4 },
  { id: 5, url: 'chrome-extension://ours/library.html' },
  { url: ARTICLE.url },
];

it('asks anew in the tabs of the site whose annotations were written, and in no other', async () => {
  const { inWorkspace, document } = await withOneDocument();
  const { browser, asked, shown } = fakeBrowser(TABS);
  await recountBadges(browser, inWorkspace, new Set([document.id]));
  expect(asked).toEqual([9, 1, 2]);
  expect(shown).toEqual([]);
});

it('asks anew in all tabs that it may look at, and takes the number from the others', async () => {
  const { inWorkspace } = await withOneDocument();
  const { browser, asked, shown } = fakeBrowser(TABS);
  await recountBadges(browser, inWorkspace, null);
  expect(asked).toEqual([9, 1, 2, 3]);
  expect(shown).toEqual([[4, '']]);
});

it('shows what was counted last, however long the count before took', async () => {
  const { inWorkspace } = await withOneDocument();
  const { browser, shown } = fakeBrowser([]);
  const show = createBadge(inWorkspace, browser.action);
  const counting = Promise.withResolvers<number>();
  const slow = show(1, () => counting.promise);
  const failing = show(1, () => Promise.reject(new Error('not now')));
  const quick = show(1, () => Promise.resolve(1_000));
  counting.resolve(2);
  await slow;
  await expect(failing).rejects.toThrow('not now');
  expect(await quick).toEqual(success({ annotations: 1_000 }));
  expect(shown).toEqual([
    [1, '2'],
    [1, '999+'],
  ]);
});
