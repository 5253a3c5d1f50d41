import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { annotate, type Wanted } from '../../tests/e2e/support/annotate.ts';
import { FORMAT_IDS, exportFile } from '../../tests/e2e/support/export-file.ts';
import { measureOpening } from '../../tests/e2e/support/measure-opening.ts';
import { openSession } from '../../tests/e2e/support/open-session.ts';
import { projectFolder } from '../../tests/e2e/support/project-folder.ts';
import { samplePage } from '../../tests/e2e/support/sample-page.ts';
import { waitFor } from '../../tests/e2e/support/wait-for.ts';
import type { StartChoices } from '../parse-start-arguments.mjs';
import { choosePage } from './choose-page.ts';
import { tellSteps } from './tell-steps.ts';

/** What the tour writes beside the three passages that it marks. */
const NOTES: readonly Omit<Wanted, 'passage'>[] = [
  {
    colour: 'violation',
    note: 'Compare with the figures of the year before.',
    tag: 'Torture/Ill-treatment in custody',
  },
  { colour: 'source', note: 'Who counted, and when?', tag: 'Sources/Official' },
  { colour: 'response', note: 'Ask for this in writing.', tag: 'Follow up' },
];

/** Passages of our own press release; of another page some first words of paragraphs are taken. */
const SAMPLE_PASSAGES = [
  'nights on a concrete floor without a blanket',
  '412 written complaints were registered in the three years under review',
  'rejects the proposal that complaints should be received by a body outside the police',
];

/**
 * Does the whole job in a headless browser with a fresh profile, and tells each step. Throws one sentence where a step
 * fails. Pictures and exported files stay in artifacts/tour/BROWSER.
 */
export async function tour(choices: StartChoices, extension: string, stop: AbortSignal): Promise<void> {
  const folder = projectFolder(`artifacts/tour/${choices.browser}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const isOwnPage = choices.page !== null && /^https?:/i.test(choices.page);
  const session = await openSession({
    name: choices.browser,
    extension,
    downloads: join(folder, 'exports'),
    screens: folder,
    online: isOwnPage,
  });
  const end = () => void session.close();
  stop.addEventListener('abort', end, { once: true });
  let pictures = 0;
  const picture = (name: string, page: Page) => session.screenshot(`${++pictures} ${name}`, page);
  const { step } = tellSteps(
    (line) => console.log(line),
    async (name) => {
      const path = await session.screenshot(`failed ${name}`).catch(() => null);
      return path === null ? '' : `Picture: ${path}`;
    },
  );

  try {
    // By plain http: Chromium keeps no picture in its cache that came under a certificate of our own making.
    const sample = samplePage('press-release').url.replace('https:', 'http:');
    const address = choosePage(choices.page, sample, (file) => {
      session.site.put('https://saved.example/', readFileSync(file, 'utf8'));
      return 'https://saved.example/';
    });
    let page = await step('Open a page', async () => {
      const value = await session.page(address);
      return { saw: `“${await value.title()}” at ${address}, in ${await session.browser.version()}`, value };
    });
    let frame = await step('Click the toolbar button', async () => {
      const ms = await measureOpening(session, page);
      const value = await session.readyReader(page);
      await picture('reader', page);
      return {
        saw: `the reader showed its text after ${Math.round(ms)} ms: “${await headingOf(value)}”`,
        value,
      };
    });
    const passages = choices.page === null ? SAMPLE_PASSAGES : await passagesOf(frame);
    for (const [at, wanted] of NOTES.entries()) {
      await step(`Mark, note and tag passage ${at + 1}`, async () => {
        const passage = passages[at] ?? '';
        await annotate(session, page, frame, { ...wanted, passage });
        await picture(`passage ${at + 1}`, page);
        return { saw: `“${passage}” is stored as ${wanted.colour}, tagged ${wanted.tag ?? ''}`, value: null };
      });
    }
    await step('Close the reader', async () => {
      await session.closeReader(page);
      await picture('page again', page);
      return { saw: 'the page is there as before', value: null };
    });
    await step('Close the browser and open it again', async () => {
      await session.restart();
      page = await session.page(address);
      frame = await session.openReader(page);
      const shown = await waitFor('three annotations', () =>
        frame.$$eval('[data-annotation]', (cards) => (cards.length === 3 ? cards.length : null)),
      );
      await picture('found again', page);
      return { saw: `${shown} annotations are in their places`, value: null };
    });
    const library = await step('Open the library', async () => {
      const value = await session.openLibrary();
      await value.waitForSelector('[data-annotation]');
      await picture('library', value);
      return { saw: `${(await value.$$('[data-annotation]')).length} annotations are listed`, value };
    });
    for (const format of FORMAT_IDS) {
      await step(`Export as ${format}`, async () => {
        const file = await exportFile(session, library, format);
        // Nothing but tags is in a codebook.
        const wanted = format === 'refi-codebook' ? [] : passages.slice(0, 3);
        const lost = wanted.filter((passage) => !file.text.includes(passage));
        if (lost.length > 0) throw new Error(`${file.name} does not hold “${lost.join('”, “')}”`);
        const held = wanted.length === 0 ? 'with the tags' : 'with all three passages';
        return { saw: `${file.name}, ${statSync(file.path).size} bytes, ${held}`, value: null };
      });
    }
    if (!isOwnPage)
      await step('Look at what was asked for', () => {
        const others = session.asked().filter((name) => name !== new URL(address).hostname);
        if (others.length > 0) throw new Error(`Something asked for ${others.join(', ')}`);
        return Promise.resolve({ saw: 'no name but that of the page’s own publisher', value: null });
      });
    console.log(`\nPictures and exported files: ${folder}`);
  } finally {
    stop.removeEventListener('abort', end);
    await session.close();
  }
}

const headingOf = (frame: Frame) => frame.$eval('h1', (heading) => heading.textContent.trim());

/** The first words of three paragraphs, spread over the text: eight of them, none of them in a link. */
async function passagesOf(frame: Frame): Promise<readonly string[]> {
  const passages = await frame.$$eval('#text p', (all) => {
    const long = all
      .map((one) => (one.firstChild?.nodeValue ?? '').trim())
      .filter((text) => text.length > 80);
    const chosen = [0, Math.floor(long.length / 2), long.length - 1].map((at) => long[at] ?? '');
    return [...new Set(chosen)].map((text) => text.split(/\s+/).slice(0, 8).join(' '));
  });
  if (passages.length < 3)
    throw new Error('The page has fewer than three long paragraphs, so there is nothing to mark');
  return passages;
}
