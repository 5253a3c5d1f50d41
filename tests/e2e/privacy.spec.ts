import { expect, it } from 'vitest';
import { highlight, openCard } from './support/annotate.ts';
import { painted } from './support/painted.ts';
import { PASSAGES, PRESS_RELEASE } from './support/pages.ts';
import { useSession } from './support/use-session.ts';

const session = useSession();

it('asks no server for anything while a page is read, marked, noted and tagged', async () => {
  const page = await session().page(PRESS_RELEASE);
  // The page's own lazy pictures come as it is scrolled through; those are not ours.
  await page.evaluate(() => {
    scrollTo(0, document.documentElement.scrollHeight);
  });
  await page.waitForNetworkIdle();
  const before = session().site.log.filter(({ host }) => host.endsWith('.example')).length;
  const frame = await session().openReader(page);
  const id = await highlight(page, frame, { passage: PASSAGES.first, colour: 'violation' });
  await openCard(frame, id);
  await page.keyboard.type('a private note');
  await frame.click('[data-part=close-card]');
  const library = await session().openLibrary();
  await library.waitForSelector('[data-annotation]');
  expect(
    session()
      .site.log.filter(({ host }) => host.endsWith('.example'))
      .slice(before),
  ).toEqual([]);
  expect(session().asked()).toEqual(['www.observatory.example']);
});

it('works on a page that came by plain http', async () => {
  const page = await session().page(PRESS_RELEASE.replace('https:', 'http:'));
  const frame = await session().openReader(page);
  const id = await highlight(page, frame, { passage: PASSAGES.second, colour: 'source' });
  const { annotations, captures } = await session().readDatabase();
  const stored = annotations?.find((one) => one['id'] === id);
  expect(stored).toMatchObject({ quote: { exact: PASSAGES.second } });
  const capture = captures?.find((one) => one['id'] === stored?.['captureId']);
  expect(capture?.['textSha256']).toMatch(/^[0-9a-f]{64}$/);
  expect(await painted(frame, 'source')).toEqual([PASSAGES.second]);
});

it.each([
  ['a page that forbids everything', "default-src 'none'; frame-src 'none'"],
  ['a page that wants Trusted Types', "require-trusted-types-for 'script'; trusted-types none"],
])('works on %s', async (_, policy) => {
  const page = await session().page(
    `${PRESS_RELEASE}?header=${encodeURIComponent(`Content-Security-Policy: ${policy}`)}`,
  );
  const frame = await session().openReader(page);
  expect(await frame.$eval('#text p', (one) => one.textContent)).toContain(PASSAGES.first);
});

it('opens nothing for a page that builds the reader’s frame by itself', async () => {
  const page = await session().page(PRESS_RELEASE);
  const address = session().extensionUrl('reader.html');
  const { id } = ((await session().readDatabase())['documents'] ?? [])[0] ?? {};
  await page.bringToFront();
  await page.evaluate(
    async (source) => {
      const frame = document.createElement('iframe');
      frame.src = source;
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
      document.body.append(frame);
      await loaded;
      const { port2 } = new MessageChannel();
      frame.contentWindow?.postMessage('witnessmark', '*', [port2]);
    },
    `${address}?document=${String(id)}`,
  );
  for (const frame of page.frames().filter((one) => one !== page.mainFrame())) {
    const text = await frame.evaluate(() => document.body.innerText).catch(() => '');
    expect(text).not.toContain('complaints');
    expect(await frame.$('[data-annotation]').catch(() => null)).toBeNull();
  }
});

it('is not found by the name of its frame, which is another each time', async () => {
  const page = await session().page(PRESS_RELEASE);
  const names = new Set<string>();
  for (let time = 0; time < 2; time += 1) {
    const frame = await session().openReader(page);
    names.add(await frame.evaluate(() => window.name));
    if (time === 0) await session().closeReader(page);
  }
  expect(names.size).toBe(2);
  const found = await page.evaluate(
    (used) => {
      const guesses = ['', ':system', ':light', ':sepia', ':dark'].map((end) => `witnessmark${end}`);
      return [...guesses, used].filter((name) => {
        // Where there is no frame of that name, the browser opens a tab.
        const opened = open('about:blank', name);
        if (opened?.parent === window) return true;
        opened?.close();
        return false;
      });
    },
    [...names][0] ?? '',
  );
  expect(found).toEqual([]);
  for (const name of names) expect(name).toMatch(/^witnessmark:\w+:(?:\d+-){3}\d+$/);
  const reader = await session().readerFrame(page);
  expect(await reader.$eval('#text p', (one) => one.textContent)).toContain(PASSAGES.first);
});
