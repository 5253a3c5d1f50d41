import type { Frame, Page } from 'puppeteer-core';
import { afterEach, expect, it } from 'vitest';
import { changesPassages } from './annotate/passages.ts';
import { tagsDocumentsAndShowsVersions } from './annotate/tags-and-versions.ts';
import { addTag, annotationIds, BAR, highlight, openCard, press } from './support/annotate.ts';
import { evaluateInChrome } from './support/evaluate-in-chrome.ts';
import { findTab } from './support/find-tab.ts';
import { painted } from './support/painted.ts';
import { PASSAGES, pressReleaseAt } from './support/pages.ts';
import { selectText } from './support/select-text.ts';
import { tabTo } from './support/tab-to.ts';
import { useSession } from './support/use-session.ts';
import { waitFor } from './support/wait-for.ts';
import { withControl } from './support/with-control.ts';

const session = useSession();

/** A document of its own for each test, so that none sees another's annotations. */
let count = 0;
let page: Page | undefined;
async function opened(query = ''): Promise<{ page: Page; frame: Frame }> {
  count += 1;
  const address = pressReleaseAt(session().site, `https://www.observatory.example/copy-${String(count)}`);
  page = await session().page(address + query);
  return { page, frame: await session().openReader(page) };
}
// Each reader that is left open would follow all that is written after it.
afterEach(async () => {
  await page?.close();
  page = undefined;
});

const stored = async (id: string) => {
  const tables = await session().readDatabase();
  const tags = tables['tags'] ?? [];
  const annotation = (tables['annotations'] ?? []).find((one) => one['id'] === id);
  const tagIds = (annotation?.['tagIds'] ?? []) as string[];
  return { annotation, paths: tagIds.map((tagId) => tags.find((one) => one['id'] === tagId)?.['path']) };
};

it('highlights by the keyboard alone, after a click', async () => {
  const { page, frame } = await opened();
  await selectText(page, frame, PASSAGES.third);
  await page.keyboard.down('Shift');
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowLeft');
  await page.keyboard.up('Shift');
  await waitFor('the shorter selection', () =>
    frame.evaluate((all) => getSelection()?.toString() === all.slice(0, -4), PASSAGES.third),
  );
  await frame.waitForSelector(BAR);
  await page.keyboard.press('h');
  await waitFor('the highlight', async () => (await annotationIds(frame)).length === 1);
  expect(await painted(frame, 'violation')).toEqual([PASSAGES.third.slice(0, -4).trim()]);
});

it('takes a triple click for its paragraph, and a backward selection as one forwards', async () => {
  const { page, frame } = await opened();
  const quotes = async () =>
    Promise.all((await annotationIds(frame)).map(async (id) => (await stored(id)).annotation?.['quote']));
  const unselect = async () => {
    await frame.evaluate(() => getSelection()?.removeAllRanges());
    await waitFor('the bar to go', async () => (await frame.$(BAR)) === null);
  };
  const mark = async (exact: string) => {
    await frame.waitForSelector(BAR);
    await page.keyboard.press('h');
    await expect.poll(quotes, { timeout: 10_000 }).toContainEqual(expect.objectContaining({ exact }));
  };
  await selectText(page, frame, PASSAGES.third);
  const { x, y, paragraph } = await frame.evaluate(() => {
    const range = getSelection()?.getRangeAt(0);
    const { left, top, height } = range?.getClientRects()[0] ?? new DOMRect();
    const all = range?.startContainer.parentElement?.closest('p')?.textContent ?? '';
    return { x: left + 5, y: top + height / 2, paragraph: all.replace(/\s+/g, ' ').trim() };
  });
  await unselect();
  await page.mouse.click(x, y, { count: 3 });
  await mark(paragraph);
  await unselect();
  await frame.evaluate((all) => {
    const walker = document.createTreeWalker(document.querySelector('#text') ?? document, 4);
    while (walker.nextNode()?.nodeValue?.includes(all) === false);
    const node = walker.currentNode;
    node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const from = node.nodeValue?.indexOf(all) ?? 0;
    getSelection()?.setBaseAndExtent(node, from + all.length, node, from);
  }, PASSAGES.first);
  await mark(PASSAGES.first);
});

