import { beforeAll, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { startSampleReader, type SampleReader } from './start-sample-reader';
import { wordsOf } from './words-of';
import { eventually } from '../support/eventually';

/*
 * One reader for the whole file, as it holds on to its document: the tests build on each other.
 */
const BLOCKS = [
  'The inspectors were refused entry to the harbour prison on three occasions last year, the observatory said.',
  'Of the 212 complaints that prisoners filed in that time, not one led to an inquiry, according to the register.',
  'The delegation asked for the medical files. The director of the prison answered that there were none to be seen.',
  'A second visit was announced for the spring, and a second visit was announced for the spring, and put off again.',
];

let reader: SampleReader;
beforeAll(async () => {
  await page.viewport(1280, 800);
  reader = await startSampleReader(
    BLOCKS,
    [
      { words: 'three occasions', colour: 'violation', tags: [1] },
      { words: 'The director of the prison', colour: 'perpetrator' },
      { words: '212 complaints', colour: 'violation', tags: [1, 2] },
      { words: 'words that stand nowhere here', colour: 'source' },
    ],
    { lastTags: [2, 1] },
  );
  await eventually(() => expect(document.querySelectorAll('#margin [data-annotation]')).toHaveLength(4));
});

const one = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`There is no ${selector}`);
  return found;
};
// The fields that the tests ask for are of these kinds.
const fieldAt = (selector: string) => one(selector) as HTMLTextAreaElement | HTMLInputElement;
const currentId = () =>
  document.querySelector<HTMLElement>('[data-current]')?.dataset['annotation']?.slice(-1);
const listed = () =>
  [...document.querySelectorAll<HTMLElement>('#margin [data-annotation]')].map((card) =>
    card.dataset['annotation']?.slice(-1),
  );
const said = () => one('#overlay > [role=status].unseen').textContent.replaceAll(/[\u2068\u2069]/g, '');
/** Closes the card, whose entry gets the focus then, and leaves that. */
const leaveCard = async () => {
  reader.key('Escape');
  await eventually(() => expect(document.activeElement?.className).toBe('card-entry'));
  (document.activeElement as HTMLElement).blur();
};
const colourOf = (number: number) => [...reader.port.stored.values()][number - 1]?.colour;

describe('going through the annotations', () => {
  it('begins with what is not in the text, goes on in the order of the text and says where it is', () => {
    reader.key('n');
    expect(currentId()).toBe('4');
    expect(said()).toBe('Highlight 1 of 4, Source, not in this text: words that stand nowhere here');
    reader.key('n');
    expect(said()).toBe('Highlight 2 of 4, Violation, para. 1: three occasions');
    reader.key('n');
    reader.key('n');
    expect(currentId()).toBe('2');
    reader.key('n');
    expect(currentId()).toBe('2');
    reader.key('p');
    expect(currentId()).toBe('3');
    expect(one('[data-current]').getAttribute('aria-current')).toBe('true');
    expect([...(CSS.highlights.get('open-violation-0') ?? [])].map(wordsOf)).toEqual(['212 complaints']);
  });

  it('moves the focus along where it is in the margin, and then says nothing besides', () => {
    one('[data-current] .card-entry').focus();
    const before = said();
    reader.key('p');
    expect(document.activeElement?.closest('[data-annotation]')).toBe(one('[data-current]'));
    expect(currentId()).toBe('1');
    expect(said()).toBe(before);
    (document.activeElement as HTMLElement).blur();
  });

  it('lets the keys act on the entry that Tab came to', () => {
    one('.unplaced .card-entry').focus();
    expect(currentId()).toBe('4');
    (document.activeElement as HTMLElement).blur();
  });

  it('opens the card, its note or its tags, as a named group, and closes', async () => {
    reader.key('n');
    for (const [key, field] of [
      ['Enter', 'close-card'],
      ['e', 'note'],
      ['t', 'tag-input'],
    ] as const) {
      reader.key(key);
      await eventually(() => expect(document.activeElement).toBe(one(`[data-open] [data-part=${field}]`)));
      expect(
        one('[data-open] > [role=group]')
          .getAttribute('aria-label')
          ?.replaceAll(/[\u2068\u2069]/g, ''),
      ).toBe('Highlight 2 of 4, Violation · para. 1');
      await leaveCard();
      expect(document.querySelector('[data-open]')).toBeNull();
    }
    expect(currentId()).toBe('1');
  });

  it('gives it a colour, and a tag that was used last, which is offered in its card with its digit', async () => {
    reader.key('5');
    await eventually(() => expect(colourOf(1)).toBe('response'));
    reader.key('6');
    await eventually(() => expect([...reader.port.stored.values()][0]?.tagIds).toHaveLength(2));
    await eventually(() => expect(said()).toBe('Tag Impunity is on it.'));
    reader.key('9');
    await eventually(() => expect(said()).toBe('No tag has this number yet.'));
    reader.key('n');
    reader.key('n');
    reader.key('Enter');
    const chips = [...document.querySelectorAll('[data-open] .last-tag')].map((chip) => chip.textContent);
    expect(chips).toEqual(['6Impunity', '7Torture / Custody']);
    one('[data-open] .last-tag button').click();
    await eventually(() => expect(document.querySelectorAll('[data-open] .last-tag')).toHaveLength(1));
    await leaveCard();
  });

  it('lets nobody lose a letter that they type', async () => {
    reader.key('e');
    const field = fieldAt('[data-open] [data-part=note]');
    field.focus();
    const before = [...reader.port.stored.values()];
    for (const key of ['n', 'p', '1', '6', 'q', 'Delete', 'Backspace', '?']) {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      field.dispatchEvent(event);
      expect(event.defaultPrevented, key).toBe(false);
    }
    expect([...reader.port.stored.values()]).toEqual(before);
    await leaveCard();
  });

  it('deletes by the key, and goes on from there', async () => {
    reader.key('p');
    expect(currentId()).toBe('3');
    reader.key('Delete');
    await eventually(() => expect(listed()).toEqual(['4', '1', '2']));
    expect(one('.toast').textContent).toContain('Highlight deleted.');
    reader.key('n');
    expect(currentId()).toBe('2');
    reader.key('Delete', { shiftKey: true });
    expect(listed()).toHaveLength(3);
  });
});

