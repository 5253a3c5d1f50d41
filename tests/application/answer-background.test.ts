import { describe, expect, it } from 'vitest';
import { answerBackground, libraryHash, type BackgroundParts } from '../../application/answer-background';
import { PAYLOADS } from '../../application/protocol';
import type { Sender } from '../../messaging/channel';
import { failure } from '../../messaging/result';

const ROOT = 'chrome-extension://ours/';
const parts: BackgroundParts = {
  inWorkspace: () => Promise.resolve(failure('database-write')),
  tickets: { issue: () => Promise.resolve('ticket'), redeem: () => Promise.resolve('https://site.example') },
  software: { browser: 'Chrome 156', extension: '0.1.0', readability: '0.6.0' },
  button: { setBadgeText: () => Promise.resolve(), setBadgeBackgroundColor: () => Promise.resolve() },
  tabs: {
    findWebVersion: () => Promise.resolve(null),
    findTextFrame: () => Promise.resolve(null),
  },
  address: (path) => ROOT + path,
  openTab: () => Promise.resolve(),
  openReader: () => Promise.resolve(),
  stylePage: () => Promise.resolve(),
  paintPage: () => Promise.resolve(),
  readPainting: () => Promise.resolve({ everywhere: false, sites: [] }),
  extract: undefined,
};
const handlers = answerBackground(parts);

const page: Sender = { id: 'ours', url: 'https://site.example/a', frameId: 0, tab: { id: 1 } };
const frameOfPage: Sender = { ...page, frameId: 3 };
const reader: Sender = { id: 'ours', url: `${ROOT}reader.html`, frameId: 5, tab: { id: 1 } };
const library: Sender = { id: 'ours', url: `${ROOT}library.html`, frameId: 0, tab: { id: 2 } };
const lookalike: Sender = { ...page, url: 'https://site.example/chrome-extension://ours/reader.html' };

const names = Object.keys(PAYLOADS) as (keyof typeof PAYLOADS)[];
const FOR_PAGES = names.filter((name) => /^(page|probe)\./.test(name));
const WITHOUT_PAYLOAD = new Set<string>(['page.ticket', 'page.read', 'reader.offers', 'library.open']);

describe('the background', () => {
  it('answers every name of the protocol', () => {
    expect(Object.keys(handlers).sort()).toEqual([...names].sort());
  });

  it.each(names)('lets only its own side ask for %s', (name) => {
    const { mayAsk } = handlers[name];
    const isForPages = FOR_PAGES.includes(name);
    expect(mayAsk(page)).toBe(isForPages);
    expect(mayAsk(reader)).toBe(!isForPages);
    expect(mayAsk(frameOfPage)).toBe(false);
    expect(mayAsk(library)).toBe(false);
    expect(mayAsk(lookalike)).toBe(isForPages);
    expect(mayAsk({})).toBe(false);
  });

  it.each(names.filter((name) => !WITHOUT_PAYLOAD.has(name)))(
    'reads no payload of another form for %s',
    (name) => {
      for (const payload of [null, undefined, 7, 'text', [], { id: '../etc' }, { __proto__: { id: 1 } }]) {
        expect(handlers[name].read(payload)).toBeNull();
      }
    },
  );

  it('stores nothing for a page that hands over an article of another site', async () => {
    const article = { url: 'https://other.example/a' };
    // Only the address is looked at before anything is done.
    const answer = await handlers['page.openInTab'].answer({ article } as never, page);
    expect(answer).toEqual(failure('message-refused'));
  });
});

describe('the address of the library', () => {
  it('opens at a document, its export, the settings or a site to add', () => {
    const id = '3b241101-e2bb-4255-8caf-4136c566a962';
    expect(libraryHash({})).toBe('');
    expect(libraryHash({ document: id as never })).toBe(`#document=${id}`);
    expect(libraryHash({ document: id as never, panel: 'export' })).toBe(`#document=${id}&export`);
    expect(libraryHash({ panel: 'settings', site: 'https://a.example' })).toBe(
      '#settings?add=https%3A%2F%2Fa.example',
    );
  });
});