it('reaches the bar by Tab and its buttons by arrows', async () => {
  const { page, frame } = await opened();
  await selectText(page, frame, PASSAGES.first);
  await frame.waitForSelector(BAR);
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  expect(await frame.evaluate(() => document.activeElement?.getAttribute('data-colour'))).toBe('victim');
  await page.keyboard.press('Enter');
  await waitFor('the highlight', async () => (await annotationIds(frame)).length === 1);
  expect(await painted(frame, 'victim')).toEqual([PASSAGES.first]);
});

it('opens no bar over nothing but white space', async () => {
  const { frame } = await opened();
  await frame.evaluate(() => getSelection()?.setBaseAndExtent(document.body, 0, document.body, 0));
  expect(await frame.$(BAR)).toBeNull();
});

it('saves a note as it is typed, without leaving the field', async () => {
  const { page, frame } = await opened();
  await selectText(page, frame, PASSAGES.second);
  await frame.waitForSelector(BAR);
  await frame.click(`${BAR} [data-action=note]`);
  await frame.waitForSelector('[data-open] textarea:focus');
  await page.keyboard.type('Ask for the dates of the transfers.');
  const [id = ''] = await annotationIds(frame);
  await waitFor('the draft', async () =>
    ((await session().readDatabase())['drafts'] ?? []).some(
      (one) => one['note'] === 'Ask for the dates of the transfers.',
    ),
  );
  await page.bringToFront();
  await session().closeReader(page);
  expect((await stored(id)).annotation).toMatchObject({ note: 'Ask for the dates of the transfers.' });
  expect((await session().readDatabase())['drafts']).toEqual([]);
});

it('tags by path, completes what was used before, forgives accents and case, and offers the page’s own', async () => {
  const { page, frame } = await opened();
  const first = await highlight(page, frame, { passage: PASSAGES.first, colour: 'violation' });
  await openCard(frame, first);
  await addTag(page, frame, 'Torture/Détention');
  await frame.click('[data-part=close-card]');

  const second = await highlight(page, frame, { passage: PASSAGES.second, colour: 'victim' });
  await openCard(frame, second);
  await frame.click('[data-open] [data-part=tag-input]');
  await page.keyboard.type('DETENT');
  await frame.waitForSelector('[data-open] [role=option]');
  await page.keyboard.press('ArrowDown');
  const chosen = await frame.$eval(
    '[data-open] [role=option][aria-selected=true]',
    (one) => one.textContent ?? '',
  );
  await page.keyboard.press('Enter');
  await waitFor('the tag', async () => (await stored(second)).paths.length === 1);
  expect((await stored(second)).paths).toEqual([chosen]);
  await page.bringToFront();
  await frame.evaluate(() => {
    const chip = [...document.querySelectorAll<HTMLElement>('[data-open] .tag-suggested')].find((one) =>
      one.textContent?.includes('Merrow'),
    );
    chip?.click();
  });
  await waitFor('the page’s own tag', async () => (await stored(second)).paths.includes('Merrow'));
});

it('changes colour, deletes, and takes each back, across a reload', async () => {
  const { page, frame } = await opened();
  const id = await highlight(page, frame, { passage: PASSAGES.first, colour: 'violation' });
  await openCard(frame, id);
  await frame.click('[data-open] .card-colours [data-colour=response]');
  await waitFor('the colour', async () => (await painted(frame, 'response')).length === 1);
  await frame.click('[data-open] [data-action=delete]');
  await waitFor('the deletion', async () => (await annotationIds(frame)).length === 0);
  expect((await stored(id)).annotation).toMatchObject({ state: 'deleted' });

  await page.bringToFront();
  await session().closeReader(page);
  const again = await session().openReader(page);
  await again.waitForSelector('html[data-saved]');
  await again.click('#article');
  await withControl(page, 'z');
  await waitFor('the highlight again', async () => (await annotationIds(again)).length === 1);
  await again.click('[data-action=undo]');
  await waitFor('the first colour', async () => (await painted(again, 'violation')).length === 1);
  expect((await stored(id)).annotation).toMatchObject({ state: 'live', colour: 'violation' });
});

