import type { Page } from 'puppeteer-core';
import type { PlannedDeed } from './act-in-reader.ts';
import type { LibraryDeed } from './deeds.ts';
import { rowsOf } from './shown.ts';
import { textOf, type Slot } from './slots.ts';
import type { World } from './world.ts';

/** Milliseconds after which a library that does not list what was done has failed. */
const PATIENCE = 20_000;

/** Does in the library what a person would do there, and waits until it lists what became of the marks in `own`. */
export function actInLibrary(
  page: Page,
  slots: readonly Slot[],
  own: readonly number[],
  { deed, before, after }: PlannedDeed<LibraryDeed>,
  idOf: (key: string) => string,
): Promise<void> {
  return perform(page, slots, own, {
    ...handsOf(deed, before, slots, idOf),
    wanted: JSON.stringify(rowsOf(after, slots, own)),
  });
}

/** Waits until the library lists all that there is. Throws where it never does. */
export function expectInLibrary(page: Page, slots: readonly Slot[], world: World): Promise<void> {
  const all = [...slots.keys()];
  return perform(page, slots, all, { do: 'look', wanted: JSON.stringify(rowsOf(world, slots, all)) });
}

/** What the hands do for a deed: what is chosen, what is typed, where to. */
interface Hands {
  readonly do: LibraryDeed['do'] | 'look';
  readonly passages?: readonly string[];
  readonly ids?: readonly string[];
  readonly path?: string;
  readonly typed?: string;
  readonly under?: string;
  readonly colour?: string;
}

function handsOf(
  deed: LibraryDeed,
  world: World,
  slots: readonly Slot[],
  idOf: (key: string) => string,
): Hands {
  switch (deed.do) {
    case 'undo':
    case 'redo':
      return { do: deed.do };
    case 'restore':
    case 'delete-for-good':
      return { do: deed.do, ids: deed.keys.map(idOf) };
    case 'make-tag':
    case 'delete-tag':
    case 'tag-document':
      return { do: deed.do, path: deed.path, typed: deed.path };
    case 'untag-document':
      return { do: deed.do, typed: deed.path.replaceAll('/', ' / ') };
    case 'rename-tag':
      return { do: deed.do, path: deed.path, typed: deed.to.split('/').at(-1) ?? '' };
    case 'move-tag':
      return { do: deed.do, path: deed.path, under: deed.to.split('/').slice(0, -1).join('/') };
    case 'merge-tag':
      return { do: deed.do, path: deed.path, under: deed.to };
    case 'name-colour':
      return { do: deed.do, colour: deed.colour, typed: deed.name };
    default: {
      const passages = deed.keys.map((key) => {
        const mark = world.marks.get(key);
        return mark ? textOf(slots, mark) : key;
      });
      if (deed.do === 'recolour-many') return { do: deed.do, passages, colour: deed.colour };
      if (deed.do === 'delete-many') return { do: deed.do, passages };
      const typed = deed.do === 'untag-many' ? deed.path.replaceAll('/', ' / ') : deed.path;
      return { do: deed.do, passages, typed };
    }
  }
}

