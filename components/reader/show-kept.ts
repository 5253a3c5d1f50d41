import type { LeftOutBlock } from '../../domain/document/article';
import { LEFT_OUT } from '../../domain/document/left-out';
import { part } from '../../dom/reading/part';
import { textInSteps, type TextMap } from '../../dom/text-of';

/** Puts the blocks into the text that a person has put back before, and gives the text that there is then. */
export function* showKept(
  document: Document,
  blocks: readonly LeftOutBlock[],
): Generator<undefined, TextMap> {
  const root = part(document, 'text');
  for (const [index, element] of root.querySelectorAll(`[${LEFT_OUT}]`).entries())
    element.setAttribute(LEFT_OUT, blocks[index]?.isKept ? 'kept' : '');
  return yield* textInSteps(root);
}