it('opens an annotation by a click on its words', async () => {
  const { page, frame } = await opened();
  const id = await highlight(page, frame, { passage: PASSAGES.first, colour: 'violation' });
  const at = await frame.evaluate(() => {
    const painted = [...(CSS.highlights.get('violation-0') ?? [])][0] as AbstractRange;
    const range = document.createRange();
    range.setStart(painted.startContainer, painted.startOffset);
    range.setEnd(painted.endContainer, painted.endOffset);
    const { left, top, height } = range.getClientRects()[0] as DOMRect;
    return { x: left + 20, y: top + height / 2 };
  });
  await page.mouse.click(at.x, at.y);
  await frame.waitForSelector(`[data-annotation="${id}"][data-open]`);
});

it('copies in four forms, on a page that forbids the clipboard; what the browser refuses is shown to be copied', async () => {
  const { page, frame } = await opened('?header=Permissions-Policy:%20clipboard-write=()');
  await frame.evaluate(() => {
    document.addEventListener('copy', () => {
      const field = document.activeElement as HTMLTextAreaElement;
      document.documentElement.dataset['copied'] = field.value;
    });
  });
  const copied = () =>
    frame.evaluate(() => {
      const text = document.documentElement.dataset['copied'];
      delete document.documentElement.dataset['copied'];
      return text;
    });
  await selectText(page, frame, PASSAGES.first);
  await press(frame, `${BAR} [data-action=copy]`);
  const withSource = await waitFor('a copy with its source', copied);
  expect(withSource).toContain(
    `“${PASSAGES.first}” (Northern Rights Observatory, “Merrow: Complaints From Detention Go Unanswered”, 3 May 2024, https://`,
  );
  expect(withSource).toMatch(/para\. 1, accessed \d+ \w+ \d{4}\)$/);
  for (const [form, wanted] of [
    ['quotation', new RegExp(`^“${PASSAGES.first}”$`)],
    ['markdown', new RegExp(`^> ${PASSAGES.first}\n\nSource: Northern Rights Observatory, .*<https://`)],
    ['link', new RegExp(`^https://.*#:~:text=${PASSAGES.first.replaceAll(' ', '%20')}$`)],
  ] as const) {
    await press(frame, `${BAR} [data-action=copy-forms]`);
    await press(frame, `[role=menu] [data-item=${form}]`);
    expect(await waitFor(form, copied)).toMatch(wanted);
  }
  // The last form is the usual one by now.
  await page.keyboard.press('c');
  expect(await waitFor('a copy by the key', copied)).toContain('#:~:text=');

  if (session().name === 'firefox')
    await evaluateInChrome(session().browser, "Services.prefs.setBoolPref('dom.allow_cut_copy', false);");
  else
    await frame.evaluate(() => {
      Object.defineProperty(document, 'execCommand', { value: () => false });
    });
  await page.bringToFront();
  await page.keyboard.press('c');
  const refused = await frame.waitForSelector('textarea.refused-copy:focus');
  expect(
    await refused?.evaluate((field) => field.value.slice(field.selectionStart, field.selectionEnd)),
  ).toContain('#:~:text=');
  await page.keyboard.press('Escape');
  await waitFor('the way back', async () => (await frame.$('textarea.refused-copy')) === null);
  if (session().name === 'firefox')
    await evaluateInChrome(session().browser, "Services.prefs.clearUserPref('dom.allow_cut_copy');");
});

