import type { Frame } from 'puppeteer-core';
import type { ReaderDeed } from './deeds.ts';
import { rowsOf } from './shown.ts';
import { PARAGRAPHS, placeOf, textOf, type Slot } from './slots.ts';
import type { World } from './world.ts';

/** Milliseconds after which a reader that does not show what was done has failed. */
const PATIENCE = 10_000;

/** A deed and the world that it leads to. */
export interface PlannedDeed<Kind> {
  readonly deed: Kind;
  readonly before: World;
  readonly after: World;
}

/**
 * Does in an open reader what a person would do with mouse and keys, one thing after the other, within the frame and so as fast as it
 * goes. After each the reader has to show what became of the marks in `own`, which are nobody else's. Throws where it does not, or says
 * that something failed.
 */
export async function actInReader(
  frame: Frame,
  slots: readonly Slot[],
  own: readonly number[],
  plan: readonly PlannedDeed<ReaderDeed>[],
): Promise<void> {
  await perform(
    frame,
    slots,
    own,
    plan.map(({ deed, before, after }) => ({
      ...handsOf(deed, before, slots),
      wanted: JSON.stringify(rowsOf(after, slots, own)),
    })),
  );
}

/** Waits until a reader shows all that there is. Throws where it never does. */
export function expectInReader(frame: Frame, slots: readonly Slot[], world: World): Promise<void> {
  const all = [...slots.keys()];
  return perform(frame, slots, all, [{ do: 'look', wanted: JSON.stringify(rowsOf(world, slots, all)) }]);
}

/** What the hands do for a deed: which card, which words of which paragraph, what is typed. */
interface Hands {
  readonly do: ReaderDeed['do'] | 'look';
  readonly card?: string;
  readonly place?: { readonly paragraph: number; readonly start: number; readonly end: number };
  readonly typed?: string;
  readonly edge?: 'start' | 'end';
  readonly key?: string;
}

function handsOf(deed: ReaderDeed, world: World, slots: readonly Slot[]): Hands {
  const mark = (key: string) => {
    const found = world.marks.get(key);
    if (!found) throw new Error(`There is no mark ${key}`);
    return found;
  };
  if (!('key' in deed) && !('keys' in deed) && !('words' in deed)) return { do: deed.do };
  if (deed.do === 'create') return { do: 'create', place: placeOf(slots, deed.words), typed: deed.colour };
  if (deed.do === 'merge') {
    const [first, second] = deed.keys.map(mark);
    if (!first || !second) throw new Error('A merge is of two');
    return { do: 'merge', place: placeOf(slots, { ...first, to: second.to }) };
  }
  const one = mark(deed.key);
  const card = textOf(slots, one);
  switch (deed.do) {
    case 'split':
      return { do: 'split', place: placeOf(slots, { ...one, from: deed.at, to: deed.at }) };
    case 'stretch':
      return {
        do: 'stretch',
        card,
        edge: deed.edge === 'from' ? 'start' : 'end',
        key: deed.by === 1 ? 'ArrowRight' : 'ArrowLeft',
      };
    case 'recolour':
      return { do: 'recolour', card, typed: deed.colour };
    case 'note':
      return { do: 'note', card, typed: deed.note };
    case 'tag':
      return { do: 'tag', card, typed: deed.path };
    case 'untag':
      return { do: 'untag', card, typed: deed.path.replaceAll('/', ' / ') };
    case 'delete':
      return { do: 'delete', card };
  }
}

