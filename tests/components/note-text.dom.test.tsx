import { render, type ComponentChild } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { NoteVersion } from '../../application/reader-port';
import { createLocalization } from '../../components/fluent/create-localization';
import { LocalizationProvider } from '../../components/fluent/LocalizationProvider';
import { NoteField } from '../../components/annotations/NoteField';
import { NoteText } from '../../components/annotations/NoteText';
import { NoteVersions } from '../../components/annotations/NoteVersions';
import common from '../../locales/en/common.ftl?raw';
import reader from '../../locales/en/reader.ftl?raw';
import { eventually } from '../support/eventually';

const root = document.createElement('div');
document.body.append(root);
afterEach(() => render(null, root));

const localization = createLocalization('en', [common, reader]);
const draw = (child: ComponentChild): void =>
  void act(() =>
    render(<LocalizationProvider localization={localization}>{child}</LocalizationProvider>, root),
  );
const find = <Kind extends HTMLElement>(selector: string, kind: new () => Kind): Kind => {
  const found = root.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`Nothing here is ${selector}`);
  return found;
};

describe('a note', () => {
  it('is shown with its emphasis, lists and safe links, and asks nothing of the network', async () => {
    const before = performance.getEntriesByType('resource').filter(({ name }) => name.includes('a.example'));
    draw(
      <NoteText
        note={
          '**Check** [the annex](https://a.example/x)\n- ![p](https://a.example/p.png)\n- <img src="https://a.example/i.png">\n\nשלום *עולם*'
        }
      />,
    );
    await eventually(() => expect(root.querySelector('strong')?.textContent).toBe('Check'));
    const link = find('a', HTMLAnchorElement);
    expect(link.href).toBe('https://a.example/x');
    expect([link.rel, link.target, link.referrerPolicy]).toEqual([
      'noopener noreferrer',
      '_blank',
      'no-referrer',
    ]);
    expect(root.querySelectorAll('ul > li')).toHaveLength(2);
    expect(root.querySelectorAll('img, script, iframe, h1, h2')).toHaveLength(0);
    expect(root.querySelectorAll('p[dir=auto]')).toHaveLength(4);
    const hebrew = [...root.querySelectorAll('p')].at(-1);
    expect(hebrew && getComputedStyle(hebrew).direction).toBe('rtl');
    const after = performance.getEntriesByType('resource').filter(({ name }) => name.includes('a.example'));
    expect(after).toEqual(before);
  });

  it('has no links and only phrases where it is part of a button', async () => {
    draw(
      <button type="button">
        <NoteText isLabel note={'> *a*\n\n1. https://a.example'} />
      </button>,
    );
    await eventually(() => expect(root.querySelector('em')).not.toBeNull());
    expect(root.querySelectorAll('a, p, ol, li, blockquote')).toHaveLength(0);
    expect(root.innerText).toContain('https://a.example');
  });

  it('without marks is the text as it was typed', () => {
    draw(<NoteText note={'one\ntwo'} />);
    expect(root.textContent).toBe('one\ntwo');
  });
});

describe('the field of a note', () => {
  it('sets what is selected in bold or italic by Ctrl+B and Ctrl+I, and back', () => {
    draw(<NoteField note="one two" hasFocus onDraft={() => undefined} onSave={() => undefined} />);
    const field = find('textarea', HTMLTextAreaElement);
    const press = (key: string) =>
      act(() => {
        field.dispatchEvent(
          new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true, cancelable: true }),
        );
      });
    field.focus();
    field.setSelectionRange(4, 7);
    void press('b');
    expect(field.value).toBe('one **two**');
    void press('i');
    expect(field.value).toBe('one ***two***');
    void press('i');
    void press('b');
    expect(field.value).toBe('one two');
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe('two');
  });
});

describe('the versions of a note', () => {
  it('show what has changed since, and can be taken back', async () => {
    const at = '2026-11-28T10:00:00.000Z';
    const version = (note: string): NoteVersion => ({
      note,
      at,
      changeId: crypto.randomUUID() as NoteVersion['changeId'],
    });
    const versions = [version('ask again'), version('ask once'), version('水坝于周一溃决。')];
    const taken: string[] = [];
    const closed = vi.fn();
    draw(
      <NoteVersions
        note="ask again"
        read={() => Promise.resolve(versions)}
        onTakeBack={(note) => taken.push(note)}
        onClose={closed}
      />,
    );
    await eventually(() => expect(root.querySelectorAll('[data-version]')).toHaveLength(2));
    const first = find('[data-version]', HTMLLIElement);
    expect(first.querySelector('del')?.textContent).toBe('once');
    expect(first.querySelector('ins')?.textContent).toBe('again');
    expect(first.querySelector('time')?.dateTime).toBe(at);
    find('[data-version]:last-child [data-action=take-back]', HTMLButtonElement).click();
    expect(taken).toEqual(['水坝于周一溃决。']);
    find('[data-part=versions]', HTMLElement).dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }),
    );
    expect(closed).toHaveBeenCalledOnce();
  });
});