it('goes through annotations by keys, chooses among them, and marks many in quick mode', async () => {
  const { page, frame } = await opened();
  const first = await highlight(page, frame, { passage: PASSAGES.first, colour: 'violation' });
  const second = await highlight(page, frame, { passage: PASSAGES.third, colour: 'victim' });
  const said = () =>
    frame.$eval('#overlay > .unseen', (one) => one.textContent.replaceAll(/[\u2068\u2069]/g, ''));
  await page.keyboard.press('n');
  await waitFor('the first, said', async () =>
    (await said()).startsWith(`Highlight 1 of 2, Violation, para. 1: ${PASSAGES.first}`),
  );
  await page.keyboard.press('n');
  await frame.waitForSelector(`[data-annotation="${second}"][aria-current]`);
  expect(await frame.evaluate(() => CSS.highlights.get('open-victim-0')?.size)).toBe(1);
  await page.keyboard.press('4');
  await waitFor('another colour', async () => (await painted(frame, 'source')).length === 1);
  await page.keyboard.press('Delete');
  await waitFor('the deletion', async () => (await annotationIds(frame)).length === 1);
  await page.keyboard.down('Control');
  await page.keyboard.press('z');
  await waitFor('it again', async () => (await annotationIds(frame)).length === 2);
  await page.keyboard.press('y');
  await waitFor('the deletion again', async () => (await annotationIds(frame)).length === 1);
  await page.keyboard.press('z');
  await waitFor('it once more', async () => (await annotationIds(frame)).length === 2);
  await page.keyboard.up('Control');

  await page.keyboard.press('q');
  await press(frame, '[data-part=quick-sheet] [data-colour=response]');
  await press(frame, '[data-part=quick-sheet] [data-part=tag-input]');
  await page.keyboard.type('Fast/Work');
  await page.keyboard.press('Enter');
  await press(frame, '[data-action=begin-quick]');
  await selectText(page, frame, PASSAGES.second);
  await page.keyboard.press('h');
  const third = await waitFor('the quick one', async () =>
    (await annotationIds(frame)).find((id) => id !== first && id !== second),
  );
  expect(await frame.$(BAR)).toBeNull();
  const made = await stored(third);
  expect(made).toMatchObject({ annotation: { colour: 'response' }, paths: ['Fast/Work'] });
  const { changes } = await session().readDatabase();
  const batch = changes?.find((one) => one['entityId'] === third)?.['batch'];
  expect(
    changes
      ?.filter((one) => one['batch'] === batch)
      .map((one) => one['entity'])
      .sort(),
  ).toEqual(['annotation', 'tag']);
  await page.bringToFront();
  await page.keyboard.press('q');

  // The tag has a digit by now: the first free one, or that of the one that was not used for longest.
  await frame.click(`[data-annotation="${first}"] .card-entry`);
  const digit = await frame.$eval('[data-open] .last-tags', (all) =>
    [...all.querySelectorAll('.last-tag')].find((one) => one.textContent.includes('Work'))?.textContent.at(0),
  );
  await page.keyboard.press('Escape');
  await waitFor('the closed card', async () => (await frame.$('[data-open]')) === null);
  await page.keyboard.press(digit as '6');
  await waitFor('the tag by its digit', async () => (await stored(first)).paths.includes('Fast/Work'));

  await page.bringToFront();
  await press(frame, '[data-action=filter]');
  await press(frame, '[data-filter=source]');
  expect(await annotationIds(frame)).toEqual([second]);
  expect(await frame.$eval('[data-part=filter] [role=status]', (one) => one.textContent)).toBe('1 of 3');
  await press(frame, '[data-action=clear-filter]');
  expect(await annotationIds(frame)).toHaveLength(3);
});

it('keeps a letter that was changed, and that letters are switched off', async () => {
  const { page, frame } = await opened();
  await highlight(page, frame, { passage: PASSAGES.first, colour: 'violation' });
  await page.keyboard.press('?');
  await press(frame, '[data-deed=next] .key');
  await page.keyboard.press('w');
  await waitFor('the new letter', () =>
    frame.$eval('[data-deed=next] kbd', (one) => one.textContent === 'W'),
  );
  await page.keyboard.press('Escape');
  await session().closeReader(page);
  const again = await session().openReader(page);
  await again.waitForSelector('#margin [data-annotation]');
  await again.click('#article');
  await page.keyboard.press('w');
  await again.waitForSelector('[data-current]');
  await page.keyboard.press('?');
  await press(again, '[name=single-keys]');
  await page.keyboard.press('Escape');
  await waitFor('the closed sheet', async () => (await again.$('[data-part=shortcuts]')) === null);
  await page.keyboard.press('e');
  await page.keyboard.press('?');
  expect(await again.$('[data-open], [data-part=shortcuts]')).toBeNull();
  await press(again, '[data-action=shortcuts]');
  await press(again, '[name=single-keys]');
  await press(again, '[data-action=reset-keys]');
  await waitFor('the usual letter', () =>
    again.$eval('[data-deed=next] kbd', (one) => one.textContent === 'N'),
  );
});

