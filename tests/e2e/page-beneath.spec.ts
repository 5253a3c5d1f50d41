import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { browserFromEnvironment } from './support/browser-name.ts';
import { BAR, highlight, openCard, press } from './support/annotate.ts';
import { painted } from './support/painted.ts';
import { NO_ARTICLE, PASSAGES, PRESS_RELEASE, pressReleaseAt } from './support/pages.ts';
import { findTab } from './support/find-tab.ts';
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

/** Marks, copies and goes to the export, as a person does on any page. */
async function worksOn(page: Page, frame: Frame): Promise<void> {
  await frame.waitForSelector('html[data-saved]');
  const id = await highlight(page, frame, { passage: PASSAGES.first, colour: 'victim' });
  const { annotations } = await session().readDatabase();
  expect(annotations?.find((one) => one['id'] === id)).toMatchObject({ quote: { exact: PASSAGES.first } });
  await page.bringToFront();
  await selectText(page, frame, PASSAGES.second);
  await frame.evaluate(() => {
    document.addEventListener('copy', () => {
      const field = document.activeElement as HTMLTextAreaElement;
      document.documentElement.dataset['copied'] = field.value;
    });
  });
  await press(frame, `${BAR} [data-action=copy]`);
  await frame.waitForSelector('html[data-copied]');
  expect(await frame.$eval('html', (one) => one.getAttribute('data-copied'))).toContain(PASSAGES.second);
  await press(frame, '[data-action=export]');
  const library = await findTab(session().browser, '/library.html');
  await library.waitForSelector('[data-part=export]');
  await library.close();
}

