import type { Page } from 'puppeteer-core';
import type { Shown } from '../../../tests/model/library-model.ts';
import type { ManyAction } from './many-model.ts';

/** Milliseconds. */
const PATIENCE = 20_000;

/** Does in the library what a person would do there, or nothing, and waits until it lists `expected`. Throws where it never does. */
export async function actInLibrary(
  page: Page,
  action: ManyAction | { readonly do: 'undo' } | { readonly do: 'redo' } | null,
  expected: readonly Shown[],
): Promise<void> {
  await page.evaluate(
    async ({ asked, wanted, patience }) => {
      const until = <T>(what: string, ask: () => T | null): Promise<T> =>
        new Promise((resolve, reject) => {
          const look = (): void => {
            const answer = ask();
            if (answer === null) return;
            observer.disconnect();
            clearTimeout(timer);
            resolve(answer);
          };
          const observer = new MutationObserver(look);
          const timer = setTimeout(() => {
            observer.disconnect();
            reject(new Error(`Waited ${patience} ms for ${what}; the library lists ${listed()}`));
          }, patience);
          observer.observe(document, {
            subtree: true,
            childList: true,
            attributes: true,
            characterData: true,
          });
          look();
        });
      const find = (selector: string): Promise<HTMLElement> =>
        until(selector, () => document.querySelector<HTMLElement>(selector));
      const entries = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-annotation]')];
      const passageOf = (entry: HTMLElement): string => entry.querySelector('blockquote')?.textContent ?? '';
      const listed = (): string => {
        const rows = entries().map((entry) => [
          passageOf(entry),
          entry.dataset['colour'],
          entry.querySelector('.entry-note')?.textContent ?? '',
          [...entry.querySelectorAll('.entry-tags .tag')].map((tag) => tag.textContent).sort(),
        ]);
        return JSON.stringify(rows.sort(([one], [other]) => (String(one) < String(other) ? -1 : 1)));
      };
      const press = (key: string, at: EventTarget, more: KeyboardEventInit = {}): void => {
        at.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
      };

      const toMany = async (passages: readonly string[], work: () => Promise<void>): Promise<void> => {
        for (const entry of entries())
          if (passages.includes(passageOf(entry))) entry.querySelector<HTMLElement>('input')?.click();
        await until('the selection', () => {
          const { length } = document.querySelectorAll('[data-annotation][data-selected]');
          return length === passages.length || null;
        });
        await work();
        press('Escape', document.body);
        await until('no selection', () => (document.querySelector('[data-selected]') === null ? true : null));
      };
      const perform = async (): Promise<void> => {
        if (asked === null) return;
        if (asked.do === 'undo') press('z', document.body, { ctrlKey: true });
        else if (asked.do === 'redo') press('z', document.body, { ctrlKey: true, shiftKey: true });
        else if (asked.do === 'restore') {
          location.hash = '#bin';
          (await find(`[data-binned="${asked.id}"] [data-action=restore]`)).click();
          await until('the bin without it', () =>
            document.querySelector(`[data-binned="${asked.id}"]`) === null ? true : null,
          );
          location.hash = '#annotations';
        } else if (asked.do === 'recolour-many')
          await toMany(asked.passages, async () =>
            (await find(`[data-part=selection] [data-colour=${asked.colour}]`)).click(),
          );
        else if (asked.do === 'delete-many')
          await toMany(asked.passages, async () => (await find('[data-action=delete-selected]')).click());
        else
          await toMany(asked.passages, async () => {
            (await find('[data-action=tag-selected]')).click();
            if (asked.do === 'tag-many') {
              const field = (await find('[data-part=many-tags] [data-part=tag-input]')) as HTMLInputElement;
              field.value = asked.tag;
              field.dispatchEvent(new InputEvent('input', { bubbles: true }));
              await new Promise((resolve) => setTimeout(resolve));
              press('Enter', field);
            } else {
              const chip = await until('the tag', () => {
                const chips = [...document.querySelectorAll<HTMLElement>('[data-part=many-tags] button.tag')];
                return chips.find((one) => one.textContent === asked.tag) ?? null;
              });
              chip.click();
            }
          });
      };
      await perform();
      await until(`what ${asked?.do ?? 'somebody else'} leads to: ${wanted}`, () =>
        listed() === wanted ? true : null,
      );
    },
    { asked: action, wanted: JSON.stringify(expected), patience: PATIENCE },
  );
}
