import type { Frame } from 'puppeteer-core';
import type { Action, Shown } from '../../model/library-model.ts';

/** Milliseconds after which a reader that shows neither what was asked for nor a failure has failed. */
const PATIENCE = 10_000;

/**
 * Does in an open reader what a person would do with the mouse, or nothing (null), within the frame and so as fast as it
 * goes, in a tab behind the others too. Gives 'shown' once the reader shows `expected`, or the sentence of the failure it shows instead.
 */
export async function actInReader(
  frame: Frame,
  action: Action | null,
  expected: readonly Shown[],
): Promise<string> {
  return await frame.evaluate(
    async ({ steps, wanted, patience }) => {
      const find = (selector: string, root: ParentNode = document): HTMLElement => {
        const found = root.querySelector<HTMLElement>(selector);
        if (found === null) throw new Error(`There is no ${selector}`);
        return found;
      };
      const cardOf = (passage: string): HTMLElement => {
        const cards = [...document.querySelectorAll<HTMLElement>('#margin [data-annotation]')];
        const card = cards.find((one) => one.querySelector('q')?.textContent === passage);
        if (card === undefined) throw new Error(`No card has “${passage}”`);
        return card;
      };
      const until = <T>(what: string, ask: () => T | null): Promise<T> =>
        new Promise((resolve, reject) => {
          const stop = (): void => {
            observer.disconnect();
            clearTimeout(timer);
            clearInterval(focusLook);
          };
          const look = (): void => {
            const answer = ask();
            if (answer === null) return;
            stop();
            resolve(answer);
          };
          const observer = new MutationObserver(look);
          // Where the focus is changes without a word in a window that is not in front.
          const focusLook = setInterval(look, 5);
          const timer = setTimeout(() => {
            stop();
            reject(new Error(`Waited ${patience} ms for ${what}; shown is ${shown()}`));
          }, patience);
          observer.observe(document, {
            subtree: true,
            childList: true,
            attributes: true,
            characterData: true,
          });
          look();
        });
      const shown = (): string => {
        const cards = [...document.querySelectorAll<HTMLElement>('#margin [data-annotation]')].map((card) => [
          card.querySelector('q')?.textContent ?? '(open)',
          card.dataset['colour'],
          card.querySelector('.card-note')?.textContent ?? '',
          [...card.querySelectorAll('.tag')].map((tag) => tag.textContent).sort(),
        ]);
        return JSON.stringify(cards.sort(([one], [other]) => (String(one) < String(other) ? -1 : 1)));
      };
      const select = async (passage: string): Promise<void> => {
        const walker = document.createTreeWalker(find('#text'), NodeFilter.SHOW_TEXT);
        let node = walker.nextNode();
        while (node !== null && node.nodeValue?.includes(passage) !== true) node = walker.nextNode();
        if (node === null) throw new Error(`The text does not hold “${passage}”`);
        const start = node.nodeValue?.indexOf(passage) ?? 0;
        // A card that has just closed may take the focus, and the selection with it, a moment later.
        await until('the bar', () => {
          if (document.querySelector('[data-part=selection-bar]') !== null) return true;
          if (getSelection()?.toString() !== passage) {
            getSelection()?.setBaseAndExtent(node, start, node, start + passage.length);
            // As after the mouse was let go: the reader need not wait for more of it.
            requestAnimationFrame(() => document.dispatchEvent(new PointerEvent('pointerup')));
          }
          return null;
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
      const inCard = async (passage: string, work: () => void | Promise<void>): Promise<void> => {
        find('.card-entry', cardOf(passage)).click();
        // A card is ready once it has taken the focus.
        const isReady = () => document.activeElement?.matches('[data-open] textarea') === true;
        await until('the card', () => isReady() || null);
        await work();
        document.querySelector<HTMLElement>('[data-open] [data-part=close-card]')?.click();
      };

      const perform = async (asked: Action): Promise<void> => {
        if (asked.do === 'create') {
          await select(asked.passage);
          find(`[data-part=selection-bar] [data-colour=${asked.colour}]`).click();
        } else if (asked.do === 'undo') press('z', document.body, { ctrlKey: true });
        else if (asked.do === 'redo') press('z', document.body, { ctrlKey: true, shiftKey: true });
        else
          await inCard(asked.passage, async () => {
            if (asked.do === 'recolour')
              find(`[data-open] .card-colours [data-colour=${asked.colour}]`).click();
            else if (asked.do === 'delete') find('[data-open] [data-action=delete]').click();
            else if (asked.do === 'note')
              type(find('[data-open] textarea') as HTMLTextAreaElement, asked.note);
            else if (asked.do === 'untag')
              [...document.querySelectorAll<HTMLElement>('[data-open] button.tag:not(.tag-suggested)')]
                .find((one) => one.textContent === asked.tag)
                ?.click();
            else {
              const input = find('[data-open] [data-part=tag-input]') as HTMLInputElement;
              type(input, asked.tag);
              // What was typed is drawn before the key that ends it.
              await new Promise((resolve) => setTimeout(resolve));
              press('Enter', input);
            }
          });
      };
      if (steps !== null) await perform(steps);
      return await until(`what ${steps?.do ?? 'somebody else'} leads to: ${wanted}`, () => {
        const failure = document.querySelector<HTMLElement>('.failure');
        if (failure !== null) {
          const sentence = failure.querySelector('p')?.textContent ?? '';
          failure.querySelector('button')?.click();
          return sentence;
        }
        return shown() === wanted ? 'shown' : null;
      });
    },
    { steps: action, wanted: JSON.stringify(expected), patience: PATIENCE },
  );
}
