import type { Frame, Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { highlight, openCard, press } from '../support/annotate.ts';
import type { Session } from '../support/open-session.ts';
import { PASSAGES } from '../support/pages.ts';
import { waitFor } from '../support/wait-for.ts';
import { withControl } from '../support/with-control.ts';

interface Opened {
  readonly page: Page;
  readonly frame: Frame;
}

const BUTTON = '#heading [data-action=document-tags]';
const SHEET = '[data-part=document-tags]';
const VERSIONS = '[data-open] [data-part=versions]';

/** The tags of a whole document, in its heading; the earlier versions of a note, in its card. */
export function tagsDocumentsAndShowsVersions(session: () => Session, opened: () => Promise<Opened>): void {
  const shows = (where: Frame | Page, wanted: readonly string[]) =>
    waitFor(`the tags ${wanted.join()}`, () =>
      where.evaluate(
        (selector, expected) =>
          [...document.querySelectorAll(selector)].map((one) => one.textContent).join() === expected,
        `${BUTTON} .tag`,
        wanted.join(),
      ),
    );

  it('tags the whole document from its text by a key, seen in the other reader and the library, and takes it back', async () => {
    const { page, frame } = await opened();
    await frame.waitForSelector('html[data-saved]');
    const text = () => frame.$eval('#text', (one) => one.innerHTML);
    const textBefore = await text();
    const top = await frame.$eval('#text', (one) => one.getBoundingClientRect().top);
    await page.keyboard.press('d');
    await frame.waitForSelector(`${SHEET} [data-part=tag-input]:focus`);
    await page.keyboard.type('Heading/Annual');
    await page.keyboard.press('Enter');
    await shows(frame, ['Heading / Annual']);
    expect(await frame.$eval('#overlay > .unseen', (one) => one.textContent)).toContain('is on the document');
    expect(await text()).toBe(textBefore);
    expect(await frame.$eval('#text', (one) => one.getBoundingClientRect().top)).toBe(top);

    const { documents = [] } = await session().readDatabase();
    const record = documents.find(({ url }) => url === page.url());
    const id = String(record?.['id']);
    expect(record?.['tagIds']).toHaveLength(1);
    const other = await session().extensionPage(`reader.html?document=${id}`);
    await shows(other, ['Heading / Annual']);
    const library = await session().openLibrary('#documents');
    await library.waitForSelector(`[data-document="${id}"] .document-tags .tag`);
    await page.bringToFront();
    await press(frame, `${SHEET} .tag-suggested`);
    await shows(frame, ['Heading / Annual', 'Northern Sea']);
    await shows(other, ['Heading / Annual', 'Northern Sea']);
    await waitFor('both in the library', () =>
      library.$$eval(`[data-document="${id}"] .document-tags .tag`, (all) => all.length === 2),
    );
    await frame.focus(`${SHEET} [data-part=tag-input]`);
    await page.keyboard.press('Escape');
    await waitFor('the closed sheet', async () => (await frame.$(SHEET)) === null);
    await withControl(page, 'z');
    await shows(frame, ['Heading / Annual']);
    await withControl(page, 'z');
    await shows(frame, []);
    await shows(other, []);
    await withControl(page, 'y');
    await shows(frame, ['Heading / Annual']);
    await library.close();
    await other.close();
  });

  it('shows what a note was before, word by word, takes it back, and takes that back', async () => {
    const { page, frame } = await opened();
    const id = await highlight(page, frame, { passage: PASSAGES.first, colour: 'victim' });
    const below = await highlight(page, frame, { passage: 'calls on the government', colour: 'source' });
    const noteIs = (words: string) =>
      waitFor(`the note “${words}”`, async () =>
        ((await session().readDatabase())['annotations'] ?? []).some(
          (one) => one['id'] === id && one['note'] === words,
        ),
      );
    for (const words of ['Ask for the register of 2023.', 'Ask for the register of 2024.']) {
      await openCard(frame, id);
      await frame.$eval('[data-open] textarea', (field) => {
        field.focus();
        field.select();
      });
      await page.keyboard.type(words);
      await page.keyboard.press('Escape');
      await noteIs(words);
      await page.bringToFront();
      await waitFor('the closed card', async () => (await frame.$('[data-open]')) === null);
    }
    await openCard(frame, id);
    await press(frame, '[data-open] [data-action=versions]');
    await frame.waitForSelector(`${VERSIONS}:focus [data-version] del`);
    const changes = (kind: 'del' | 'ins') => frame.$eval(`${VERSIONS} ${kind}`, (one) => one.textContent);
    expect([await changes('del'), await changes('ins')]).toEqual(['2023', '2024']);
    await waitFor('the next card below it', () =>
      frame.evaluate((next) => {
        const bottom = document.querySelector('[data-open]')?.getBoundingClientRect().bottom;
        const top = document.querySelector(`[data-annotation="${next}"]`)?.getBoundingClientRect().top;
        return bottom !== undefined && top !== undefined && top >= bottom;
      }, below),
    );
    await press(frame, `${VERSIONS} [data-action=take-back]`);
    await noteIs('Ask for the register of 2023.');
    await page.bringToFront();
    await frame.waitForSelector(`${VERSIONS}:focus`);
    await withControl(page, 'z');
    await noteIs('Ask for the register of 2024.');
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await frame.waitForSelector('[data-open] [data-action=versions]:focus');
    expect(await frame.$(VERSIONS)).toBeNull();
    await page.keyboard.press('Escape');
    await waitFor('the closed card', async () => (await frame.$('[data-open]')) === null);
  });
}