describe('hostile and odd surroundings', () => {
  let count = 0;
  const withHeader = (header: string) => `?header=${encodeURIComponent(header)}`;
  const addressOf = (change?: (html: string) => string): string => {
    count += 1;
    return pressReleaseAt(session().site, `https://www.observatory.example/odd-${String(count)}`, change);
  };

  it.each([
    ['forbids everything', "Content-Security-Policy: default-src 'none'; frame-src 'none'"],
    [
      'wants Trusted Types',
      "Content-Security-Policy: require-trusted-types-for 'script'; trusted-types 'none'",
    ],
    ['forbids the clipboard', 'Permissions-Policy: clipboard-write=()'],
  ])('does the whole job on a page that %s', async (_, header) => {
    const page = await session().page(addressOf() + withHeader(header));
    await worksOn(page, await session().openReader(page));
    await page.close();
  });

  it.each([
    ['runs no scripts', 'Content-Security-Policy: sandbox', ['chromium', 'firefox']],
    ['is sandboxed', 'Content-Security-Policy: sandbox allow-scripts', ['firefox']],
    ['lets nothing of others in', 'Cross-Origin-Embedder-Policy: require-corp', ['chromium']],
  ])(
    'does the whole job on a page that %s, in a tab of ours where no frame can work',
    async (_, header, inTab) => {
      const page = await session().page(addressOf() + withHeader(header));
      if (inTab.includes(browserFromEnvironment())) {
        await session().clickToolbar(page);
        const tab = await findTab(session().browser, '/reader.html?document=');
        await tab.waitForSelector('html[data-saved]');
        expect(await tab.$eval('.toast', (one) => one.textContent)).toContain('in a tab of its own');
        await worksOn(tab, tab.mainFrame());
        await tab.close();
        await waitFor('the page as it was', () => page.frames().length === 1);
      } else {
        await worksOn(page, await session().openReader(page));
      }
      await page.close();
    },
  );

  it('says in a tab of ours what there is to say of a page that lets no frame work', async () => {
    const page = await session().page(NO_ARTICLE + withHeader('Content-Security-Policy: sandbox'));
    await session().clickToolbar(page);
    const tab = await findTab(session().browser, '/reader.html?fault=not-an-article');
    await tab.waitForSelector('[data-fault=not-an-article]');
    await waitFor('the page as it was', () => page.frames().length === 1);
    await tab.close();
    await page.close();
  });

  it.each<[string, (html: string) => string]>([
    ['has a base', (html) => html.replace('<head>', '<head><base href="https://elsewhere.example/a/">')],
    [
      'catches the focus',
      (html) =>
        html.replace(
          '</body>',
          `<input id="trap"><script>
            addEventListener('blur', () => trap.focus(), true);
            setInterval(() => { if (document.activeElement !== trap) trap.focus(); }, 20);
          </script></body>`,
        ),
    ],
    [
      'gives its forms and pictures the names of all that a script can call',
      (html) =>
        html.replace(
          '</body>',
          `<div id="names" hidden></div><script>
            const holder = document.getElementById('names');
            const names = new Set();
            for (const { prototype } of [HTMLDocument, HTMLFormElement])
              for (let one = prototype; one && one !== Object.prototype; one = Object.getPrototypeOf(one))
                for (const name of Object.getOwnPropertyNames(one)) names.add(name);
            const make = document.createElement.bind(document);
            const all = make('form');
            for (const name of names) {
              const form = make('form');
              form.setAttribute('name', name);
              const input = make('input');
              input.setAttribute('name', name);
              Element.prototype.append.call(all, input);
              holder.append(form);
            }
            holder.append(all);
          </script></body>`,
        ),
    ],
    [
      'puts its own in the place of what every script calls',
      (html) =>
        html.replace(
          '<head>',
          `<head><script>
            for (const { prototype } of [Node, Element, HTMLElement, Document, EventTarget, Range, Selection, MessagePort])
              for (const name of Object.getOwnPropertyNames(prototype)) {
                if (name === 'constructor') continue;
                Object.defineProperty(prototype, name, { get() { throw new Error('mine'); }, set() {} });
              }
            for (const name of ['Proxy', 'Reflect', 'MessageChannel', 'MutationObserver', 'URL', 'JSON', 'Promise'])
              window[name] = undefined;
            Object.prototype.ok = Object.prototype.code = 'mine';
            Array.prototype.map = Array.prototype[Symbol.iterator] = () => { throw new Error('mine'); };
          </script>`,
        ),
    ],
    [
      'replaces its body and its address while the reader is open',
      (html) =>
        html.replace(
          '</body>',
          `<script>
            new MutationObserver(() => setTimeout(() => {
              if (document.body.textContent === 'Another view') return;
              history.pushState({}, '', '/another-view');
              document.body.replaceChildren('Another view');
            }, 300)).observe(document.documentElement, { childList: true });
          </script></body>`,
        ),
    ],
  ])('does the whole job on a page that %s', async (_, change) => {
    const page = await session().page(addressOf(change));
    await worksOn(page, await session().openReader(page));
    await page.close();
  });

  it.each([
    ['takes the reader away', 'added.remove()'],
    ['moves the reader', 'document.body.append(added)'],
    ['writes itself anew', 'document.documentElement.replaceWith(document.createElement("html"))'],
  ])('goes on in a tab of ours when a page %s', async (_, deed) => {
    const address = addressOf((html) =>
      html.replace(
        '</body>',
        `<script>
          const watch = new MutationObserver((records) => {
            const added = records.flatMap(({ addedNodes }) => [...addedNodes]).find((one) => one.localName === 'div');
            if (!added) return;
            watch.disconnect();
            setTimeout(() => { ${deed}; }, 300);
          });
          watch.observe(document.documentElement, { childList: true });
        </script></body>`,
      ),
    );
    const page = await session().page(address);
    await session().clickToolbar(page);
    const tab = await findTab(session().browser, '/reader.html?document=');
    await tab.waitForSelector('html[data-saved]');
    expect(await tab.$eval('#text p', (one) => one.textContent)).toContain(PASSAGES.first);
    await waitFor('the reader to be gone', () => page.frames().length === 1);
    await tab.close();
    await page.close();
  });

  it('follows links within the text without an entry in the history of the tab', async () => {
    const address = addressOf((html) =>
      html
        .replace('<a href="#findings">', '<a id="to-note" href="#note-1">')
        .replace(PASSAGES.third, `<span id="note-1">${PASSAGES.third}</span>`)
        .replace(PASSAGES.second, `<a href="https://elsewhere.example/report">${PASSAGES.second}</a>`),
    );
    const page = await session().page(address);
    const frame = await session().openReader(page);
    const before = await page.evaluate(() => history.length);
    await press(frame, '#text a[href="#wm-note-1"]');
    await frame.waitForSelector('#wm-note-1:focus');
    expect(await frame.evaluate(() => scrollY)).toBeGreaterThan(0);
    expect(await page.evaluate(() => history.length)).toBe(before);
    expect(await frame.evaluate(() => location.hash)).toBe('');
    expect(await frame.$eval('.destination', (one) => one.checkVisibility())).toBe(false);
    const link = await frame.waitForSelector('#text a[href^="http"]');
    await link?.hover();
    await frame.waitForSelector('.destination', { visible: true });
    expect(await frame.$eval('.destination', (one) => one.textContent)).toBe(
      'https://elsewhere.example/report',
    );
    await frame.hover('#heading');
    await frame.waitForSelector('.destination', { hidden: true });
    await link?.focus();
    await frame.waitForSelector('.destination', { visible: true });
    for (const rel of await frame.$$eval('#text a[target]', (all) =>
      all.map((one) => one.getAttribute('rel')),
    ))
      expect(rel).toBe('noopener noreferrer');
    await page.close();
  });
});