function perform(
  frame: Frame,
  slots: readonly Slot[],
  own: readonly number[],
  steps: readonly (Hands & { readonly wanted: string })[],
): Promise<void> {
  const words = own.map((slot) => ` ${slots[slot]?.words.join(' ') ?? ''} `);
  return frame.evaluate(
    async ({ asked, ours, paragraphs, patience }) => {
      let now = '';
      const find = (selector: string): HTMLElement => {
        const found = document.querySelector<HTMLElement>(selector);
        if (found === null) throw new Error(`${now}: there is no ${selector}`);
        return found;
      };
      const cardOf = (passage: string): HTMLElement => {
        const cards = [...document.querySelectorAll<HTMLElement>('#margin [data-annotation]')];
        const card = cards.find((one) => one.querySelector('q')?.textContent === passage);
        if (card === undefined) throw new Error(`${now}: no card has “${passage}”; shown is ${shown()}`);
        return card;
      };
      const shown = (): string => {
        const rows = [...document.querySelectorAll<HTMLElement>('#margin [data-annotation]')].map((card) => [
          card.querySelector('q')?.textContent ?? '(open)',
          card.dataset['colour'],
          (card.querySelector('.card-note')?.textContent ?? '').replace(/\s/g, ''),
          [...card.querySelectorAll('.tag')].map((tag) => tag.textContent).sort(),
        ]);
        const mine = rows.filter(
          ([passage]) => passage === '(open)' || ours.some((one) => one.includes(` ${String(passage)} `)),
        );
        return JSON.stringify(mine.sort(([one], [other]) => (String(one) < String(other) ? -1 : 1)));
      };
      const failure = (): string | null => {
        const said = document.querySelector<HTMLElement>('.failure p')?.textContent;
        return said ?? null;
      };
      const until = <T>(what: string, ask: () => T | null): Promise<T> =>
        new Promise((resolve, reject) => {
          const stop = (): void => {
            observer.disconnect();
            clearTimeout(timer);
            clearInterval(focusLook);
          };
          const look = (): void => {
            const said = failure();
            if (said !== null) {
              stop();
              reject(new Error(`${now}: the reader says “${said}”; shown is ${shown()}`));
              return;
            }
            const answer = ask();
            if (answer === null) return;
            stop();
            resolve(answer);
          };
          const observer = new MutationObserver(look);
          // Where the focus is changes without a word in a window that is not in front.
          const focusLook = setInterval(look, 30);
          const timer = setTimeout(() => {
            stop();
            reject(new Error(`${now}: waited ${patience} ms for ${what}; shown is ${shown()}`));
          }, patience);
          observer.observe(document, {
            subtree: true,
            childList: true,
            attributes: true,
            characterData: true,
          });
          look();
        });
      const nodesOf = (paragraph: number): Text[] => {
        const element = document.querySelectorAll(paragraphs)[paragraph];
        if (element === undefined) throw new Error(`${now}: there is no paragraph ${paragraph}`);
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        const all: Text[] = [];
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
          if (node.parentElement?.closest('[data-wm-ui]') === null) all.push(node as Text);
        return all;
      };
      const pointAt = (nodes: readonly Text[], at: number, isEnd: boolean): [Text, number] => {
        let before = 0;
        for (const node of nodes) {
          const inside = at - before;
          if (isEnd ? inside <= node.data.length : inside < node.data.length) return [node, inside];
          before += node.data.length;
        }
        throw new Error(`${now}: the paragraph has no place ${at}`);
      };
      const select = async ({ paragraph, start, end }: NonNullable<Hands['place']>, button: string) => {
        let selected: Node | null = null;
        // A card that has just closed may take the focus, and the selection with it, a moment later.
        return await until(button, () => {
          const found = document.querySelector<HTMLElement>(`[data-part=selection-bar] ${button}`);
          const selection = getSelection();
          if (selection !== null && (selection.isCollapsed || selection.anchorNode !== selected)) {
            const nodes = nodesOf(paragraph);
            const [first, from] = pointAt(nodes, start, false);
            const [last, to] = pointAt(nodes, end, true);
            selection.setBaseAndExtent(first, from, last, to);
            selected = selection.anchorNode;
            // As after the mouse was let go: the reader need not wait for more of it.
            requestAnimationFrame(() => document.dispatchEvent(new PointerEvent('pointerup')));
            return null;
          }
          return found;
        });
      };
      const type = (field: HTMLInputElement | HTMLTextAreaElement, text: string): void => {
        field.focus();
        field.value = text;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      };
      const press = (key: string, at: EventTarget, more: KeyboardEventInit = {}): void => {
        at.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
      };
      const inCard = async (passage: string, work: () => unknown): Promise<void> => {
        cardOf(passage).querySelector<HTMLElement>('.card-entry')?.click();
        // A card is ready once it has taken the focus.
        await until('the card', () => document.activeElement?.matches('[data-open] *') || null);
        await work();
        document.querySelector<HTMLElement>('[data-open] [data-part=close-card]')?.click();
      };
      const stretch = async (edge: string, key: string): Promise<void> => {
        const handle = await until('the handle', () =>
          document.querySelector<HTMLElement>(`[data-handle=${edge}]`),
        );
        handle.focus();
        press(key, handle);
        handle.dispatchEvent(new KeyboardEvent('keyup', { key, bubbles: true }));
        // Whoever goes on at once leaves the handle while it is being saved.
        handle.blur();
      };

      const perform = async ({ card = '', place, typed = '', edge = 'end', key = '', ...step }: Hands) => {
        if (step.do === 'look') return;
        if (step.do === 'undo') press('z', document.body, { ctrlKey: true });
        else if (step.do === 'redo') press('z', document.body, { ctrlKey: true, shiftKey: true });
        else if (place && step.do === 'create') (await select(place, `[data-colour=${typed}]`)).click();
        else if (place) (await select(place, `[data-action=${step.do}]`)).click();
        else
          await inCard(card, async () => {
            if (step.do === 'recolour') find(`[data-open] .card-colours [data-colour=${typed}]`).click();
            else if (step.do === 'delete') find('[data-open] [data-action=delete]').click();
            else if (step.do === 'note') type(find('[data-open] textarea') as HTMLTextAreaElement, typed);
            else if (step.do === 'stretch') await stretch(edge, key);
            else if (step.do === 'untag') {
              const chips = document.querySelectorAll<HTMLElement>(
                '[data-open] button.tag:not(.tag-suggested)',
              );
              const chip = [...chips].find((one) => one.textContent === typed);
              if (chip === undefined) throw new Error(`${now}: there is no tag ${typed}`);
              chip.click();
            } else {
              const input = find('[data-open] [data-part=tag-input]') as HTMLInputElement;
              type(input, typed);
              // What was typed is drawn before the key that ends it.
              await new Promise((resolve) => setTimeout(resolve));
              press('Enter', input);
            }
          });
      };
      for (const { wanted, ...step } of asked) {
        now = `${JSON.stringify(step)} at ${new Date().toISOString()}`;
        await perform(step);
        await until(`what it leads to: ${wanted}`, () => (shown() === wanted ? true : null));
      }
    },
    { asked: steps, ours: words, paragraphs: PARAGRAPHS, patience: PATIENCE },
  );
}
