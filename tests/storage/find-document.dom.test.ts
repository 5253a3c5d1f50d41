import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../storage/database';
import { findDocument, saveArticle } from '../../storage/document-commands';
import { ARTICLE, clock, freshDatabase, PROVENANCE } from './database';

let database: Database;
const moment = clock();
beforeEach(async () => {
  database = await freshDatabase();
});

const SITE = 'https://www.observatory.example';
async function open(url: string, canonicalUrl: string | null = null): Promise<string> {
  const { document } = await saveArticle(database, { ...ARTICLE, url, canonicalUrl }, PROVENANCE, moment());
  return document.id;
}

describe('the same writing by two addresses is one document', () => {
  test.each([
    ['with tracking parameters', `${SITE}/a/one?utm_source=x&fbclid=y#top`, null],
    ['at the mirror for small screens', 'https://m.observatory.example/a/one', null],
    ['as an AMP page', `${SITE}/a/one/amp`, null],
    ['as an AMP page by a parameter', `${SITE}/a/one?outputType=amp`, null],
    ['by the old scheme and with a slash', 'http://observatory.example/a/one/', null],
    ['at another address that names the first', `${SITE}/?p=77`, `${SITE}/a/one`],
    [
      'at another host of the site that names the first',
      'https://news.observatory.example/x',
      `${SITE}/a/one`,
    ],
  ])('%s', async (_, address, canonical) => {
    const first = await open(`${SITE}/a/one`);
    expect(await open(address, canonical)).toBe(first);
    expect((await findDocument(database, address, canonical))?.id).toBe(first);
    expect(await database.documents.count()).toBe(1);
  });

  test('whichever was opened first', async () => {
    const first = await open(`${SITE}/?p=77`, `${SITE}/a/one?utm_medium=x`);
    expect(await open(`${SITE}/a/one`)).toBe(first);
    expect(await open('https://m.observatory.example/a/one')).toBe(first);
    expect(await open(`${SITE}/?p=78`, `${SITE}/a/one`)).toBe(first);
  });
});

describe('other writing is another document', () => {
  test.each([
    ['at another address', `${SITE}/a/two`, null],
    ['on another page of it', `${SITE}/a/one?page=2`, null],
    ['of another site that names the first', 'https://elsewhere.example/a/one', `${SITE}/a/one`],
    ['of another owner below the same registry', 'https://b.co.uk/a/one', 'https://a.co.uk/a/one'],
  ])('%s', async (_, address, canonical) => {
    const first = await open(`${SITE}/a/one`);
    await open('https://a.co.uk/a/one');
    expect(await open(address, canonical)).not.toBe(first);
    expect(await database.documents.count()).toBe(3);
  });

  test('where a template names the home page as the address of all', async () => {
    const first = await open(`${SITE}/a/one`, `${SITE}/`);
    expect(await open(`${SITE}/a/two`, `${SITE}/`)).not.toBe(first);
  });
});

test('what came later than the first records is stored, and goes again where the page no longer says it', async () => {
  const modified = { date: '2024-05-05', precision: 'day', raw: '5 May 2024' } as const;
  const licence = 'https://creativecommons.org/licenses/by/4.0/';
  const said = { ...ARTICLE, modified, symbols: ['A/HRC/31/57'], licence };
  const { document } = await saveArticle(database, said, PROVENANCE, moment());
  expect(document).toMatchObject({ modified, symbols: ['A/HRC/31/57'], licence });
  const { document: again } = await saveArticle(database, ARTICLE, PROVENANCE, moment());
  expect(again).toMatchObject({ id: document.id, modified: null, symbols: [], licence: null });
});
