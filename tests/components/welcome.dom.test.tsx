import axe from 'axe-core';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import '../../dom/reading/tokens.css';
import '../../dom/reading/colours.css';
import '../../dom/reading/base.css';
import '../../components/ui/controls.css';
import '../../components/reader/bar.css';
import '../../components/reader/margin.css';
import '../../components/annotations/tag-field.css';
import '../../components/reader/highlights.css';
import '../../components/welcome/welcome.css';
import '../../components/welcome/sample.css';
import { createLocalization } from '../../components/fluent/create-localization';
import { LocalizationProvider } from '../../components/fluent/LocalizationProvider';
import { Welcome } from '../../components/welcome/Welcome';
import { organisationsOf } from '../../domain/vocabulary/organisations';
import citation from '../../locales/en/citation.ftl?raw';
import common from '../../locales/en/common.ftl?raw';
import reader from '../../locales/en/reader.ftl?raw';
import welcome from '../../locales/en/welcome.ftl?raw';

const INTERNATIONAL = [...organisationsOf('independent'), ...organisationsOf('un')];

let root: HTMLElement;
let isVocabularyChosen: boolean;
const vocabulary = {
  read: () => Promise.resolve(isVocabularyChosen),
  choose: (isWanted: boolean) => Promise.resolve((isVocabularyChosen = isWanted)),
};
let asked: (readonly string[])[];

async function show(grants: boolean, shortcut = 'Alt+Shift+R'): Promise<void> {
  await act(() => {
    render(
      <LocalizationProvider localization={createLocalization('en', [common, citation, reader, welcome])}>
        <Welcome
          shortcut={shortcut}
          vocabulary={vocabulary}
          addSites={(patterns) => {
            asked.push(patterns);
            return Promise.resolve(grants);
          }}
        />
      </LocalizationProvider>,
      root,
    );
  });
}

const press = (selector: string): Promise<void> =>
  act(async () => {
    root.querySelector<HTMLElement>(selector)?.click();
    await Promise.resolve();
  });
const outcome = (): string | undefined =>
  root.querySelector<HTMLElement>('[data-outcome]')?.dataset['outcome'];

beforeEach(() => {
  asked = [];
  isVocabularyChosen = false;
  root = document.createElement('div');
  document.body.append(root);
});

afterEach(() => {
  render(null, root);
  root.remove();
});

describe('the welcome page', () => {
  it('offers the ready-made tags, which are off until they are chosen', async () => {
    await show(true);
    const box = root.querySelector<HTMLInputElement>('[data-part=vocabulary] input');
    expect(box?.checked).toBe(false);
    await press('[data-part=vocabulary] input');
    expect(isVocabularyChosen).toBe(true);
    expect(root.querySelector('[data-part=vocabulary]')?.textContent).toContain('offered from now on');
    await press('[data-part=vocabulary] input');
    expect(isVocabularyChosen).toBe(false);
  });

  it('says in three steps what to do, with the keys as they are set', async () => {
    await show(true);
    expect(root.querySelectorAll('[data-part=steps] > li')).toHaveLength(3);
    expect(root.innerText).toContain('Alt+Shift+R');
  });

  it('names only the button where no keys are set', async () => {
    await show(true, '');
    expect(root.innerText).toContain('press the Witnessmark button');
  });

  it('asks for all international sites with one click, within that click', async () => {
    await show(true);
    root.querySelector<HTMLElement>('[data-action=allow-sites]')?.click();
    expect(asked).toHaveLength(1);
    expect(asked[0]).toHaveLength(INTERNATIONAL.length);
    expect(asked[0]).toContain('https://*.hrw.org/*');
  });

  it('leaves out the sites that the person took away', async () => {
    await show(true);
    await press('input[value="hrw.org"]');
    await press('[data-action=allow-sites]');
    expect(asked[0]).toHaveLength(INTERNATIONAL.length - 1);
    expect(asked[0]).not.toContain('https://*.hrw.org/*');
    expect(outcome()).toBe('allowed');
  });

  it('takes a group away, and another along', async () => {
    await show(true);
    await press('[data-group=independent] legend input');
    await press('[data-group=africa] legend input');
    await press('[data-action=allow-sites]');
    expect(asked[0]).toHaveLength(organisationsOf('un').length + organisationsOf('africa').length);
    expect(asked[0]).toContain('https://*.african-court.org/*');
  });

  it('lets the person try again when the browser refused', async () => {
    await show(false);
    await press('[data-action=allow-sites]');
    expect(outcome()).toBe('refused');
    expect(root.querySelector('[data-action=allow-sites]')).not.toBeNull();
  });

  it('asks for nothing on "Not now"', async () => {
    await show(true);
    await press('[data-action=not-now]');
    expect(asked).toEqual([]);
    expect(outcome()).toBe('later');
  });

  it.each([
    ['light', 1280],
    ['dark', 360],
  ] as const)('has nothing that axe finds: %s, %i px wide', async (theme, width) => {
    await page.viewport(width, 900);
    document.documentElement.dataset['theme'] = theme;
    await show(true);
    await press('summary');
    await press('[data-action=show-me]');
    const { violations } = await axe.run();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });
});

