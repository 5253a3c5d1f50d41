import axe from 'axe-core';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import '../../dom/reading/tokens.css';
import '../../dom/reading/base.css';
import '../../components/ui/controls.css';
import '../../components/welcome/welcome.css';
import { createLocalization } from '../../components/fluent/create-localization';
import { LocalizationProvider } from '../../components/fluent/LocalizationProvider';
import { Welcome } from '../../components/welcome/Welcome';
import { ORGANISATIONS } from '../../domain/vocabulary/organisations';
import common from '../../locales/en/common.ftl?raw';
import welcome from '../../locales/en/welcome.ftl?raw';

let root: HTMLElement;
let asked: (readonly string[])[];

async function show(grants: boolean, shortcut = 'Alt+Shift+R'): Promise<void> {
  await act(() => {
    render(
      <LocalizationProvider localization={createLocalization('en', [common, welcome])}>
        <Welcome
          shortcut={shortcut}
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
  root = document.createElement('div');
  document.body.append(root);
});

afterEach(() => {
  render(null, root);
  root.remove();
});

describe('the welcome page', () => {
  it('says in three steps what to do, with the keys as they are set', async () => {
    await show(true);
    expect(root.querySelectorAll('[data-part=steps] > li')).toHaveLength(3);
    expect(root.innerText).toContain('Alt+Shift+R');
  });

  it('names only the button where no keys are set', async () => {
    await show(true, '');
    expect(root.innerText).toContain('press the Witnessmark button');
  });

  it('asks for all sites with one click, within that click', async () => {
    await show(true);
    root.querySelector<HTMLElement>('[data-action=allow-sites]')?.click();
    expect(asked).toHaveLength(1);
    expect(asked[0]).toHaveLength(ORGANISATIONS.length);
    expect(asked[0]).toContain('https://*.hrw.org/*');
  });

  it('leaves out the sites that the person took away', async () => {
    await show(true);
    await press('input[value="hrw.org"]');
    await press('[data-action=allow-sites]');
    expect(asked[0]).toHaveLength(ORGANISATIONS.length - 1);
    expect(asked[0]).not.toContain('https://*.hrw.org/*');
    expect(outcome()).toBe('allowed');
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
    const { violations } = await axe.run();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });
});
