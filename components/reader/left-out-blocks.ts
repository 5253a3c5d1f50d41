import { LEFT_OUT } from '../../domain/document/left-out';
import type { Localization } from '../fluent/create-localization';

/** The blocks in the text that are left out of it, or were and are put back. */
export interface LeftOutBlocks {
  /** Shows them, each with what can be done with it, or hides them again. */
  show(isShown: boolean): void;
}

/** In UTF-16 code units: what a button says of its block. */
const BEGINNING = 60;

export function createLeftOutBlocks(
  root: Element,
  { text, lang, dir }: Localization,
  onPutBack: (block: number, isKept: boolean) => void,
): LeftOutBlocks {
  const tools: Element[] = [];
  let shown = false;
  const toolFor = (element: Element, block: number): Element => {
    const isKept = element.getAttribute(LEFT_OUT) !== '';
    const tool = document.createElement('div');
    tool.dataset['wmUi'] = '';
    tool.className = 'left-out-tool';
    tool.lang = lang;
    tool.dir = dir;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = text(isKept ? 'left-out-again' : 'left-out-put-back');
    const beginning = element.textContent.replace(/\s+/g, ' ').trim().slice(0, BEGINNING);
    button.setAttribute('aria-label', `${button.textContent}: ${beginning}`);
    button.addEventListener('click', () => {
      button.disabled = true;
      onPutBack(block, !isKept);
    });
    tool.append(button);
    return tool;
  };
  return {
    show(isShown) {
      if (isShown === shown) return;
      shown = isShown;
      root.classList.toggle('shows-left-out', isShown);
      for (const tool of tools.splice(0)) tool.remove();
      if (!isShown) return;
      for (const [block, element] of root.querySelectorAll(`[${LEFT_OUT}]`).entries()) {
        const tool = toolFor(element, block);
        element.after(tool);
        tools.push(tool);
      }
    },
  };
}