describe('the sample', () => {
  const painted = (name: string) => [...(CSS.highlights.get(`${name}-0`) ?? [])].map(String);
  const said = () => root.querySelector<HTMLElement>('[data-said]')?.dataset['said'];
  const leaving = () => root.querySelector<HTMLElement>('[data-part=sample-leaving]')?.innerText ?? '';

  /** Selects words of one paragraph, as the arrows with Shift do. */
  async function select(words: string): Promise<void> {
    const walker = document.createTreeWalker(
      root.querySelector('[data-part=sample-text]') ?? root,
      NodeFilter.SHOW_TEXT,
    );
    while (walker.nextNode()) {
      const at = walker.currentNode.nodeValue?.indexOf(words) ?? -1;
      if (at < 0) continue;
      getSelection()?.setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + words.length);
    }
    await expect.poll(() => root.querySelector('[data-part=selection-bar]')).not.toBeNull();
  }
  const type = (words: string) =>
    act(() => {
      const field = root.querySelector('textarea');
      if (!field) throw new Error('There is no field for a note');
      field.value = words;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new FocusEvent('blur'));
    });

  it('marks what is selected, takes a note to it, and copies it with its source', async () => {
    await show(true);
    await select('a copy of the house rules');
    await press('[data-part=selection-bar] [data-colour=response]');
    expect(said()).toBe('highlight-saved');
    expect(painted('open-response')).toEqual(['a copy of the house rules']);
    await type('Send it back.');
    expect(leaving()).toContain(
      '“a copy of the house rules” (Northern Rights Observatory, “Nobody signed for the night”',
    );
    expect(leaving()).toMatch(/19 June 2024, https:\/\/\S+, para\. 2, accessed /);
    expect(leaving()).toContain('Send it back.');
    await press('[data-action=copy-with-source]');
    expect(said()).toMatch(/^cop/);
    await press('[data-action=delete]');
    expect(painted('open-response')).toEqual([]);
    expect(leaving()).toBe('');
  });

  it('is shown by one button, which takes it back too and keeps the focus', async () => {
    await show(true);
    const button = root.querySelector<HTMLElement>('[data-action=show-me]');
    button?.focus();
    await press('[data-action=show-me]');
    expect(painted('open-violation')).toEqual([
      'On eleven nights in May nobody signed it between midnight and six.',
    ]);
    expect(root.querySelector('textarea')?.value).not.toBe('');
    expect(root.querySelector('[role=status].sample-said')?.textContent).toContain('One sentence is marked');
    expect(document.activeElement).toBe(button);
    await press('[data-action=start-over]');
    expect(painted('open-violation')).toEqual([]);
    expect(root.querySelectorAll('[data-annotation]')).toHaveLength(0);
  });

  it('takes the digits for the colours, and nowhere else', async () => {
    await show(true);
    const digit = (target: Element) =>
      act(() => {
        target.dispatchEvent(new KeyboardEvent('keydown', { key: '2', bubbles: true, cancelable: true }));
      });
    await digit(document.body);
    expect(root.querySelectorAll('[data-annotation]')).toHaveLength(0);
    await select('knocked until his hands bled');
    await digit(document.body);
    expect(painted('open-victim')).toEqual(['knocked until his hands bled']);
  });

  it('stores nothing', async () => {
    await show(true);
    const before = await indexedDB.databases();
    await press('[data-action=show-me]');
    await type('Private.');
    await press('[data-action=copy-with-source]');
    expect(await indexedDB.databases()).toEqual(before);
    expect(JSON.stringify(localStorage)).not.toContain('Private');
  });
});
