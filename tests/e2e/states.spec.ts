import type { Frame } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { annotationIds, BAR, highlight, openCard, press } from './support/annotate.ts';
import { changed } from './support/changed-page.ts';
import { lookingAt, NARROW, NARROWEST, WIDE, WITH_SEPIA } from './support/good-state.ts';
import { forceColours } from './support/force-colours.ts';
import { ARABIC, JAPANESE, NO_ARTICLE, PASSAGES, PRESS_RELEASE, pressReleaseAt } from './support/pages.ts';
import { firstOfTwoPages } from './support/first-of-two-pages.ts';
import { pageWithClutter } from './support/page-with-clutter.ts';
import { samplePage } from './support/sample-page.ts';
import { selectAtOnce, selectText } from './support/select-text.ts';
import { useSession } from './support/use-session.ts';
import { waitFor } from './support/wait-for.ts';

const session = useSession();
const expectGoodState = lookingAt(session);

/** Marks three words here and there in the text, in turn in each colour. */
async function markMany(frame: Frame, count: number): Promise<void> {
  const colours = ['violation', 'victim', 'perpetrator', 'source', 'response'] as const;
  const passages = await frame.$$eval('#text p:not([data-wm-ui] *)', (all) =>
    all.flatMap((one) => (one.firstChild?.nodeValue ?? '').match(/(?:\S+ ){2}\S+(?= )/g) ?? []),
  );
  const before = (await annotationIds(frame)).length;
  for (let at = 0; at < count; at += 1) {
    const passage = passages[Math.floor(((at + 0.5) * passages.length) / count)] ?? '';
    await selectAtOnce(frame, passage);
    await press(frame, `${BAR} [data-colour=${colours[at % colours.length] ?? ''}]`);
    await waitFor('one more', async () => (await annotationIds(frame)).length > at + before);
  }
}

it('the first page, with its sample marked by the mouse; wide and narrow', async () => {
  const page = await session().extensionPage('welcome.html');
  const root = '[data-part=sample-text]';
  await page.waitForSelector('html[data-state=ready]');
  await page.$eval('[data-part=sample]', (one) => one.scrollIntoView());
  await selectText(page, page.mainFrame(), 'a copy of the house rules', root);
  await press(page, `${BAR} [data-action=note]`);
  await page.waitForSelector('[data-part=sample] textarea:focus');
  await page.keyboard.type('Send it back.');
  await press(page, '[data-action=copy-with-source]');
  await page.waitForSelector('[data-said=copied-with-source]');
  await page.waitForFunction(() =>
    document.querySelector('[data-part=sample-leaving]')?.textContent.includes('Send it back.'),
  );
  await expectGoodState('welcome', page, page);
  await page.setViewport(NARROW);
  await expectGoodState('welcome-narrow', page, page);
  await page.close();
  expect(Object.values(await session().readDatabase()).flat()).toEqual([]);
});

it('the library before anything is saved', async () => {
  const library = await session().openLibrary();
  await library.waitForSelector('html[data-state=empty]');
  await expectGoodState('library-empty', library, library);
  await library.close();
});

it('a page that is no article', async () => {
  const page = await session().page(NO_ARTICLE);
  await session().clickToolbar(page);
  const frame = await session().readerFrame(page);
  await frame.waitForSelector('[data-fault=not-an-article]');
  await expectGoodState('reader-error', page, frame);
  await page.close();
});

it('what was left out of a text, shown where it stands', async () => {
  const page = await session().page(
    pageWithClutter(session().site, 'https://www.observatory.example/states-left-out'),
  );
  const frame = await session().openReader(page);
  await press(frame, '[data-action=left-out]');
  const show = () =>
    frame.$eval('.left-out-tool', (one) => {
      one.scrollIntoView({ block: 'center', behavior: 'instant' });
    });
  await show();
  await expectGoodState('reader-left-out', page, frame, WITH_SEPIA);
  await page.setViewport(NARROWEST);
  await show();
  await expectGoodState('reader-left-out-narrow', page, frame);
  await page.close();
});