describe('the list', () => {
  const chip = (name: string) =>
    [...document.querySelectorAll<HTMLElement>('[data-part=filter] .tag')].find((tag) =>
      tag.textContent.startsWith(name),
    );

  it('is chosen by colours and tags, counts, and is gone through as it is shown', async () => {
    one('[data-action=filter]').click();
    await eventually(() => expect(chip('Response')?.textContent).toBe('Response 1'));
    chip('Response')?.click();
    expect(listed()).toEqual(['1']);
    expect(one('[data-part=filter] [role=status]').textContent).toBe('1 of 3');
    expect(one('[data-action=list]').textContent).toContain('1 of 3');
    chip('Source')?.click();
    expect(listed()).toEqual(['4', '1']);
    chip('Impunity')?.click();
    expect(listed()).toEqual(['1']);
    expect(chip('Impunity')?.getAttribute('aria-pressed')).toBe('true');
    reader.key('n');
    expect(said()).toContain('Highlight 1 of 1');
    // What is painted is not filtered.
    expect(CSS.highlights.get('perpetrator-0')?.size).toBe(1);
  });

  it('says that nothing fits, and shows all again', () => {
    chip('Response')?.click();
    expect(listed()).toEqual([]);
    expect(one('[data-part=filter]').textContent).toContain('No highlight has these colours and tags.');
    one('[data-action=clear-filter]').click();
    expect(listed()).toHaveLength(3);
  });
});

