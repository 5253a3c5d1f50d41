import { linkDensity, oneLine, weightOf } from './plain-text';

/** Carries the number of a block from the prepared page to what Readability makes of it. */
export const BLOCK = 'data-wm-block';
const BLOCKS = 'p, h2, h3, h4, h5, h6, figure, blockquote, ul, ol, dl, table, pre';

/** "Share this with …", as the words of a list that scripts make into buttons. */
const SHARING = /^(share (this|on|via)|teilen|partager|compartir|compartilhar|поделиться|شارك|分享|シェア)/iu;

/** Numbers the blocks of a page, outermost first: paragraphs, figures, lists, tables, and boxes that hold bare text. */
export function numberBlocks(root: Element): void {
  let number = 0;
  const visit = (parent: Element): void => {
    for (let element = parent.firstElementChild; element; element = element.nextElementSibling) {
      if (isBlock(element)) element.setAttribute(BLOCK, String(number++));
      else visit(element);
    }
  };
  visit(root);
}

function isBlock(element: Element): boolean {
  const { localName } = element;
  if (/^([uod]l|table|blockquote)$/.test(localName)) {
    // Some pages are laid out with tables and lists.
    return (
      !element.querySelector('h1, article, table') &&
      [...element.querySelectorAll('p')].filter((p) => weightOf(p.textContent) > 200).length < 4
    );
  }
  if (localName !== 'div') return element.matches(BLOCKS);
  return (
    !element.querySelector('div, table, section, article, main, h1, aside, ' + BLOCKS) &&
    element.textContent.trim() !== ''
  );
}

/** Whether a block says something in sentences, or shows a picture. */
export function isProse(block: Element): boolean {
  if (block.localName === 'figure') return block.querySelector('img[data-src]') !== null;
  if (block.closest('aside, footer, nav')) return false;
  const text = oneLine(block.textContent);
  const weight = weightOf(text);
  if (/^h\d$/.test(block.localName)) return false;
  if (linkDensity(block) > 0.35 || (weight < 300 && SHARING.test(text))) return false;
  if (block.matches('ul, ol, dl, table')) return weight >= 60;
  return weight >= 140 || (weight >= 70 && /[.!?…。！？؟।։»”"』」)）]$/u.test(text));
}