it('a text of which the page has only a part, with all that is known of it', async () => {
  const page = await session().page(
    firstOfTwoPages(session().site, 'https://www.observatory.example/states-part'),
  );
  const frame = await session().openReader(page);
  await frame.waitForSelector('.rest');
  await expectGoodState('reader-part', page, frame);
  await page.setViewport(NARROWEST);
  await expectGoodState('reader-part-narrow', page, frame);
  await page.close();
});

it('the reader with nothing marked, the bar at a selection, “Aa”, the shortcuts', async () => {
  const page = await session().page(PRESS_RELEASE);
  const frame = await session().openReader(page);
  await frame.waitForSelector('html[data-saved]');
  await expectGoodState('reader-empty', page, frame);
  await selectText(page, frame, PASSAGES.first);
  await frame.waitForSelector(BAR);
  await expectGoodState('reader-bar', page, frame);
  await page.keyboard.press('Escape');
  for (const sheet of ['appearance', 'shortcuts']) {
    await press(frame, `[data-action=${sheet}]`);
    await frame.waitForSelector(`[data-part=${sheet}]`);
    await expectGoodState(`reader-${sheet}`, page, frame);
    await page.keyboard.press('Escape');
  }
  await page.close();
});

it('the reader with one annotation, open, and with many; narrow, they are a sheet at the bottom', async () => {
  const page = await session().page(PRESS_RELEASE);
  const frame = await session().openReader(page);
  const id = await highlight(page, frame, { passage: PASSAGES.first, colour: 'violation' });
  await highlight(page, frame, { passage: 'fewer than one in twenty', colour: 'victim' });
  await highlight(page, frame, { passage: 'twenty', colour: 'response' });
  await openCard(frame, id);
  await frame.waitForSelector('[data-handle=end]');
  await expectGoodState('reader-one', page, frame, WITH_SEPIA);
  for (const note of ['Ask for the register of 2023.', 'Ask for the register of 2024.']) {
    await frame.$eval('[data-open] textarea', (field) => {
      field.focus();
      field.select();
    });
    await page.keyboard.type(note);
    await frame.$eval('[data-open] textarea', (field) => field.blur());
  }
  await press(frame, '[data-open] [data-action=versions]');
  await frame.waitForSelector('[data-part=versions] del');
  await expectGoodState('reader-versions', page, frame);
  await page.keyboard.press('Escape');
  await page.keyboard.press('d');
  await frame.waitForSelector('[data-part=document-tags] input:focus');
  await page.keyboard.type('Torture/Ill-treatment in custody');
  await page.keyboard.press('Enter');
  await frame.waitForSelector('#heading .tag');
  await page.setViewport(NARROWEST);
  await expectGoodState('reader-document-tags', page, frame);
  await page.setViewport(WIDE);
  await page.keyboard.press('Escape');
  await frame.waitForSelector('[data-part=document-tags]', { hidden: true });
  await markMany(frame, 15);
  await frame.evaluate(() => {
    scrollTo(0, 0);
  });
  await expectGoodState('reader-many', page, frame);
  await frame.evaluate(() => {
    scrollTo(0, 900);
  });
  const giveBack = await forceColours(session());
  await frame.waitForFunction(() => matchMedia('(forced-colors: active)').matches);
  await expectGoodState('reader-forced-colours', page, frame, ['light']);
  await giveBack();
  await frame.waitForFunction(() => !matchMedia('(forced-colors: active)').matches);
  await press(frame, '[data-action=filter]');
  await press(frame, '[data-filter=source]');
  await page.keyboard.press('q');
  await press(frame, '[data-part=quick-sheet] .tag-suggested');
  await press(frame, '[data-action=begin-quick]');
  await page.keyboard.press('n');
  await frame.waitForSelector('[data-current]');
  await expectGoodState('reader-filter-quick', page, frame);
  await page.setViewport(NARROWEST);
  await press(frame, '[data-action=more]');
  await expectGoodState('reader-narrow-menu', page, frame);
  await press(frame, '[role=menu] [data-item=quick]');
  await waitFor('the end of quick mode', async () => (await frame.$('[data-part=quick]')) === null);
  await page.setViewport(NARROW);
  await press(frame, '[data-action=list]');
  await frame.waitForSelector('.bottom-sheet');
  const covered = await frame.$eval('.bottom-sheet', (one) => one.clientHeight / innerHeight);
  expect(covered).toBeLessThan(0.65);
  await expectGoodState('reader-sheet', page, frame);
  await page.setViewport(WIDE);
  await page.close();
});

