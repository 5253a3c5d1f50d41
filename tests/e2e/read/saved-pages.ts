import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Frame } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { highlight, press } from '../support/annotate.ts';
import { FORMAT_IDS, exportFile, type FormatId } from '../support/export-file.ts';
import { findTab } from '../support/find-tab.ts';
import type { Session } from '../support/open-session.ts';
import { painted } from '../support/painted.ts';
import { PASSAGES, PRESS_RELEASE } from '../support/pages.ts';
import { projectFolder } from '../support/project-folder.ts';
import { waitFor } from '../support/wait-for.ts';
import { marksAndCopies } from '../support/works-on.ts';
import { SENTENCE } from './without-a-text.ts';

/** What a page of ours asks the browser by. */
declare const chrome: {
  readonly storage: Record<'local' | 'session', { get(keys: null): Promise<unknown> }>;
};

export function readsSavedPages(session: () => Session): void {
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
      const written = new Map<FormatId, string>();
      for (const format of FORMAT_IDS)
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
}
