import { describe, expect, it } from 'vitest';
import { highlight, openCard } from './support/annotate.ts';
import { painted } from './support/painted.ts';
import { PASSAGES, PRESS_RELEASE } from './support/pages.ts';
import { selectText } from './support/select-text.ts';
import { useSession } from './support/use-session.ts';
import { waitFor } from './support/wait-for.ts';

const session = useSession();

describe('what page and network hear of the reader', () => {
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
});

describe('what the page is while the reader is open, and when it has closed', () => {
  it('leaves the page as it was: scroll, focus, markup, styles, and nothing new on its objects', async () => {
    const page = await session().page(PRESS_RELEASE);
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('footer a, footer input')?.focus();
      scrollTo(0, 700);
    });
    // The page's own lazy picture changes its markup when it comes.
    await page.waitForSelector('img.lazy-loaded');
    const look = () =>
      page.evaluate(() => ({
        html: document.documentElement.outerHTML,
        scroll: Math.round(scrollY),
        focus: document.activeElement?.outerHTML ?? '',
        globals: Object.getOwnPropertyNames(window).sort().join(),
        documentKeys: Object.getOwnPropertyNames(document).join(),
        highlights: CSS.highlights.size,
        sheets: document.adoptedStyleSheets.length,
        history: history.length,
      }));
    const before = await look();
    await session().openReader(page);
    await session().closeReader(page);
    expect(await look()).toEqual(before);
  });

  it('keeps keys, words and addresses of ours from the page while it is open', async () => {
    const page = await session().page(PRESS_RELEASE);
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      for (const name of ['keydown', 'keyup', 'input', 'message', 'selectionchange']) {
        addEventListener(
          name,
          (event) => seen.push(`${name} ${event instanceof KeyboardEvent ? event.key : ''}`),
          true,
        );
        document.addEventListener(name, () => seen.push(name), true);
      }
    });
    const frame = await session().openReader(page);
    await selectText(page, frame, PASSAGES.first);
    await frame.waitForSelector('[data-part=selection-bar]');
    await page.keyboard.press('n');
    await frame.waitForSelector('[data-open] textarea');
    await page.keyboard.type('secret');
    const told = await page.evaluate(() => ({
      seen: (window as unknown as { seen: string[] }).seen,
      html: document.documentElement.outerHTML,
      frames: window.length,
      resources: performance.getEntriesByType('resource').map((one) => one.name),
    }));
    expect(told.seen).toEqual([]);
    expect(told.html).not.toContain('secret');
    expect(told.html).not.toContain('extension://');
    await session().closeReader(page);
  });

  it('shows a preview until the frame has painted, out of the page’s reach and against no policy of it', async () => {
    const policy = "default-src 'none'; frame-src 'none'";
    const page = await session().page(
      `${PRESS_RELEASE}?header=${encodeURIComponent(`Content-Security-Policy: ${policy}`)}`,
    );
    await page.evaluate(() => {
      const found: string[] = [];
      Object.assign(window, { found });
      addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        found.push(`policy ${effectiveDirective}`);
      });
      const look = () => {
        if (window.length > 0) found.push('a frame of the window');
        if (document.querySelector('iframe') !== null) found.push('a frame of the document');
        for (const frame of [window[0], window[1]])
          if (frame !== undefined) found.push('a frame by its number');
        if (document.documentElement.innerHTML.includes('wm-')) found.push('words of ours');
        requestAnimationFrame(look);
      };
      new MutationObserver(look).observe(document, { childList: true, subtree: true });
    });
    const frame = await session().openReader(page);
    const painted = await frame.evaluate(() => {
      const marks = performance.getEntriesByName('text-painted') as PerformanceMark[];
      return marks.map((mark) => Number(mark.detail));
    });
    // The preview and the frame itself; which is first on a busy machine is not promised.
    expect(painted).toHaveLength(2);
    await waitFor('the preview to go', () => page.frames().length === 2);
    expect(await page.evaluate(() => (window as unknown as { found: string[] }).found)).toEqual([]);
    await session().closeReader(page);
  });

  it('pauses what is playing, and leaves it paused', async () => {
    const page = await session().page(PRESS_RELEASE);
    const playing = () => page.$eval('audio', (one) => !one.paused);
    await page.evaluate(async () => {
      // One second of silence, made here: a WAV file of 8,000 samples.
      const bytes = new Uint8Array(44 + 8_000);
      const view = new DataView(bytes.buffer);
      const write = (at: number, text: string) =>
        [...text].forEach((one, index) => view.setUint8(at + index, one.charCodeAt(0)));
      write(0, 'RIFF');
      view.setUint32(4, 36 + 8_000, true);
      write(8, 'WAVEfmt ');
      view.setUint32(16, 16, true);
      view.setUint16(20, 1, true);
      view.setUint16(22, 1, true);
      view.setUint32(24, 8_000, true);
      view.setUint32(28, 8_000, true);
      view.setUint16(32, 1, true);
      view.setUint16(34, 8, true);
      write(36, 'data');
      view.setUint32(40, 8_000, true);
      bytes.fill(128, 44);
      const audio = document.createElement('audio');
      audio.loop = true;
      audio.muted = true;
      audio.src = URL.createObjectURL(new Blob([bytes], { type: 'audio/wav' }));
      document.body.append(audio);
      await audio.play();
    });
    expect(await playing()).toBe(true);
    await session().openReader(page);
    expect(await playing()).toBe(false);
    await session().closeReader(page);
    expect(await playing()).toBe(false);
  });

  it('closes by Esc what is open, innermost first', async () => {
    const page = await session().page(PRESS_RELEASE);
    const frame = await session().openReader(page);
    const shows = (selector: string) => frame.$(selector).then((one) => one !== null);
    await frame.click('[data-action=appearance]');
    await frame.waitForSelector('[data-part=appearance]');
    await selectText(page, frame, PASSAGES.first);
    await frame.waitForSelector('[data-part=selection-bar]');

    await page.keyboard.press('Escape');
    await waitFor('the bar to go', async () => !(await shows('[data-part=selection-bar]')));
    expect(await shows('[data-part=appearance]')).toBe(true);
    await page.keyboard.press('Escape');
    await waitFor('the sheet to go', async () => !(await shows('[data-part=appearance]')));
    // Not waited for: the frame goes while the key is down, and Chromium may then never answer for its release.
    void page.keyboard.press('Escape').catch(() => undefined);
    await waitFor('the reader to go', () => page.frames().length === 1);
  });

  it('leaves the back button to the page', async () => {
    const page = await session().page('https://www.observatory.example/index.html');
    await page.goto(PRESS_RELEASE);
    const before = await page.evaluate(() => history.length);
    await session().openReader(page);
    expect(await page.evaluate(() => history.length)).toBe(before);
    await session().closeReader(page);
    await page.evaluate(() => setTimeout(() => history.back()));
    await waitFor('the page before', () => page.evaluate(() => location.pathname === '/index.html'));
  });

  it('stands above a dialog of the page’s own', async () => {
    const page = await session().page(PRESS_RELEASE);
    await page.evaluate(() => {
      const dialog = document.createElement('dialog');
      dialog.textContent = 'Accept our cookies';
      document.body.append(dialog);
      dialog.showModal();
    });
    const frame = await session().openReader(page);
    await selectText(page, frame, PASSAGES.second);
    await frame.waitForSelector('[data-part=selection-bar]');
    await session().closeReader(page);
    expect(await page.$eval('dialog', (one) => one.open)).toBe(true);
  });
});
