import type { Position } from '../domain/annotation/annotation';
import { COLOURS } from '../domain/annotation/colour';
import type { PaintedPassage } from '../domain/annotation/painted-passage';
import { positionToRanges } from './page-text';
import type { TextMap } from './text-of';

/** Tint and edge of each colour, as red green blue; a tint that lets a page's own ground through fits light and dark ones. */
const COLOURED = {
  violation: '255 199 0',
  victim: '232 76 61',
  perpetrator: '41 128 205',
  source: '84 165 45',
  response: '142 85 196',
} as const;

/** The name under which a colour is painted: the page can read names, and must not read what a colour stands for. */
const nameOf = (prefix: string, index: number): string => `${prefix}${String(index)}`;

/** The style sheet of what `paintPage` paints under that prefix. */
export function pageStyles(prefix: string): string {
  return COLOURS.map((colour, index) => {
    const of = COLOURED[colour];
    return `::highlight(${nameOf(prefix, index)}){background-color:rgb(${of}/.3);text-decoration:underline 2px rgb(${of})}`;
  }).join('\n');
}

/**
 * Paints passages on a document that is not ours; replaces in one go what was painted under the prefix before. It adds to the
 * document's registry of highlights, which the page can read, and changes no node. Gives the ranges of each passage painted.
 */
export function paintPage(
  map: TextMap,
  prefix: string,
  passages: readonly PaintedPassage[],
): readonly (readonly Range[])[] {
  const shown = passages
    .map(({ stretches, colour }) => ({
      colour,
      ranges: stretches.flatMap((one) => rangesAt(map, one)),
    }))
    .filter(({ ranges }) => ranges.length > 0);
  COLOURS.forEach((colour, index) => {
    const ranges = shown.filter((one) => one.colour === colour).flatMap((one) => one.ranges);
    if (ranges.length > 0) CSS.highlights.set(nameOf(prefix, index), new Highlight(...ranges));
    else CSS.highlights.delete(nameOf(prefix, index));
  });
  return shown.map(({ ranges }) => ranges);
}

/** None also where the page has shortened a node since its text was read. */
function rangesAt(map: TextMap, position: Position): readonly Range[] {
  try {
    return positionToRanges(map, position);
  } catch {
    return [];
  }
}

/** Takes away all that was painted under a prefix. */
export function clearPage(prefix: string): void {
  for (const index of COLOURS.keys()) CSS.highlights.delete(nameOf(prefix, index));
}

/** A prefix that says nothing, another one for each page. */
export function newPrefix(): string {
  const random = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(random, (byte) => String.fromCharCode(97 + (byte % 26))).join('');
}