it('the reader of a page that changed: words worded anew, in two places, and lost', async () => {
  const address = pressReleaseAt(session().site, 'https://www.observatory.example/corrected');
  const page = await session().page(address);
  const frame = await session().openReader(page);
  const reworded = await highlight(page, frame, { passage: PASSAGES.first, colour: 'victim' });
  await highlight(page, frame, { passage: PASSAGES.second, colour: 'violation' });
  await highlight(page, frame, { passage: PASSAGES.third, colour: 'source' });
  await session().closeReader(page);
  pressReleaseAt(session().site, address, changed);
  await page.reload({ waitUntil: 'load' });
  const again = await session().openReader(page);
  await again.waitForSelector('.unplaced [data-annotation]');
  expect(await annotationIds(again)).toHaveLength(3);
  await again.focus('[data-action=settle]');
  await expectGoodState('reader-unplaced', page, again);
  await openCard(again, reworded);
  await expectGoodState('reader-changed', page, again);
  await press(again, '[data-action=differences]');
  await again.waitForSelector('[data-part=differences]');
  await expectGoodState('reader-differences', page, again);
  await page.keyboard.press('Escape');
  await again.waitForSelector('[data-part=differences]', { hidden: true });
  // The open card stands over what is unplaced.
  await press(again, '[data-part=close-card]');
  await again.waitForSelector('.card[data-open]', { hidden: true });
  await press(again, '[data-action=repair]');
  await again.waitForSelector('[data-part=repair]');
  await page.setViewport(NARROWEST);
  await expectGoodState('reader-repair', page, again);
  await press(again, '[data-action=repair-cancel]');
  await press(again, '[data-action=list]');
  await again.waitForSelector('.bottom-sheet');
  await expectGoodState('reader-unplaced-narrow', page, again);
  await page.setViewport(WIDE);
  await page.close();
});

it.each([
  ['arabic', ARABIC],
  ['japanese', JAPANESE],
])('the reader in %s', async (name, address) => {
  const page = await session().page(address);
  const frame = await session().openReader(page);
  const { paragraphs } = samplePage(name);
  const words = (paragraphs[1] ?? '').slice(0, 24).replace(/\s\S*$/, '');
  const id = await highlight(page, frame, { passage: words, colour: 'perpetrator' });
  await openCard(frame, id);
  await expectGoodState(`reader-${name}`, page, frame);
  await page.close();
});

it('the library with much in it, its export and its settings; wide and narrow', async () => {
  const library = await session().openLibrary();
  await waitFor('the entries', async () => (await library.$$('[data-annotation]')).length > 10);
  await expectGoodState('library-many', library, library, WITH_SEPIA);
  await press(library, '[data-part=export] label:has(input[value=docx])');
  await library.select('[name=group]', 'tag');
  await waitFor('the preview by tags', () =>
    library.$eval('.preview-page', (page) => page.shadowRoot?.textContent.includes('Without a tag') === true),
  );
  await expectGoodState('library-export', library, library);
  await press(library, '[data-action=all-formats]');
  await expectGoodState('library-formats', library, library);
  await press(library, '[data-part=export] label:has(input[value=markdown])');
  await press(library, '[data-action=all-formats]');
  await press(library, '[data-action=template]');
  await expectGoodState('library-template', library, library);
  await press(library, '[data-annotation] input[type=checkbox]');
  await press(library, '[data-action=tag-selected]');
  await library.waitForSelector('[data-part=many-tags] input');
  await expectGoodState('library-selection', library, library);
  await library.setViewport(NARROW);
  await expectGoodState('library-narrow', library, library);
  await library.setViewport(WIDE);
  await press(library, '[data-part=many-tags] input');
  await library.keyboard.press('Escape');
  await press(library, '[data-action=delete-selected]');
  await library.close();
  for (const hash of ['#settings', '#documents', '#bin']) {
    const page = await session().openLibrary(hash);
    await page.waitForSelector('html[data-state=ready]');
    await expectGoodState(`library-${hash.slice(1)}`, page, page);
    await page.close();
  }
});