describe('copying', () => {
  /** The edge of the browser: whether it lets a page copy. */
  let mayCopy = true;
  const copied: string[] = [];
  const copiedAsHtml: string[] = [];
  const chooseForm = async (form: string) => {
    one('[data-open] [data-action=copy-forms]').click();
    await eventually(() => expect(document.activeElement?.getAttribute('role')).toBe('menuitemradio'));
    one(`[data-item=${form}]`).click();
  };
  beforeAll(() => {
    Object.defineProperty(document, 'execCommand', {
      value: () => {
        if (!mayCopy) return false;
        const field = document.activeElement as HTMLTextAreaElement;
        const clipboardData = new DataTransfer();
        field.dispatchEvent(new ClipboardEvent('copy', { clipboardData, cancelable: true }));
        copied.push(field.value);
        copiedAsHtml.push(clipboardData.getData('text/html'));
        return true;
      },
    });
  });

  it('has four forms, and the one of last time is the usual one', async () => {
    reader.key('n');
    expect(currentId()).toBe('2');
    reader.key('Enter');
    await chooseForm('quotation');
    expect(copied.at(-1)).toBe('“The director of the prison”');
    await chooseForm('markdown');
    expect(copied.at(-1)).toMatch(
      /^> The director of the prison\n\nSource: .*<https:\/\/observatory\.example\/news\/1>, para\. 3/,
    );
    await chooseForm('link');
    expect(copied.at(-1)).toBe(
      'https://observatory.example/news/1#:~:text=The%20director%20of%20the%20prison',
    );
    expect(one('.toast').textContent).toContain('Copied a link that leads to these words.');
    expect(one('[data-open] [data-action=copy-link]').textContent).toBe('Copy link to words');
    expect(reader.kept.at(-1)?.copyAs).toBe('link');
    await leaveCard();
    reader.key('c');
    expect(copied).toHaveLength(4);
    expect(copied.at(-1)).toContain('#:~:text=');
  });

  it('copies a citation of its place in a style, which is the usual one from then on, with its italics', async () => {
    reader.key('Enter');
    await chooseForm('citation-bluebook');
    expect(copied.at(-1)).toMatch(
      /^Report 1, Northern Rights Observatory, ¶ \d \(May 3, 2024\), https:\/\/observatory\.example\/news\/1 \(last visited Nov\. 24, 2026\)\.$/,
    );
    expect(copiedAsHtml.at(-1)).toMatch(
      /^<i>Report 1<\/i>, Northern Rights Observatory, ¶ \d .*<a href="https:/,
    );
    expect(one('.toast').textContent.replaceAll(/[\u2068\u2069]/g, '')).toContain(
      'Copied a citation: Bluebook.',
    );
    expect(reader.kept.at(-1)).toMatchObject({ copyAs: 'citation', citationStyle: 'bluebook' });
    expect(one('[data-open] [data-action=copy-citation]').textContent).toContain('Bluebook');
    await chooseForm('citation-oscola');
    expect(copied.at(-1)).toMatch(/^Northern Rights Observatory, ‘Report 1’ \(3 May 2024\) para \d </);
    // Nothing is lost in plain text, which takes the look of what it is pasted into.
    expect(copiedAsHtml.at(-1)).toBe('');
    await leaveCard();
  });

  it('copies a citation of the whole document from its heading, by keys, in the style of last time', async () => {
    const button = one('#heading [data-action=cite-document]');
    button.focus();
    reader.key('ArrowDown');
    await eventually(() => expect(document.activeElement?.getAttribute('role')).toBe('menuitemradio'));
    expect(one('#heading [aria-checked=true]').dataset['item']).toBe('citation-oscola');
    one('#heading [data-item=citation-euaa]').click();
    expect(copied.at(-1)).toBe(
      'Northern Rights Observatory, Report 1, 3 May 2024, https://observatory.example/news/1, accessed 24 November 2026',
    );
    expect(copiedAsHtml.at(-1)).toContain('<a href="https://observatory.example/news/1">url</a>');
    // What is copied of a passage is another choice.
    expect(reader.kept.at(-1)).toMatchObject({ copyAs: 'citation', citationStyle: 'euaa' });
    expect(document.activeElement).toBe(button);
    button.blur();
    reader.key('Enter');
    await chooseForm('link');
    await leaveCard();
  });

  it('gives the page’s address, and says so, where no link can lead to just these words', async () => {
    reader.key('n');
    reader.key('p');
    reader.key('p');
    expect(currentId()).toBe('4');
    reader.key('c');
    expect(copied.at(-1)).toBe('https://observatory.example/news/1');
    await eventually(() =>
      expect(one('.toast').textContent).toContain('No link can lead to just these words.'),
    );
  });

  it('goes through its menu by arrows, and leaves it by Escape without leaving the card', async () => {
    reader.key('Enter');
    const button = one('[data-open] [data-action=copy-forms]');
    button.focus();
    reader.key('ArrowDown');
    await eventually(() => expect(document.activeElement?.getAttribute('data-item')).toBe('quotation'));
    reader.key('ArrowUp');
    await eventually(() => expect(document.activeElement?.getAttribute('data-item')).toBe('citation-euaa'));
    reader.key('n');
    expect(document.activeElement?.getAttribute('data-item')).toBe('citation-euaa');
    reader.key('Escape');
    await eventually(() => expect(document.querySelector('[role=menu]')).toBeNull());
    expect(document.activeElement).toBe(button);
    expect(document.querySelector('[data-open]')).not.toBeNull();
    await leaveCard();
  });

  it('shows what the browser did not take, selected, and loses nothing of it', async () => {
    mayCopy = false;
    reader.select('medical files');
    await eventually(() => one('[data-part=selection-bar]'));
    reader.key('c');
    await eventually(() => expect(document.activeElement).toBe(one('textarea.refused-copy')));
    const field = fieldAt('textarea.refused-copy');
    expect(field.value).toContain('#:~:text=medical%20files');
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, field.value.length]);
    expect(one('[data-part=refused-copy]').textContent).toContain('Ctrl+C');
    reader.key('Escape');
    expect(document.querySelector('[data-part=refused-copy]')).toBeNull();
    reader.key('Escape');
  });
});

