import { describe, expect, it } from 'vitest';
import { browserFromEnvironment } from './support/browser-name.ts';
import { annotationIds, highlight, openCard, press } from './support/annotate.ts';
import { ODD_PAGES, TAKING_PAGES } from './support/odd-pages.ts';
import { painted } from './support/painted.ts';
import { NO_ARTICLE, PASSAGES, PRESS_RELEASE, pressReleaseAt } from './support/pages.ts';
import { findTab } from './support/find-tab.ts';
import { selectText } from './support/select-text.ts';
import { useSession } from './support/use-session.ts';
import { waitFor } from './support/wait-for.ts';
import {
  dispatchFakeEvents,
  heardBy,
  OF_A_BUSY_MACHINE,
  OF_SOMETHING_OPEN,
  watching,
} from './support/watching-page.ts';
import { marksAndCopies, worksOn } from './support/works-on.ts';

const session = useSession();

describe('what page and network hear of the reader', () => {
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

  it('tells the page that something is open, and nothing else; with nothing open, nothing; fake events do nothing', async () => {
    const policies = [
      "default-src 'none'",
      "script-src 'none'",
      "require-trusted-types-for 'script'",
      'report-uri /told',
    ];
    const page = await session().page(
      pressReleaseAt(session().site, 'https://www.observatory.example/watching', watching) +
        `?header=${encodeURIComponent(`Content-Security-Policy-Report-Only: ${policies.join('; ')}`)}`,
    );
    await page.waitForNetworkIdle();
    await heardBy(page);
    const before = await heardBy(page);
    expect(before.told.filter((one) => !OF_A_BUSY_MACHINE.test(one))).toEqual([]);
    const reports = session().site.log.filter(({ path }) => path === '/told').length;

    const frame = await session().openReader(page);
    const id = await highlight(page, frame, { passage: PASSAGES.first, colour: 'source' });
    const card = await openCard(frame, id);
    await page.keyboard.type('secret');
    const { told, seen } = await heardBy(page);
    expect(told).toContain('mutation childList html +div');
    expect(told.filter((one) => !OF_SOMETHING_OPEN.test(one))).toEqual([]);
    const { html, middle, last, focus, elements, ...rest } = before.seen;
    expect(seen).toMatchObject({ ...rest, middle: ['div', 'html'], elements: Number(elements) + 1 });
    // The one node of ours, with its style, is all that is new in the markup.
    expect(String(seen['html']).replace(/<div style="[^"]*"><\/div>(<\/html>)?$/, '$1')).toBe(html);

    await dispatchFakeEvents(page);
    expect(await frame.$eval(`${card} textarea`, (one) => one.value)).toBe('secret');
    expect(await annotationIds(frame)).toEqual([id]);
    await heardBy(page);
    await session().closeReader(page);
    const closed = await heardBy(page);
    expect(closed.told).toContain('mutation childList html -div');
    expect({ ...closed.seen, focus }).toEqual(before.seen);
    expect((await heardBy(page)).told.filter((one) => !OF_A_BUSY_MACHINE.test(one))).toEqual([]);
    expect(session().site.log.filter(({ path }) => path === '/told')).toHaveLength(reports);
    expect({ middle, last }).toEqual({ middle: closed.seen['middle'], last: 'body' });
    await page.close();
  });

  it('keeps keys from a page that takes the focus', async () => {
    const page = await session().page(
      pressReleaseAt(session().site, 'https://www.observatory.example/taking', watching),
    );
    const frame = await session().openReader(page);
    const id = await highlight(page, frame, { passage: PASSAGES.third, colour: 'victim' });
    await openCard(frame, id);
    await heardBy(page);
    for (const attack of ['focus()', 'document.activeElement.blur()', 'document.documentElement.focus()']) {
      await page.evaluate(`document.documentElement.tabIndex = 0; ${attack}`);
      await frame.waitForFunction(
        () => document.hasFocus() && document.activeElement?.localName === 'textarea',
      );
      await page.keyboard.type('a');
    }
    expect(await frame.$eval('[data-open] textarea', (one) => one.value)).toBe('aaa');
    await page.evaluate(() => {
      const dialog = document.createElement('dialog');
      dialog.innerHTML = '<input autofocus>';
      document.body.append(dialog);
      dialog.showModal();
    });
    const tab = await findTab(session().browser, '/reader.html?document=');
    await tab.waitForSelector(`[data-annotation="${id}"]`);
    expect((await heardBy(page)).told.filter((one) => /^(key|input|beforeinput|text)/.test(one))).toEqual([]);
    await tab.close();
    await page.close();
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
    await worksOn(session(), page, await session().openReader(page));
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
        await worksOn(session(), tab, tab.mainFrame());
        await tab.close();
        await waitFor('the page as it was', () => page.frames().length === 1);
      } else {
        await worksOn(session(), page, await session().openReader(page));
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

  it.each(ODD_PAGES)('marks and copies on a page that %s', async (_, change) => {
    const page = await session().page(addressOf(change));
    await marksAndCopies(session(), page, await session().openReader(page));
    await page.close();
  });

  it('does the whole job on a page of XHTML', async () => {
    const html = await session().page(PRESS_RELEASE);
    const xhtml = await html.evaluate(() => new XMLSerializer().serializeToString(document));
    const address = 'https://www.observatory.example/press-release.xhtml';
    session().site.put(address, { body: Buffer.from(xhtml), type: 'application/xhtml+xml' });
    await html.goto(address);
    expect(await html.evaluate(() => document.contentType)).toBe('application/xhtml+xml');
    await worksOn(session(), html, await session().openReader(html));
    await html.close();
  });

  it('stands above what is in fullscreen, and leaves it there', async () => {
    const page = await session().page(addressOf());
    await page.evaluate(() => {
      const full = () => document.querySelector('article')?.requestFullscreen();
      addEventListener('click', () => void full(), { once: true });
    });
    await page.mouse.click(5, 5);
    const isFull = () => page.evaluate(() => document.fullscreenElement?.localName === 'article');
    await waitFor('fullscreen', isFull);
    await marksAndCopies(session(), page, await session().openReader(page));
    await session().screenshot('reader-fullscreen', page);
    expect(await isFull()).toBe(true);
    const above = await page.evaluate(
      () => document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.localName,
    );
    expect(above).toBe('div');
    await session().closeReader(page);
    expect(await isFull()).toBe(true);
    await page.close();
  });

  it.each(TAKING_PAGES)('goes on in a tab of ours when a page %s', async (_, change) => {
    const address = addressOf(change);
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
