import type { Position } from '../../domain/annotation/annotation';
import type { Edge } from '../../domain/annotation/move-edge';

/** Enough to know where one is, in UTF-16 code units. */
const HEARD = 30;

/** The words of a passage at one of its edges, to be read out. */
export function wordsAtEdge(text: string, { start, end }: Position, edge: Edge): string {
  const passage = text.slice(start, end);
  if (passage.length <= HEARD) return passage;
  if (edge === 'start') {
    const cut = passage.indexOf(' ', HEARD);
    return cut < 0 || cut > 2 * HEARD ? passage.slice(0, HEARD) : passage.slice(0, cut);
  }
  const cut = passage.lastIndexOf(' ', passage.length - HEARD);
  return cut < 0 || passage.length - cut > 2 * HEARD ? passage.slice(-HEARD) : passage.slice(cut + 1);
}