it('does the whole job by the keyboard alone, after one click into the text', async () => {
  const { page, frame } = await opened();
  await frame.waitForSelector('html[data-saved]');
  const focused = (attribute: string) =>
    frame.evaluate((name) => document.activeElement?.getAttribute(name) ?? null, attribute);

  // The one click, and the selection that follows it by keys.
  await selectText(page, frame, PASSAGES.second);
  await page.keyboard.down('Shift');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.up('Shift');
  await frame.waitForSelector(BAR);
  await page.keyboard.press('e');
  await waitFor('the note field', async () => (await focused('data-part')) === 'note');
  await page.keyboard.type('By keys.');
  await tabTo(page, frame, '[data-open] [data-part=tag-input]');
  await page.keyboard.type('Follow up/Letter');
  await page.keyboard.press('Enter');
  await waitFor('the tag', () => frame.$('[data-open] .tag bdi'));
  await tabTo(page, frame, '[data-open] .card-colours [data-colour=source]');
  await page.keyboard.press(' ');
  const [id = ''] = await annotationIds(frame);
  await waitFor('note, tag and colour in the database', async () => {
    const { annotations } = await session().readDatabase();
    const stored = annotations?.find((one) => one['id'] === id);
    return (
      stored?.['note'] === 'By keys.' &&
      stored['colour'] === 'source' &&
      (stored['tagIds'] as string[]).length === 1
    );
  });
  await page.bringToFront();
  await page.keyboard.press('Escape');
  await waitFor('the closed card', async () => (await frame.$('[data-open]')) === null);
  await waitFor('the focus on its entry', () =>
    frame.evaluate(() => document.activeElement?.matches('.card-entry')),
  );
  await page.keyboard.press('n');
  await frame.waitForSelector(`[data-annotation="${id}"][data-current]`);
  await page.keyboard.press('Enter');
  await frame.waitForSelector(`[data-annotation="${id}"][data-open]`);
  await page.keyboard.press('Escape');

  // "Aa": the focus goes in, and comes back to the button.
  await page.keyboard.down('Shift');
  await tabTo(page, frame, '[data-action=appearance]');
  await page.keyboard.up('Shift');
  await page.keyboard.press('Enter');
  await frame.waitForSelector('[data-part=appearance]:focus');
  await tabTo(page, frame, 'input[name=theme]');
  await page.keyboard.press('ArrowDown');
  await waitFor('another theme', async () => (await frame.$('html[data-theme=light]')) !== null);
  await page.keyboard.press('Escape');
  await waitFor('the focus on “Aa”', async () => (await focused('data-action')) === 'appearance');
  await tabTo(page, frame, '[data-action=library]');
  await page.keyboard.press('Enter');
  await (await findTab(session().browser, '/library.html')).close();

  await page.bringToFront();
  // Not waited for: the frame goes while the key is down, and Chromium may then never answer for its release.
  void page.keyboard.press('Escape').catch(() => undefined);
  await waitFor('the reader to be gone', () =>
    page.evaluate(() => document.activeElement?.tagName === 'BODY'),
  );
});

changesPassages(session, opened);
tagsDocumentsAndShowsVersions(session, opened);

it('keeps what is marked when the background was stopped in between', async () => {
  const { page, frame } = await opened();
  await selectText(page, frame, PASSAGES.third);
  await frame.waitForSelector(BAR);
  await session().stopBackground();
  await page.bringToFront();
  await frame.click(`${BAR} [data-colour=victim]`);
  await waitFor('the highlight', async () => (await annotationIds(frame)).length === 1);
  const [id = ''] = await annotationIds(frame);
  expect((await stored(id)).annotation).toMatchObject({ colour: 'victim', quote: { exact: PASSAGES.third } });
});

it('shows a passage in its place after the browser was closed', async () => {
  const before = await opened();
  const address = before.page.url();
  const id = await highlight(before.page, before.frame, { passage: PASSAGES.second, colour: 'violation' });
  await session().restart();
  page = await session().page(address);
  const frame = await session().openReader(page);
  await frame.waitForSelector(`[data-annotation="${id}"]`);
  expect(await painted(frame, 'violation')).toEqual([PASSAGES.second]);
});
