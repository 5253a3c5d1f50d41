import { beforeAll, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { makeDocument } from '../domain/make-records';
import { startSampleReader, type SampleReader } from './start-sample-reader';
import { eventually } from '../support/eventually';

/*
 * One reader for the whole file, as it holds on to its document: the tests build on each other.
 */
let reader: SampleReader;
let textBefore = '';
beforeAll(async () => {
  await page.viewport(1280, 800);
  reader = await startSampleReader(
    [
      'The inspectors were refused entry to the harbour prison on three occasions last year, the observatory said.',
      'Of the 212 complaints that prisoners filed in that time, not one led to an inquiry, according to the register.',
    ],
    [{ words: 'three occasions', colour: 'violation' }],
  );
  await eventually(() => one('#margin [data-annotation]'));
  textBefore = one('#text').innerHTML;
});

const one = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`There is no ${selector}`);
  return found;
};
const plain = (text: string) => text.replaceAll(/[\u2068\u2069]/g, '');
const said = () => plain(one('#overlay > [role=status].unseen').textContent);
const focused = (selector: string) => eventually(() => expect(document.activeElement).toBe(one(selector)));
const type = async (selector: string, words: string) => {
  // The fields that the tests ask for are of these kinds.
  const field = one(selector) as HTMLInputElement | HTMLTextAreaElement;
  field.focus();
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  // What was typed is drawn before the next key.
  await new Promise((resolve) => requestAnimationFrame(resolve));
};
const undo = () => {
  reader.key('z', { ctrlKey: true });
};

describe('the tags of the whole document', () => {
  const BUTTON = '#heading [data-action=document-tags]';
  const SHEET = '[data-part=document-tags]';
  const FIELD = `${SHEET} [data-part=tag-input]`;
  const shown = () => [...document.querySelectorAll(`${BUTTON} .tag`)].map((chip) => chip.textContent);

  it('are given by a key from anywhere in the text, stand in its heading and are said', async () => {
    expect(one(BUTTON).textContent).toBe('Tag this document');
    reader.key('d');
    await focused(FIELD);
    expect(one(BUTTON).getAttribute('aria-expanded')).toBe('true');
    await type(FIELD, 'Reports/Annual');
    reader.key('Enter');
    await eventually(() => expect(shown()).toEqual(['Reports / Annual']));
    expect(said()).toBe('Tag Reports/Annual is on the document.');
    expect(plain(one(BUTTON).textContent)).toBe('Tags of the document Reports / Annual');
    expect(one('#text').innerHTML).toBe(textBefore);
  });

  it('are completed as those of an annotation are', async () => {
    await type(FIELD, 'CUSTÓDY');
    reader.key('ArrowDown');
    await eventually(() => one(`${SHEET} [role=option][aria-selected=true]`));
    reader.key('Enter');
    await eventually(() => expect(shown()).toEqual(['Reports / Annual', 'Torture / Custody']));
  });

  it('are taken away, and all of it is taken back', async () => {
    one(`${SHEET} button.tag`).click();
    await eventually(() => expect(shown()).toEqual(['Torture / Custody']));
    expect(said()).toBe('Tag Reports/Annual is off the document.');
    one(FIELD).focus();
    reader.key('Escape');
    await eventually(() => expect(document.querySelector(SHEET)).toBeNull());
    undo();
    await eventually(() => expect(shown()).toEqual(['Reports / Annual', 'Torture / Custody']));
    undo();
    await eventually(() => expect(shown()).toEqual(['Reports / Annual']));
    expect(said()).toBe('Taken back.');
  });

  it('are changed from the heading, which the focus comes back to', async () => {
    one(BUTTON).focus();
    one(BUTTON).click();
    await focused(FIELD);
    // What was begun goes first.
    await type(FIELD, 'Rep');
    reader.key('Escape');
    await eventually(() => expect((one(FIELD) as HTMLInputElement).value).toBe(''));
    reader.key('Escape');
    await focused(BUTTON);
    one(BUTTON).blur();
  });

  it('follow what is done elsewhere, and stay where nothing could be stored', async () => {
    await reader.port.tagDocument({ id: makeDocument(1).id, tagPaths: ['Press'] });
    window.dispatchEvent(new Event('focus'));
    await eventually(() => expect(shown()).toEqual(['Press']));
    reader.port.refuses = true;
    reader.key('d');
    await type(FIELD, 'Trial');
    reader.key('Enter');
    await eventually(() => one('.failure'));
    expect(shown()).toEqual(['Press']);
    one('.failure button').click();
    reader.key('Escape');
    await eventually(() => expect(document.querySelector(SHEET)).toBeNull());
  });
});

describe('the earlier versions of a note, in its card', () => {
  const VERSIONS = '[data-open] [data-part=versions]';
  const TOGGLE = '[data-open] [data-action=versions]';
  const note = () => [...reader.port.stored.values()][0]?.note;
  const field = () => one('[data-open] [data-part=note]') as HTMLTextAreaElement;
  const write = async (words: string) => {
    await type('[data-open] [data-part=note]', words);
    field().blur();
    await eventually(() => expect(note()).toBe(words));
  };

  it('are offered, and show what has changed since', async () => {
    reader.key('n');
    reader.key('e');
    await focused('[data-open] [data-part=note]');
    await write('Ask for the register of 2023.');
    await write('Ask for the register of 2024.');
    await eventually(() => expect(one(TOGGLE).getAttribute('aria-expanded')).toBe('false'));
    one(TOGGLE).click();
    await focused(VERSIONS);
    await eventually(() => expect(one(`${VERSIONS} del`).textContent).toBe('2023'));
    expect(one(`${VERSIONS} ins`).textContent).toBe('2024');
    expect(document.querySelectorAll(`${VERSIONS} [data-version]`)).toHaveLength(1);
  });

  it('are taken back, where the focus stays in the list, and undo is one key away', async () => {
    one(`${VERSIONS} [data-action=take-back]`).focus();
    one(`${VERSIONS} [data-action=take-back]`).click();
    await eventually(() => expect(field().value).toBe('Ask for the register of 2023.'));
    expect(note()).toBe('Ask for the register of 2023.');
    await eventually(() => expect(said()).toBe('The note is as it was before.'));
    await eventually(() => expect(one(`${VERSIONS} del`).textContent).toBe('2024'));
    expect(document.activeElement).toBe(one(VERSIONS));
    undo();
    await eventually(() => expect(field().value).toBe('Ask for the register of 2024.'));
    expect(note()).toBe('Ask for the register of 2024.');
  });

  it('are closed before the card is, and give the focus back', async () => {
    reader.key('Escape');
    await focused(TOGGLE);
    expect(document.querySelector(VERSIONS)).toBeNull();
    one(TOGGLE).click();
    await focused(VERSIONS);
    field().focus();
    reader.key('Escape');
    await eventually(() => expect(document.querySelector(VERSIONS)).toBeNull());
    expect(document.activeElement).toBe(field());
    reader.key('Escape');
    await eventually(() => expect(document.querySelector('[data-open]')).toBeNull());
  });
});