function perform(
  page: Page,
  slots: readonly Slot[],
  own: readonly number[],
  step: Hands & { readonly wanted: string },
): Promise<void> {
  const words = own.map((slot) => ` ${slots[slot]?.words.join(' ') ?? ''} `);
  return page.evaluate(
    async ({ asked, ours, patience }) => {
      const now = `${JSON.stringify({ ...asked, wanted: undefined })} at ${new Date().toISOString()}`;
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
            reject(
              new Error(
                `${now}: waited ${patience} ms for ${what}; the library lists ${listed()}, says “${
                  document.querySelector('.toast')?.textContent ?? ''
                }${document.querySelector('.tag-refused')?.textContent ?? ''}”`,
              ),
            );
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
      const gone = (selector: string): Promise<true> =>
        until(`no ${selector}`, () => (document.querySelector(selector) === null ? true : null));
      const entries = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-annotation]')];
      const passageOf = (entry: HTMLElement): string => entry.querySelector('blockquote')?.textContent ?? '';
      const listed = (): string => {
        const rows = entries().map((entry) => [
          passageOf(entry),
          entry.dataset['colour'],
          (entry.querySelector('.entry-note')?.textContent ?? '').replace(/\s/g, ''),
          [...entry.querySelectorAll('.entry-tags .tag')].map((tag) => tag.textContent).sort(),
        ]);
        const mine = rows.filter(([passage]) => ours.some((one) => one.includes(` ${String(passage)} `)));
        return JSON.stringify(mine.sort(([one], [other]) => (String(one) < String(other) ? -1 : 1)));
      };
      const press = (key: string, at: EventTarget, more: KeyboardEventInit = {}): void => {
        at.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
      };
      const drawn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
      const type = async (field: HTMLElement, text: string): Promise<void> => {
        (field as HTMLInputElement).value = text;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await drawn();
      };
      const choose = async (field: HTMLElement, value: string): Promise<void> => {
        (field as HTMLSelectElement).value = value;
        field.dispatchEvent(new Event('change', { bubbles: true }));
        await drawn();
      };
      const chip = (within: string, text: string): Promise<HTMLElement> =>
        until(`the tag ${text}`, () => {
          const chips = [
            ...document.querySelectorAll<HTMLElement>(`${within} button.tag:not(.tag-suggested)`),
          ];
          return chips.find((one) => one.textContent === text) ?? null;
        });

      const toMany = async (passages: readonly string[], work: () => Promise<void>): Promise<void> => {
        await until(
          'the passages',
          () => passages.every((one) => entries().some((entry) => passageOf(entry) === one)) || null,
        );
        for (const entry of entries())
          if (passages.includes(passageOf(entry))) entry.querySelector<HTMLElement>('input')?.click();
        await until('the selection', () => {
          const { length } = document.querySelectorAll('[data-annotation][data-selected]');
          return length === passages.length || null;
        });
        await work();
        press('Escape', document.body);
        await gone('[data-annotation][data-selected]');
      };
      const at = async (place: string, work: () => Promise<unknown>): Promise<void> => {
        location.hash = place;
        await work();
        location.hash = '#annotations';
      };
      const inTagEditor = (work: () => Promise<unknown>): Promise<void> =>
        at('#tags', async () => {
          (await find(`.tag-name[data-tag="${asked.path ?? ''}"]`)).click();
          await find('[data-part=tag-editor]');
          await work();
          await gone('[data-part=tag-editor]');
        });
      const inBin = (many: string, one: string, confirm: (() => Promise<void>) | null): Promise<void> =>
        at('#bin', async () => {
          const ids = asked.ids ?? [];
          for (const id of ids) await find(`[data-binned="${id}"]`);
          if (ids.length === 1) (await find(`[data-binned="${ids[0] ?? ''}"] [data-action=${one}]`)).click();
          else {
            for (const id of ids) (await find(`[data-binned="${id}"] input`)).click();
            await until('the selection', () => {
              const { length } = document.querySelectorAll('[data-binned][data-selected]');
              return length === ids.length || null;
            });
            (await find(`[data-action=${many}]`)).click();
          }
          await confirm?.();
          for (const id of ids) await gone(`[data-binned="${id}"]`);
        });
      const inDocument = (work: () => Promise<unknown>): Promise<void> =>
        at('#documents', async () => {
          (await find('[data-document] [data-action=tag-document]')).click();
          await find('.document .tag-field');
          await work();
          (await find('[data-document] [data-action=tag-document]')).click();
          await gone('.document .tag-field');
        });

      const passages = asked.passages ?? [];
      const typed = asked.typed ?? '';
      const deeds: Readonly<Record<string, () => unknown>> = {
        look: () => undefined,
        undo: () => press('z', document.body, { ctrlKey: true }),
        redo: () => press('z', document.body, { ctrlKey: true, shiftKey: true }),
        restore: () => inBin('restore-chosen', 'restore', null),
        'delete-for-good': () =>
          inBin('delete-chosen', 'delete', async () => (await find('[data-action=bin-delete-now]')).click()),
        'make-tag': () =>
          at('#tags', async () => {
            (await find('[data-action=new-tag]')).click();
            await type(await find('[data-part=new-tag-path]'), typed);
            (await find('[data-action=make-tag]')).click();
            await gone('[data-part=new-tag]');
          }),
        'rename-tag': () =>
          inTagEditor(async () => {
            await type(await find('[data-part=tag-name]'), typed);
            (await find('[data-action=save-tag]')).click();
          }),
        'move-tag': () =>
          inTagEditor(async () => {
            await choose(await find('[data-part=tag-under]'), asked.under ?? '');
            (await find('[data-action=save-tag]')).click();
          }),
        'merge-tag': () =>
          inTagEditor(async () => {
            await choose(await find('[data-part=tag-into]'), asked.under ?? '');
            (await find('[data-action=merge-tag]:not(:disabled)')).click();
          }),
        'delete-tag': () => inTagEditor(async () => (await find('[data-action=delete-tag]')).click()),
        'tag-document': () =>
          inDocument(async () => {
            const field = await find('.document .tag-field [data-part=tag-input]');
            await type(field, typed);
            press('Enter', field);
            await chip('.document .tag-field', typed.replaceAll('/', ' / '));
          }),
        'untag-document': () =>
          inDocument(async () => {
            const taken = await chip('.document .tag-field', typed);
            taken.click();
            await until('the tag gone', () => {
              const chips = document.querySelectorAll('.document .tag-field button.tag:not(.tag-suggested)');
              return [...chips].every((one) => one.textContent !== typed) || null;
            });
          }),
        'name-colour': () =>
          at('#settings', async () => {
            const selector = `[data-colour-name=${asked.colour ?? ''}]`;
            await choose(await find(selector), typed);
          }),
        'recolour-many': () =>
          toMany(passages, async () =>
            (await find(`[data-part=selection] [data-colour=${asked.colour ?? ''}]`)).click(),
          ),
        'delete-many': () =>
          toMany(passages, async () => (await find('[data-action=delete-selected]')).click()),
        'tag-many': () =>
          toMany(passages, async () => {
            (await find('[data-action=tag-selected]')).click();
            const field = await find('[data-part=many-tags] [data-part=tag-input]');
            await type(field, typed);
            press('Enter', field);
          }),
        'untag-many': () =>
          toMany(passages, async () => {
            (await find('[data-action=tag-selected]')).click();
            (await chip('[data-part=many-tags]', typed)).click();
          }),
      };
      await deeds[asked.do]?.();
      await until(`what it leads to: ${asked.wanted}`, () => (listed() === asked.wanted ? true : null));
    },
    { asked: step, ours: words, patience: PATIENCE },
  );
}