describe('the sheet of keys', () => {
  const letter = (deed: string) => one(`[data-deed=${deed}] .key`) as HTMLButtonElement;
  const sheetSaid = () => one('.key-said').textContent.replaceAll(/[\u2068\u2069]/g, '');

  it('gives a deed another letter, tells of one that is taken, and can be left', async () => {
    reader.key('?');
    const button = letter('next');
    button.focus();
    button.click();
    await eventually(() => expect(button.textContent).toBe('…'));
    reader.key('h');
    await eventually(() =>
      expect(sheetSaid()).toBe('H is the key for “Highlight the selection”. Press another one.'),
    );
    reader.key('7');
    await eventually(() => expect(sheetSaid()).toBe('Only a letter from A to Z can be used.'));
    reader.key('Escape');
    await eventually(() => expect(button.textContent).toBe('N'));
    button.click();
    await eventually(() => expect(button.textContent).toBe('…'));
    reader.key('ц', { code: 'KeyW' });
    await eventually(() => expect(letter('next').textContent).toBe('W'));
    expect(reader.kept.at(-1)?.keys.own).toEqual({ next: 'w' });
    reader.key('Escape');
    (document.activeElement as HTMLElement).blur();
    reader.key('w');
    expect(currentId()).toBe('1');
    reader.key('n');
    expect(currentId()).toBe('1');
  });

  it('switches single signs off and on, and takes the letters back', async () => {
    one('[data-action=shortcuts]').click();
    one('[name=single-keys]').click();
    await eventually(() => expect(letter('next').disabled).toBe(true));
    one('[data-part=shortcuts] .sheet-head button').click();
    for (const key of ['w', 'n', 'q', '?', '1']) reader.key(key);
    expect(currentId()).toBe('1');
    expect(document.querySelector('[data-part=shortcuts], [data-part=quick]')).toBeNull();
    one('[data-action=shortcuts]').click();
    one('[name=single-keys]').click();
    one('[data-action=reset-keys]').click();
    await eventually(() => expect(letter('next').textContent).toBe('N'));
    expect(reader.kept.at(-1)?.keys).toEqual({ single: true, own: {} });
    one('[data-part=shortcuts] .sheet-head button').click();
  });
});

describe('quick mode', () => {
  it('marks what is selected by one key, in its colour and with its tag, in one deed', async () => {
    (document.activeElement as HTMLElement).blur();
    reader.key('q');
    one('[data-part=quick-sheet] [data-colour=victim]').click();
    const field = fieldAt('[data-part=quick-sheet] [data-part=tag-input]');
    field.focus();
    field.value = 'Visits';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await eventually(() => expect(field.getAttribute('value') ?? field.value).toBe('Visits'));
    await new Promise((resolve) => requestAnimationFrame(resolve));
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    await eventually(() => expect(one('[data-part=quick] .quick-tag').textContent).toBe('Visits'));
    one('[data-action=begin-quick]').click();
    expect(document.querySelector('[data-part=quick-sheet]')).toBeNull();

    reader.select('A second visit');
    reader.key('h');
    await eventually(() => expect(said()).toBe('Highlighted, with the tag Visits.'));
    expect(reader.port.created.at(-1)).toMatchObject({
      colour: 'victim',
      tagPaths: ['Visits'],
      quote: { exact: 'A second visit' },
    });
    reader.select('put off again');
    reader.key('Enter');
    await eventually(() => expect(reader.port.created).toHaveLength(2));
    expect(document.querySelector('[data-part=selection-bar]')).toBeNull();
  });

  it('opens no bar, and for a finger only a button, which marks', async () => {
    document.dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'touch' }));
    reader.select('according to the register');
    await eventually(() => one('[data-action=mark]'));
    expect(document.querySelector('[data-part=selection-bar]')).toBeNull();
    expect(reader.port.created).toHaveLength(2);
    one('[data-action=mark]').click();
    await eventually(() => expect(reader.port.created).toHaveLength(3));
    expect(reader.port.created.at(-1)).toMatchObject({ colour: 'victim', tagPaths: ['Visits'] });
  });

  it('is left by its key, and comes back as it was', async () => {
    reader.key('q');
    expect(document.querySelector('[data-part=quick]')).toBeNull();
    document.dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'mouse' }));
    reader.select('harbour prison');
    await eventually(() => one('[data-part=selection-bar]'));
    // A tag that was used here has a digit by now.
    reader.key('8');
    await eventually(() => expect(reader.port.created).toHaveLength(4));
    expect(reader.port.created.at(-1)).toMatchObject({ tagPaths: ['Visits'] });
    reader.key('q');
    expect(one('[data-part=quick]').textContent).toContain('Visits');
    expect(document.querySelector('[data-part=quick-sheet]')).toBeNull();
    one('[data-action=leave-quick]').click();
  });
});
